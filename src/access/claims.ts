/** What a token says, once it has been found to be true. */
import { roles, type Identity, type Role } from './identity.js';
import type { SignInConfig } from './sign-in-settings.js';

/** Room for a name or an id; what is longer is neither. */
const MOST_CHARACTERS = 200;

/** The claims of a token, as JSON. */
export type Claims = Readonly<Record<string, unknown>>;

/** Reads who signed in; undefined when the person, the office or the role is missing or none that there is. */
export function identityOf(
  claims: Claims,
  { officeClaim, roleClaim }: Pick<SignInConfig, 'officeClaim' | 'roleClaim'>,
): Identity | undefined {
  const actor = nameIn(claims, 'sub');
  const office = nameIn(claims, officeClaim);
  const role = nameIn(claims, roleClaim);
  return actor !== undefined && office !== undefined && isRole(role) ? { actor, office, role } : undefined;
}

function nameIn(claims: Claims, claim: string): string | undefined {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  // It will stand in the audit, where a name that breaks its line could pass for another entry.
  return typeof value === 'string' && isName(value) ? value : undefined;
}

/** Whether a text can name a person or an office: one line that is neither empty nor long. */
export const isName = (text: string) =>
  text.trim() !== '' && text.length <= MOST_CHARACTERS && !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(text);

/** Whether a word is the name of a role. */
export const isRole = (word: string | undefined): word is Role => roles.some((role) => role === word);
