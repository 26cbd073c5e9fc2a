/**
 * What a place's foreign affairs work in one year comes to, indicator by indicator, each down to the records that were
 * counted. Pure. A value is 0 to 1; what is not recorded has none, because no record does not mean no work.
 */
import { kindText } from '../agreements/wording.js';
import { exchangeFields } from '../exchanges/terms.js';
import { compareIds } from './order.js';
import { itemProgress } from './plan-progress.js';
import type { ExchangeFact, PlaceRecord, ProposalFact, TieFact } from './scorecard-facts.js';
import type { IndicatorName } from './scorecard-weights.js';

/** A record behind an indicator. */
export interface Evidence {
  readonly kind: 'AGREEMENT' | 'EXCHANGE' | 'CHANNEL' | 'PROPOSAL' | 'PLAN_ITEM';
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** ISO 8601 date of what happened in the year; null where nothing did. */
  readonly on: string | null;
  /** Whether it raises the value, or is one of those that could have. */
  readonly counts: boolean;
}

/** Why an indicator has no value. */
export type Unknown =
  | 'NO_TIES'
  | 'TIES_WITHOUT_EXCHANGES'
  | 'NO_EXCHANGES'
  | 'NO_CHANNELS'
  | 'NO_PROPOSALS'
  | 'NO_PLAN'
  | 'CLOSED';

/** An indicator of one place in one year. */
export type Measure =
  | { readonly value: number; readonly evidence: readonly Evidence[] }
  | { readonly value: null; readonly reason: Unknown };

/** Indicators of records that an office keeps to itself and those above it. */
export const guardedIndicators: ReadonlySet<IndicatorName> = new Set(['PROPOSALS_FINISHED', 'PLANS_MET']);

/** So many exchanges in a year make half of what can be reached: one a quarter. */
export const EXCHANGES_FOR_HALF = 4;

/** So many channels used or begun in a year make half of what can be reached. */
export const CHANNELS_FOR_HALF = 2;

/** Each one more adds, and less than the one before: 0 for none, a half for `half`, never quite 1. */
export const saturating = (number: number, half: number) => number / (number + half);

/** The measure of each indicator. The order of the facts changes nothing. */
export const measures: Readonly<Record<IndicatorName, (place: PlaceRecord, year: number) => Measure>> = {
  TIES_KEPT_ALIVE: tiesKeptAlive,
  EXCHANGES_HELD: (place, year) => {
    const held = heldIn(place, year);
    if (!keepsExchanges(place, year)) return unknown('NO_EXCHANGES');
    return { value: saturating(held.length, EXCHANGES_FOR_HALF), evidence: held.map(exchangeEvidence) };
  },
  FIELDS_COVERED: (place, year) => {
    const held = heldIn(place, year);
    if (!keepsExchanges(place, year)) return unknown('NO_EXCHANGES');
    const evidence = held.filter((exchange) => fieldsOf([exchange]).length > 0).map(exchangeEvidence);
    return { value: fieldsOf(held).length / exchangeFields.length, evidence };
  },
  CHANNELS_WIDENED: channelsWidened,
  PROPOSALS_FINISHED: (place, year) => {
    if (!place.isOpen) return unknown('CLOSED');
    const inHand = place.proposals.filter((proposal) => isInHand(proposal, year));
    if (inHand.length === 0) return unknown('NO_PROPOSALS');
    return shareOf(inHand.map((proposal) => proposalEvidence(proposal, year)));
  },
  PLANS_MET: (place, year) => {
    if (!place.isOpen) return unknown('CLOSED');
    const items = place.planned.filter((item) => item.year === year);
    if (items.length === 0) return unknown('NO_PLAN');
    const work = workOf(place, year);
    return shareOf(
      items.map((item) => ({
        kind: 'PLAN_ITEM',
        id: item.id,
        nameZh: item.titleZh,
        nameEn: item.titleEn ?? item.titleZh,
        on: null,
        // Whether it was met is the same whatever day it is today.
        counts: itemProgress(item, work, year, '').isMet,
      })),
    );
  },
};

const unknown = (reason: Unknown): Measure => ({ value: null, reason });

const yearOf = (date: string) => Number(date.slice(0, 4));

/** The share of the evidence that counts; there has to be some. */
const shareOf = (evidence: readonly Evidence[]): Measure => ({
  value: evidence.filter(({ counts }) => counts).length / evidence.length,
  evidence: [...evidence].sort(byDateThenId),
});

const byDateThenId = (one: Evidence, other: Evidence) =>
  compareIds(one.on ?? '9999', other.on ?? '9999') || compareIds(one.id, other.id);

