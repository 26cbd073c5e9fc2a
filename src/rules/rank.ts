/** Rank of the two sides, as far as the rules ask for it. */
import type { EligibilityFacts, HomeFacts, PartnerFacts } from './facts.js';

/** Rank of a Chinese place: a municipality is a province and a city at once. */
export type HomeRank =
  'MUNICIPALITY' | 'PROVINCE' | 'PREFECTURE' | 'COUNTY_CITY' | 'COUNTY' | 'DISTRICT' | null;

/** 直辖市: Beijing, Tianjin, Shanghai and Chongqing, by GB/T 2260. */
const MUNICIPALITIES = ['11', '12', '31', '50'];

/**
 * Rank by level and, below the city, by the last two digits of the code: GB/T 2260 numbers urban districts from 01
 * to 20, counties from 21 to 80 and county-level cities from 81. Without a code a place of that level counts as a
 * county, of which the rules ask most but one.
 */
export function homeRank({ kind, level, gbCode }: HomeFacts): HomeRank {
  if (kind === 'PROVINCE')
    return MUNICIPALITIES.includes((gbCode ?? '').slice(0, 2)) ? 'MUNICIPALITY' : 'PROVINCE';
  if (level === 'PREFECTURE') return 'PREFECTURE';
  if (level !== 'COUNTY') return null;
  const number = Number(gbCode?.slice(4) || Number.NaN);
  if (number <= 20) return 'DISTRICT';
  return number >= 81 ? 'COUNTY_CITY' : 'COUNTY';
}

/** Rank of a foreign place: a city that is a first-level division, such as Gwangju, is both. */
export type PartnerRank = 'REGION' | 'FIRST_CITY' | 'LOWER_REGION' | 'CITY' | 'TOWN' | null;

export function partnerRank({ kind, level }: PartnerFacts): PartnerRank {
  if (level === 'FIRST') return kind === 'PARTNER_CITY' ? 'FIRST_CITY' : 'REGION';
  if (level === 'SECOND') return 'LOWER_REGION';
  return level === 'CITY' || level === 'TOWN' ? level : null;
}

/** Whether each rank of the foreign side matches those of the Chinese side. */
const MATCHES: Readonly<Record<NonNullable<PartnerRank>, readonly HomeRank[]>> = {
  // 省↔州、县、道
  REGION: ['PROVINCE', 'MUNICIPALITY'],
  FIRST_CITY: ['PROVINCE', 'MUNICIPALITY', 'PREFECTURE'],
  // A district or county that holds cities is to its country what a prefecture-level city is to a province.
  LOWER_REGION: ['PREFECTURE'],
  // 市↔市
  CITY: ['MUNICIPALITY', 'PREFECTURE', 'COUNTY_CITY', 'COUNTY', 'DISTRICT'],
  // 町、村、镇、郡↔县
  TOWN: ['COUNTY_CITY', 'COUNTY', 'DISTRICT'],
};

/** Whether the levels of the two match; null when the level of one is not known. */
export function levelsMatch({ home, partner }: EligibilityFacts): boolean | null {
  const [ours, theirs] = [homeRank(home), partnerRank(partner)];
  return ours === null || theirs === null ? null : MATCHES[theirs].includes(ours);
}

/** Whether they match only if the Chinese city is open to the outside: open cities go with first-level divisions too. */
export function matchIfOpen(facts: EligibilityFacts): boolean {
  const [ours, theirs] = [homeRank(facts.home), partnerRank(facts.partner)];
  return (
    levelsMatch(facts) === false &&
    (ours === 'PREFECTURE' || ours === 'COUNTY_CITY') &&
    (theirs === 'REGION' || theirs === 'FIRST_CITY')
  );
}
