/**
 * Who asks: the token of a request, checked before any route is reached. A route is closed to those without one where
 * anonymous reading is off, unless it says `config: { isPublic: true }`.
 */
import jwt, { type FastifyJWTOptions, type TokenOrHeader } from '@fastify/jwt';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { identityOf, type Claims } from '../access/claims.js';
import type { Identity } from '../access/identity.js';
import type { SignInConfig } from '../access/sign-in-settings.js';
import type { BilingualText } from '../refusal.js';
import { bearerOf } from './bearer.js';
import { ApiError } from './errors.js';
import { providerAlgorithms, providerKeys, type TokenHeader } from './provider-keys.js';
import type { CountRequest } from './rate-limit.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who has signed in; undefined for an anonymous reader. */
    viewer: Identity | undefined;
    /** `Bearer TOKEN`, as the header says or the first message of a connection. */
    authorization: string | undefined;
  }
  interface FastifyContextConfig {
    /** The route holds nothing of the registry and asks nobody who they are. */
    isPublic?: boolean;
    /** A WebSocket to the route signs in with its first message, and is told nothing before. */
    signsInByMessage?: boolean;
  }
}

/** Clocks of the one who signs and of this machine may differ by so much. */
const CLOCK_TOLERANCE_MS = 10_000;

/** Reasons of the library are short; a name out of a token that they quote may not be. */
const LONGEST_REASON = 100;

const texts = {
  expired: { zh: '登录已过期，请重新登录', en: 'The token has expired, sign in again' },
  missing: { zh: '请先登录：此服务不允许匿名查阅', en: 'Sign in first: this service answers nobody unnamed' },
  nobody: {
    zh: '令牌未写明人员、单位或有效的角色',
    en: 'The token does not name a person, an office and a known role',
  },
  untrue: { zh: '令牌无效', en: 'The token is not valid' },
} satisfies Record<string, BilingualText>;

/** Without a token there is no error to name (RFC 6750, section 3.1). */
const challenges = {
  missing: 'Bearer realm="sister-city-graph"',
  invalid: 'Bearer realm="sister-city-graph", error="invalid_token"',
} as const;

const unauthenticated = (text: BilingualText, challenge: keyof typeof challenges = 'invalid') =>
  new ApiError('UNAUTHENTICATED', text, { headers: { 'www-authenticate': challenges[challenge] } });

/** Who asks, and until when the token says so: milliseconds since 1970. */
export interface SignedIn {
  readonly viewer: Identity | undefined;
  readonly until: number | undefined;
}

/**
 * Signs in with what stands in for the header `Authorization`; undefined for an anonymous reader.
 *
 * @throws {ApiError} `UNAUTHENTICATED`, or `UNAVAILABLE` when that cannot be decided now
 */
export type SignIn = (request: FastifyRequest, authorization: string | undefined) => Promise<SignedIn>;

/**
 * Gives every request its viewer. To be registered after the form of errors and WebSockets, and before any route.
 *
 * @param count counts the request once it is known who sends it; one with a token that does not hold counts for its address
 * @returns how a connection signs in that sends its token with a first message
 */
export function registerSignIn(app: FastifyInstance, config: SignInConfig, count: CountRequest): SignIn {
  app.register(jwt, {
    // For the header, which names the key.
    decode: { complete: true },
    ...verification(app, config),
  });

  app.decorateRequest('viewer', undefined);
  app.decorateRequest('authorization', undefined);
  app.addHook('onRequest', async (request) => {
    const { isPublic = false, signsInByMessage = false } = request.routeOptions.config;
    if (isPublic) return;
    try {
      // A browser cannot send a header with a WebSocket.
      if (!signsInByMessage || !request.ws)
        request.viewer = (await signIn(request, request.headers.authorization)).viewer;
    } finally {
      await count(request);
    }
  });

  async function signIn(request: FastifyRequest, authorization: string | undefined): Promise<SignedIn> {
    if (authorization !== undefined) return signedIn(request, authorization, config);
    if (config.anonymousReading) return { viewer: undefined, until: undefined };
    throw unauthenticated(texts.missing, 'missing');
  }
  return signIn;
}

/** With what tokens are checked. Nothing is signed here: the command `token` and the providers do that. */
function verification(
  app: FastifyInstance,
  { keys, issuer, audience }: SignInConfig,
): Pick<FastifyJWTOptions, 'secret' | 'verify'> {
  const verify = {
    requiredClaims: [
      'exp',
      ...(issuer === undefined ? [] : ['iss']),
      ...(audience === undefined ? [] : ['aud']),
    ],
    clockTolerance: CLOCK_TOLERANCE_MS,
    extractToken: ({ authorization = '' }: FastifyRequest) => bearerOf(authorization),
    ...(issuer !== undefined && { allowedIss: issuer }),
    ...(audience !== undefined && { allowedAud: audience }),
  };
  if (keys.from === 'secret')
    return { secret: { public: keys.secret }, verify: { ...verify, algorithms: ['HS256'] } };
  const findKey = providerKeys(keys.url, (error) => {
    app.log.warn({ err: error }, 'the identity provider did not answer');
  });
  return {
    secret: {
      // Decoded completely, as told at the registration.
      public: (_request: FastifyRequest, token: TokenOrHeader) =>
        findKey((token as { header: TokenHeader }).header),
    },
    verify: { ...verify, algorithms: [...providerAlgorithms] },
  };
}

async function signedIn(
  request: FastifyRequest,
  authorization: string,
  config: SignInConfig,
): Promise<SignedIn> {
  request.authorization = authorization;
  let claims: Claims;
  try {
    claims = await request.jwtVerify<Claims>();
  } catch (error) {
    if (error instanceof ApiError) throw error;
    // Who connects a provider has to learn from the log what it does differently; the token itself stays out of it.
    const { code, message } = error as Error & { code?: string };
    request.log.info({ reason: message.slice(0, LONGEST_REASON) }, 'a token was refused');
    throw unauthenticated(code === 'FST_JWT_AUTHORIZATION_TOKEN_EXPIRED' ? texts.expired : texts.untrue);
  }
  const identity = identityOf(claims, config);
  if (identity === undefined) {
    request.log.info({ reason: 'no person, office or known role' }, 'a token was refused');
    throw unauthenticated(texts.nobody);
  }
  return { viewer: identity, until: Number(claims['exp']) * 1_000 + CLOCK_TOLERANCE_MS };
}

/** The token of `Bearer TOKEN`; nothing for another form, which is refused as no token. */
