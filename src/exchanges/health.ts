/**
 * How lively a tie is by what was held under it. Pure.
 *
 * A further exchange, a newer one, one of another kind or field, or one led by a higher rank never lowers the score: each factor
 * takes the best, or counts. What is recorded without a field or rank adds nothing to that factor, and takes nothing away.
 */
import { dateText, firstDayOf, lastDayOf, monthsBefore, monthsBetween } from '../dates.js';
import type { BilingualText } from '../refusal.js';
import { healthFactors, type HealthFactorName, type HealthWeights } from './health-weights.js';
import { exchangeRanks, type ExchangeField, type ExchangeKind, type ExchangeRank } from './terms.js';
import { exchangeFieldText, exchangeKindText, exchangeRankText, healthLevelText } from './wording.js';

/** An exchange that counts: it was held, and is no worked example. */
export interface HeldExchange {
  readonly id: string;
  readonly kind: ExchangeKind;
  readonly fields: readonly ExchangeField[];
  readonly happenedOn: string;
  readonly ledBy: ExchangeRank | null;
}

export type HealthLevel = keyof typeof healthLevelText;

export interface HealthFactor {
  readonly name: HealthFactorName;
  /** 0 to 1. */
  readonly value: number;
  readonly weight: number;
  /** Whole points. */
  readonly contribution: number;
  readonly explanationZh: string;
  readonly explanationEn: string;
}

export interface TieHealth {
  readonly level: HealthLevel;
  /** Whole points, 0 to 100. */
  readonly score: number;
  readonly factors: readonly HealthFactor[];
  /** ISO 8601 day. */
  readonly asOf: string;
  readonly explanationZh: string;
  readonly explanationEn: string;
}

/** The points from which on a tie has a level. */
const levels: readonly (readonly [HealthLevel, number])[] = [
  ['THRIVING', 70],
  ['STEADY', 45],
  ['QUIET', 20],
  ['SLEEPING', 0],
];

/** Months since the newest exchange that cost nothing, and those after which nothing is left. */
const FRESH_MONTHS = 12;
const STALE_MONTHS = 60;

/** The months that frequency, variety and rank look back. */
const PERIOD_MONTHS = 60;
const PERIOD_YEARS = PERIOD_MONTHS / 12;

/** Exchanges within the period that could not be more: two a year. */
const FULL_NUMBER = 10;

/** Kinds, and fields, that could not be more varied. */
const FULL_VARIETY = 4;

const valueOfRank: Readonly<Record<ExchangeRank, number>> = {
  HEAD: 1,
  DEPUTY_HEAD: 0.75,
  DEPARTMENT: 0.5,
  EXPERTS: 0.4,
  PEOPLE: 0.3,
};

/** What a factor says. */
type Judged = BilingualText & { readonly value: number };

/**
 * @param exchanges those that count, in any order; a date known by its year or month counts as its first day, so that a tie is never
 *   taken for livelier than it may be
 * @param asOf ISO 8601 day; what was held later is left out
 */
export function healthOf(
  exchanges: readonly HeldExchange[],
  asOf: string,
  weights: HealthWeights,
): TieHealth {
  const known = exchanges.filter(({ happenedOn }) => firstDayOf(happenedOn) <= asOf);
  const since = monthsBefore(asOf, PERIOD_MONTHS);
  const recent = known.filter(({ happenedOn }) => firstDayOf(happenedOn) > since);
  const judged: Readonly<Record<HealthFactorName, Judged>> = {
    recency: recency(known, asOf),
    frequency: frequency(recent),
    variety: variety(recent),
    rank: rank(recent),
  };
  const factors = healthFactors
    .map((name): HealthFactor => {
      const { value, zh, en } = judged[name];
      const weight = weights[name];
      return {
        name,
        value,
        weight,
        contribution: points(value, weight),
        explanationZh: zh,
        explanationEn: en,
      };
    })
    .sort((a, b) => b.weight - a.weight);
  const score = factors.reduce((sum, { contribution }) => sum + contribution, 0);
  const level = known.length === 0 ? 'NO_RECORD' : levels.find(([, least]) => score >= least)![0];
  const explanation = explain(level, score, known.length);
  return { level, score, factors, asOf, explanationZh: explanation.zh, explanationEn: explanation.en };
}

/** Whole points; products of decimal fractions lie a hair beside what they are. */
const points = (value: number, weight: number) => Math.floor(value * weight + 1e-9);

