/** How evenly things spread over classes. */

/** Decimals that are kept: enough for any use, and few enough that equal counts give exactly 1. */
const DECIMALS = 12;

/**
 * The normalised Shannon index H / ln S with H = −Σ p ln p (C. E. Shannon, A Mathematical Theory of Communication,
 * 1948), known as Pielou's evenness (E. C. Pielou, The measurement of diversity in different types of biological
 * collections, 1966). S is the number of all classes, whether or not something is in them.
 *
 * @param counts how many things are in each class; at least two classes
 * @returns 0 when all are in one class, 1 when every class has as many; null when there is nothing
 */
export function evenness(counts: readonly number[]): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  // Sorted, so that the order of the classes cannot change the last digit of the sum.
  const entropy = counts
    .filter((count) => count > 0)
    .sort((one, other) => one - other)
    .reduce((sum, count) => sum + (count / total) * Math.log(total / count), 0);
  return Number((entropy / Math.log(counts.length)).toFixed(DECIMALS));
}
