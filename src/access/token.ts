/** Signing a token with the secret of the service, for trial and for offices without an identity provider. */
import { SignJWT } from 'jose';
import type { Identity } from './identity.js';
import type { SignInConfig } from './sign-in-settings.js';

/**
 * Signs a token that the service takes with the same settings.
 *
 * @param secret that of {@link SignInConfig.keys}
 * @param hours how long it holds from now
 */
export function signToken(
  { actor, office, role }: Identity,
  { officeClaim, roleClaim, issuer, audience }: SignInConfig,
  secret: string,
  hours: number,
): Promise<string> {
  const now = Math.floor(Date.now() / 1_000);
  const token = new SignJWT({ [officeClaim]: office, [roleClaim]: role })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(actor)
    .setIssuedAt(now)
    .setExpirationTime(now + Math.round(hours * 3_600));
  if (issuer !== undefined) token.setIssuer(issuer);
  if (audience !== undefined) token.setAudience(audience);
  return token.sign(new TextEncoder().encode(secret));
}
