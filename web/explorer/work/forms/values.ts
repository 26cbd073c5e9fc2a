/** What was typed, as an input takes it. */

/** Null for nothing but spaces. */
export const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** A whole number; null where there is none, and `NaN` for what is no number, which the form refuses. */
export const numberOrNull = (text: string): number | null => {
  const digits = text.normalize('NFKC').replaceAll(/[\s,]/g, '');
  if (digits === '') return null;
  return /^\d{1,9}$/.test(digits) ? Number(digits) : NaN;
};
