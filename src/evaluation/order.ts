/** Compares ids as the database does: by character, whatever language the machine speaks. */
export const compareIds = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
