/** A view's wish that the reader signs in: the shell opens its dialog. */
const listeners = new Set<() => void>();

export function askToSignIn(): void {
  for (const listener of listeners) listener();
}

/** Calls back when a view asks, until what it returns is called. */
export function onSignInAsked(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
