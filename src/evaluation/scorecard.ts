/**
 * A year's work of a place compared: with its year before, with its peers. Pure; the facts come from the statement
 * `evaluation/scorecard-facts`.
 *
 * An indicator that is not recorded is left out, and the weights of the others are scaled up, see {@link weigh}. One that
 * rests on records which the reader may not see of every place compared counts for none of them: totals that are
 * compared have to rest on the same ground.
 */
import { weigh, type Similarity } from '../matching/similarity.js';
import { guardedIndicators, measures, type Evidence, type Measure } from './indicators.js';
import { compareIds } from './order.js';
import { explainIndicator, explainTotal } from './scorecard-explanations.js';
import type { PlaceRecord } from './scorecard-facts.js';
import { indicators, type IndicatorName, type ScorecardWeights } from './scorecard-weights.js';

/** An indicator as it is shown. */
export interface Indicator {
  readonly name: IndicatorName;
  /** 0 to 1; null when nothing is recorded, or the reader may not see it. */
  readonly value: number | null;
  /** The same of the year before. */
  readonly previous: number | null;
  /** The median of the peers of which it is known; null when it is of none, or does not count. */
  readonly peerMedian: number | null;
  /** Its share of the total, 0 where it does not count. */
  readonly weight: number;
  readonly contribution: number;
  readonly explanationZh: string;
  readonly explanationEn: string;
  readonly evidence: readonly Evidence[];
}

/** A place that is compared with the one asked for. */
export interface Compared {
  /** Its id. */
  readonly place: string;
  readonly total: number | null;
  readonly confidence: number;
  readonly rank: number | null;
}

/** A scorecard, with ids for nodes; the schema says what each field means. */
export interface Scorecard {
  readonly indicators: readonly Indicator[];
  readonly total: number | null;
  readonly previousTotal: number | null;
  readonly confidence: number;
  readonly rank: number | null;
  readonly ranked: number;
  readonly peers: readonly Compared[];
  readonly explanationZh: string;
  readonly explanationEn: string;
}

const names = Object.keys(indicators) as IndicatorName[];

/**
 * Below this confidence a place has no rank: with the weights of the file, one that records no exchanges. It would otherwise
 * stand before those that record all they do, for a single channel or a plan of one item.
 */
export const ENOUGH_CONFIDENCE = 0.4;

/**
 * Works out the scorecard; the order of the facts makes no difference.
 *
 * @param of id of one of the places
 * @param places the place asked for and its peers
 */
export function scorecard(
  of: string,
  places: readonly PlaceRecord[],
  year: number,
  weights: ScorecardWeights,
): Scorecard {
  const own = places.find(({ id }) => id === of)!;
  const isCounted = (name: IndicatorName) =>
    !guardedIndicators.has(name) || places.every(({ isOpen }) => isOpen);
  const judge = (place: PlaceRecord, inYear: number) => judgeYear(place, inYear, weights, isCounted);
  const judged = new Map(places.map((place) => [place.id, judge(place, year)]));
  const ranks = rankByTotal(
    [...judged].map(([id, { total, confidence }]) => ({
      id,
      total: confidence >= ENOUGH_CONFIDENCE ? total : null,
    })),
  );
  const { total, confidence, weighed, measured } = judged.get(of)!;
  const before = judge(own, year - 1);
  const peers = [...judged].filter(([id]) => id !== of);
  const rank = ranks.get(of)!;
  const ranked = [...ranks.values()].filter((each) => each !== null).length;
  const explanation = explainTotal(own, year, {
    known: weighed.factors.filter(({ weight }) => weight > 0).length,
    counted: names.filter((name) => isCounted(name) && weights[indicators[name]] > 0).length,
    rank,
    ranked,
    unranked: places.length - ranked,
  });
  return {
    indicators: names.map((name, index) => {
      const measure = measured[name];
      const { value, weight, contribution, explanationZh, explanationEn } = weighed.factors[index]!;
      return {
        name,
        value,
        previous: before.measured[name].value,
        peerMedian: isCounted(name) ? median(peers.map(([, { measured }]) => measured[name].value)) : null,
        weight,
        contribution,
        explanationZh,
        explanationEn,
        evidence: measure.value === null ? [] : measure.evidence,
      };
    }),
    total,
    previousTotal: before.total,
    confidence,
    rank,
    ranked,
    peers: peers
      .map(([place, each]) => ({
        place,
        total: each.total,
        confidence: each.confidence,
        rank: ranks.get(place)!,
      }))
      .sort(byRank),
    explanationZh: explanation.zh,
    explanationEn: explanation.en,
  };
}

interface Judged {
  readonly measured: Readonly<Record<IndicatorName, Measure>>;
  readonly weighed: Similarity;
  /** 0 to 1; null when nothing that counts is recorded. */
  readonly total: number | null;
  readonly confidence: number;
}

function judgeYear(
  place: PlaceRecord,
  year: number,
  weights: ScorecardWeights,
  isCounted: (name: IndicatorName) => boolean,
): Judged {
  const measured = Object.fromEntries(
    names.map((name) => [name, measures[name](place, year)]),
  ) as Judged['measured'];
  const weighed = weigh(
    names.map((name) => ({
      name,
      value: measured[name].value,
      weight: isCounted(name) ? weights[indicators[name]] : 0,
      explanation: explainIndicator(name, measured[name], place, year, isCounted(name)),
    })),
  );
  const { similarity, confidence } = weighed;
  return { measured, weighed, total: confidence === 0 ? null : similarity, confidence };
}

/** The middle value, or the mean of the two in the middle; null when there is none. */
export function median(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((one, other) => one - other);
  if (known.length === 0) return null;
  const [low, high] = [known[Math.floor((known.length - 1) / 2)]!, known[Math.ceil((known.length - 1) / 2)]!];
  return (low + high) / 2;
}

/** Ranks by total, by id: equal ones share a rank, and the next is counted as if they did not; null without a total. */
export function rankByTotal(
  places: readonly { readonly id: string; readonly total: number | null }[],
): ReadonlyMap<string, number | null> {
  return new Map(
    places.map(({ id, total }) => [
      id,
      total === null
        ? null
        : 1 + places.filter((other) => other.total !== null && other.total > total).length,
    ]),
  );
}

const byRank = (one: Compared, other: Compared) =>
  (one.rank ?? Infinity) - (other.rank ?? Infinity) || compareIds(one.place, other.place);
