/** A key that marks a change until it was made. */

/** `crypto.randomUUID` is there over https alone, and an office's network may have none. */
export const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
