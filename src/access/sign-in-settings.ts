/** The settings of signing in, and what they mean together. */
import { z } from 'zod';
import { isLoopback } from '../loopback.js';
import { TRIAL_SECRET } from './trial-secret.js';

/** A key of HS256 has to be as long as what it makes: 32 bytes. */
const LEAST_SECRET_CHARACTERS = 32;

/** The environment variables of signing in, each by itself. */
export const signInVariables = {
  AUTH_SECRET: z
    .string()
    .min(LEAST_SECRET_CHARACTERS, `needs ${LEAST_SECRET_CHARACTERS} characters or more`)
    .optional(),
  AUTH_JWKS_URL: z
    .string()
    .refine(isProviderAddress, 'must be an https:// address without a login; http:// on this machine only')
    .optional(),
  AUTH_ISSUER: z.string().optional(),
  AUTH_AUDIENCE: z.string().optional(),
  AUTH_OFFICE_CLAIM: z.string().default('office'),
  AUTH_ROLE_CLAIM: z.string().default('role'),
};

// Keys that come over an open line could be exchanged on their way.
function isProviderAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/** What tells a true token from a forged one. */
export type SigningKeys =
  | { readonly from: 'secret'; readonly secret: string; readonly isTrial: boolean }
  | { readonly from: 'provider'; readonly url: string };

/** Whose tokens are taken, and who may read without one. */
export interface SignInConfig {
  readonly keys: SigningKeys;
  /** What `iss` of a token has to be; undefined where that is not looked at. */
  readonly issuer: string | undefined;
  /** What `aud` of a token has to be or hold; undefined where that is not looked at. */
  readonly audience: string | undefined;
  /** The claim that holds the id of the person's office. */
  readonly officeClaim: string;
  /** The claim that holds the person's role. */
  readonly roleClaim: string;
  readonly anonymousReading: boolean;
}

/** The values of {@link signInVariables}. */
export type SignInVariables = z.infer<z.ZodObject<typeof signInVariables>>;

/** A variable that is wrong beside the others. */
export interface SettingProblem {
  readonly variable: string;
  readonly message: string;
}

/** What contradicts itself, or would take tokens that were made for somebody else. */
export function signInProblems(value: SignInVariables): SettingProblem[] {
  if (value.AUTH_JWKS_URL === undefined) return [];
  const problems: SettingProblem[] = [];
  if (value.AUTH_SECRET !== undefined)
    problems.push({ variable: 'AUTH_SECRET', message: 'cannot stand beside AUTH_JWKS_URL; set one of them' });
  // A provider signs the tokens of all its applications with the same keys.
  for (const variable of ['AUTH_ISSUER', 'AUTH_AUDIENCE'] as const)
    if (value[variable] === undefined) problems.push({ variable, message: 'is needed beside AUTH_JWKS_URL' });
  return problems;
}

/** Why a service that listens may not use its keys; undefined where it may. */
export function trialProblem(
  value: SignInVariables,
  { host, isProduction }: { readonly host: string; readonly isProduction: boolean },
): SettingProblem | undefined {
  if (keysOf(value).from === 'provider' || !isTrial(value) || (!isProduction && isLoopback(host)))
    return undefined;
  const where = isProduction ? 'in production' : `to listen on ${host}`;
  return {
    variable: 'AUTH_SECRET',
    message:
      value.AUTH_SECRET === undefined
        ? `this or AUTH_JWKS_URL is needed ${where}`
        : `is the trial secret, which everybody knows; a secret of your own is needed ${where}`,
  };
}

const isTrial = ({ AUTH_SECRET }: SignInVariables) =>
  AUTH_SECRET === undefined || AUTH_SECRET === TRIAL_SECRET;

function keysOf(value: SignInVariables): SigningKeys {
  if (value.AUTH_JWKS_URL !== undefined) return { from: 'provider', url: value.AUTH_JWKS_URL };
  return { from: 'secret', secret: value.AUTH_SECRET ?? TRIAL_SECRET, isTrial: isTrial(value) };
}

/** The settings as the service uses them. */
export const signInConfig = (value: SignInVariables, anonymousReading: boolean): SignInConfig => ({
  keys: keysOf(value),
  issuer: value.AUTH_ISSUER,
  audience: value.AUTH_AUDIENCE,
  officeClaim: value.AUTH_OFFICE_CLAIM,
  roleClaim: value.AUTH_ROLE_CLAIM,
  anonymousReading,
});
