/** The token of a header `Authorization: Bearer …` (RFC 6750), whose scheme may be written in any case. */

/** Empty where there is none. */
export const bearerOf = (authorization: string): string => /^Bearer\s+(\S+)$/i.exec(authorization)?.[1] ?? '';
