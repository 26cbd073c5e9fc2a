/** The field of the query type that asks what stands around records. */
import { answer } from '../read/answer.js';
import { checkFirst } from '../read/list-length.js';
import type { RootResolver } from '../read/resolver.js';
import { Refusal } from '../refusal.js';

/** Kinds of records that everybody may see, by their labels: nothing else is met. */
const kinds = {
  Country: 'COUNTRY',
  Province: 'PROVINCE',
  City: 'CITY',
  PartnerRegion: 'PARTNER_REGION',
  PartnerCity: 'PARTNER_CITY',
  Channel: 'CHANNEL',
  CulturalAsset: 'CULTURAL_ASSET',
  Theme: 'THEME',
  Alliance: 'ALLIANCE',
} as const;

const relationshipKinds = [
  'AGREEMENT',
  'PART_OF',
  'MEMBER_OF',
  'HOLDS',
  'REACHES',
  'PASSES_THROUGH',
  'LOCATED_IN',
  'KNOWN_FOR',
  'HAS_THEME',
  'BROADER',
] as const;

/** More records than a person opens on one sheet. */
const MOST_RECORDS = 30;

interface NeighbourhoodArguments {
  readonly of: readonly string[];
  readonly depth: number;
  readonly kind?: readonly string[] | null;
  readonly by?: readonly string[] | null;
  readonly first: number;
}

const neighbourhood: RootResolver<NeighbourhoodArguments> = (
  _source,
  { of, depth, kind, by, first },
  context,
  info,
) => {
  if (of.length === 0 || of.length > MOST_RECORDS)
    throw new Refusal('BAD_USER_INPUT', {
      zh: `参数 of 须有 1 至 ${String(MOST_RECORDS)} 个标识`,
      en: `the argument "of" has to have 1 to ${String(MOST_RECORDS)} ids`,
    });
  if (depth !== 1 && depth !== 2)
    throw new Refusal('BAD_USER_INPUT', {
      zh: '参数 depth 须为 1 或 2',
      en: 'the argument "depth" has to be 1 or 2',
    });
  return answer(context, info, {
    of: [...of],
    kinds,
    kind: [...(kind ?? Object.values(kinds))],
    by: [...(by ?? relationshipKinds)],
    depth,
    first: checkFirst(first),
  });
};

export const neighbourhoodQueries = { neighbourhood };
