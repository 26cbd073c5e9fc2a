/** Cuts a list into parts of a size that one statement or transaction can take. */

/** The items in their order, so many in each part and the rest in the last; no part for an empty list. */
export const batchesOf = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
