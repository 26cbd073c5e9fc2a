/**
 * The token that its office gave to the reader. It is kept until the window is closed, and is told to no one but the
 * service: another window that opens a link starts without it.
 */
const KEY = 'token';

const listeners = new Set<() => void>();

/** Null for a reader who has not signed in. */
export function tokenOfSession(): string | null {
  return sessionStorage.getItem(KEY);
}

/** @param token null to sign out */
export function keepToken(token: string | null): void {
  if (token === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, token);
  for (const listener of listeners) listener();
}

/** Calls back after each change, until what it returns is called. */
export function onTokenChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
