/** The values that an exchange may have, and what it is as far as rules and judgements look at it. */

export const exchangeKinds = [
  'VISIT',
  'FESTIVAL',
  'FAIR',
  'EXHIBITION',
  'PERFORMANCE',
  'FORUM',
  'SCHOOL_LINK',
  'UNIVERSITY_LINK',
  'TRAINING',
  'ONLINE_MEETING',
  'SPORTS',
  'AID',
  'OTHER',
] as const;

export const exchangeFields = [
  'GOVERNMENT',
  'ECONOMY',
  'CULTURE',
  'EDUCATION',
  'SCIENCE',
  'TOURISM',
  'HEALTH',
  'AGRICULTURE',
  'SPORTS',
  'YOUTH',
  'ENVIRONMENT',
  'PEOPLE',
] as const;

export const exchangeStates = ['PLANNED', 'HELD', 'CANCELLED'] as const;

export const exchangeDirections = ['OUTBOUND', 'INBOUND', 'JOINT', 'ONLINE'] as const;

/** From the highest to the lowest. */
export const exchangeRanks = ['HEAD', 'DEPUTY_HEAD', 'DEPARTMENT', 'EXPERTS', 'PEOPLE'] as const;

export type ExchangeKind = (typeof exchangeKinds)[number];
export type ExchangeField = (typeof exchangeFields)[number];
export type ExchangeState = (typeof exchangeStates)[number];
export type ExchangeRank = (typeof exchangeRanks)[number];