/** The exchanges held in a year, the oldest first. */
export const heldIn = ({ exchanges }: PlaceRecord, year: number): ExchangeFact[] =>
  exchanges
    .filter(({ happenedOn }) => yearOf(happenedOn) === year)
    .sort((one, other) => compareIds(one.happenedOn, other.happenedOn) || compareIds(one.id, other.id));

/** An office that has recorded none in two years in a row does not record them, and may have held any number. */
const keepsExchanges = ({ exchanges }: PlaceRecord, year: number) =>
  exchanges.some(({ happenedOn }) => [year - 1, year].includes(yearOf(happenedOn)));

/** The fields of exchanges, in the order in which they are reported. */
export const fieldsOf = (exchanges: readonly Pick<ExchangeFact, 'fields'>[]) =>
  exchangeFields.filter((field) => exchanges.some(({ fields }) => fields.includes(field)));

const exchangeEvidence = ({ id, titleZh, titleEn, happenedOn }: ExchangeFact): Evidence => ({
  kind: 'EXCHANGE',
  id,
  nameZh: titleZh,
  nameEn: titleEn ?? titleZh,
  on: happenedOn,
  counts: true,
});

const ENDED = ['EXPIRED', 'SUSPENDED', 'TERMINATED'];

/** Whether a tie was there before the year began and was still there when it ended; an undated one was. */
export const stoodAllYear = ({ since, status, endedOn }: TieFact, year: number) =>
  (since === null || yearOf(since) < year) &&
  (!ENDED.includes(status) || (endedOn !== null && yearOf(endedOn) > year));

function tiesKeptAlive(place: PlaceRecord, year: number): Measure {
  const ties = place.ties.filter((tie) => stoodAllYear(tie, year));
  if (ties.length === 0) return unknown('NO_TIES');
  if (!keepsExchanges(place, year)) return unknown('TIES_WITHOUT_EXCHANGES');
  const held = heldIn(place, year);
  return shareOf(
    ties.map(({ id, kind, partnerZh, partnerEn }) => {
      const last = held.filter(({ agreements }) => agreements.includes(id)).at(-1);
      return {
        kind: 'AGREEMENT',
        id,
        nameZh: `${partnerZh}（${kindText[kind].zh}）`,
        nameEn: `${partnerEn} (${kindText[kind].en})`,
        on: last?.happenedOn ?? null,
        counts: last !== undefined,
      };
    }),
  );
}

/**
 * Civil and enterprise channels by which an exchange was held in the year, and channels that began in it. A share of the
 * exchanges would fall with each official visit, which is no fault.
 */
function channelsWidened(place: PlaceRecord, year: number): Measure {
  const begun = place.begun.filter(({ since }) => yearOf(since) === year);
  if (begun.length === 0 && !keepsExchanges(place, year)) return unknown('NO_CHANNELS');
  const used = heldIn(place, year).flatMap(({ happenedOn, through }) =>
    through.filter(({ kind }) => kind !== 'OFFICIAL').map((channel) => ({ ...channel, since: happenedOn })),
  );
  const widened = new Map<string, Evidence>();
  // What began in the year and was used in it counts once, from when it began.
  for (const { id, nameZh, nameEn, since } of [...begun, ...used])
    if (!widened.has(id)) widened.set(id, { kind: 'CHANNEL', id, nameZh, nameEn, on: since, counts: true });
  return {
    value: saturating(widened.size, CHANNELS_FOR_HALF),
    evidence: [...widened.values()].sort(byDateThenId),
  };
}

/** Whether a proposal was with those who decide at any time of the year. */
const isInHand = ({ submittedOn, closedOn }: ProposalFact, year: number) =>
  yearOf(submittedOn) <= year && (closedOn === null || yearOf(closedOn) >= year);

/** A proposal has come to its end when it is decided, and again when what was approved is signed; one that lapsed has not. */
function proposalEvidence({ id, state, titleZh, decidedOn, closedOn }: ProposalFact, year: number): Evidence {
  const ends = [decidedOn, state === 'SIGNED' ? closedOn : null].filter(
    (end) => end !== null && yearOf(end) === year,
  );
  const on = ends.sort().at(-1) ?? null;
  return { kind: 'PROPOSAL', id, nameZh: titleZh, nameEn: titleZh, on, counts: on !== null };
}

/** What of a place's work plans count by themselves. */
const workOf = (place: PlaceRecord, year: number) => ({
  exchanges: heldIn(place, year),
  agreements: place.ties.filter(({ signedOn }) => signedOn !== null && yearOf(signedOn) === year),
});