function explain(level: HealthLevel, score: number, number: number): BilingualText {
  if (level === 'NO_RECORD')
    return {
      zh: '本库未载此关系下的往来，无从判断；未载不等于没有，请补登',
      en: 'No exchange is recorded under this tie, so nothing can be said; no record does not mean no exchange: record what there was',
    };
  const name = healthLevelText[level];
  return {
    zh: `${name.zh}：${score} 分（满分 100），据已登记的 ${number} 次往来；未登记的不计`,
    en: `${name.en}: ${score} of 100 points by ${number === 1 ? 'one recorded exchange' : `${number} recorded exchanges`}; what is not recorded does not count`,
  };
}

function recency(known: readonly HeldExchange[], asOf: string): Judged {
  const [newest] = known
    .map(({ happenedOn }) => happenedOn)
    .sort((a, b) => compare(firstDayOf(b), firstDayOf(a)) || b.length - a.length);
  if (newest === undefined) return { value: 0, zh: '未载最近一次往来', en: 'No latest exchange is recorded' };
  const months = monthsBetween(firstDayOf(newest), asOf);
  const lost = (months - FRESH_MONTHS) / (STALE_MONTHS - FRESH_MONTHS);
  const date = dateText(newest);
  const latest = lastDayOf(newest);
  const fewest = Math.max(0, monthsBetween(latest < asOf ? latest : asOf, asOf));
  return {
    value: 1 - Math.min(1, Math.max(0, lost)),
    ...(fewest === months
      ? {
          zh: `最近一次往来在${date.zh}，距今 ${months} 个月`,
          en: `The latest exchange was ${date.en}, ${inMonths(months)} before`,
        }
      : {
          zh: `最近一次往来在${date.zh}，具体日期不详，距今 ${fewest} 至 ${months} 个月，按 ${months} 个月计`,
          en: `The latest exchange was in ${date.en}, the day not known: ${fewest} to ${inMonths(months)} before, counted as ${months}`,
        }),
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const inMonths = (months: number) => (months === 1 ? '1 month' : `${months} months`);

const within: BilingualText = { zh: `近 ${PERIOD_YEARS} 年`, en: `in the last ${PERIOD_YEARS} years` };

function frequency(recent: readonly HeldExchange[]): Judged {
  const number = recent.length;
  return {
    value: Math.min(1, number / FULL_NUMBER),
    zh: `${within.zh}登记往来 ${number} 次（${FULL_NUMBER} 次为满分）`,
    en: `${number} recorded ${within.en} (${FULL_NUMBER} are the most that counts)`,
  };
}

function variety(recent: readonly HeldExchange[]): Judged {
  const kinds = named(
    recent.map(({ kind }) => kind),
    exchangeKindText,
  );
  const fields = named(
    recent.flatMap((exchange) => exchange.fields),
    exchangeFieldText,
  );
  const share = (number: number) => Math.min(1, number / FULL_VARIETY);
  if (kinds.length === 0)
    return {
      value: 0,
      zh: `${within.zh}未载往来的形式和领域`,
      en: `No kinds or fields are recorded ${within.en}`,
    };
  return {
    value: (share(kinds.length) + share(fields.length)) / 2,
    zh: `${within.zh}形式 ${kinds.length} 种（${kinds.map(({ zh }) => zh).join('、')}），${
      fields.length === 0
        ? '领域未载'
        : `领域 ${fields.length} 个（${fields.map(({ zh }) => zh).join('、')}）`
    }；各以 ${FULL_VARIETY} 为满分`,
    en: `${within.en}, kinds: ${kinds.length} (${kinds.map(({ en }) => en).join(', ')}); fields: ${
      fields.length === 0 ? 'none recorded' : `${fields.length} (${fields.map(({ en }) => en).join(', ')})`
    }; ${FULL_VARIETY} of each are the most that counts`,
  };
}

/** The texts of the values that there are, in the order in which the words stand. */
function named<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, BilingualText>>,
): BilingualText[] {
  return (Object.keys(words) as Value[])
    .filter((value) => values.includes(value))
    .map((value) => words[value]);
}

function rank(recent: readonly HeldExchange[]): Judged {
  const highest = exchangeRanks.find((one) => recent.some(({ ledBy }) => ledBy === one));
  if (highest === undefined)
    return {
      value: 0,
      zh: `${within.zh}未载由谁带队`,
      en: `Who led is not recorded ${within.en}`,
    };
  const name = exchangeRankText[highest];
  return {
    value: valueOfRank[highest],
    zh: `${within.zh}带队级别最高为${name.zh}`,
    en: `The highest who led ${within.en} was ${name.en}`,
  };
}
