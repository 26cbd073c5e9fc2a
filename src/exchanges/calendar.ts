/** What lies ahead of a place: ends of terms, round anniversaries, planned exchanges. Pure: the span is an argument. */
import type { AgreementKind } from '../agreements/lifecycle.js';
import { kindText } from '../agreements/wording.js';
import type { BilingualText } from '../refusal.js';
import { anniversariesWithin, mayLieWithin } from './anniversaries.js';
import type { ExchangeKind } from './terms.js';
import { exchangeKindText } from './wording.js';

interface Named {
  readonly nameZh: string;
  readonly nameEn: string;
}

/** What a calendar is made of, as `exchanges/calendar-facts` reads it. */
export interface CalendarFacts {
  /** Ties that have not ended, in any order. */
  readonly agreements: readonly {
    readonly id: string;
    readonly kind: AgreementKind;
    readonly signedOn: string | null;
    readonly expiresOn: string | null;
    readonly home: Named;
    readonly partner: Named;
  }[];
  /** Exchanges that are planned, as far as the reader may see them. */
  readonly planned: readonly {
    readonly id: string;
    readonly kind: ExchangeKind;
    readonly titleZh: string;
    readonly titleEn: string | null;
    readonly plannedOn: string;
    readonly agreement: string | null;
    readonly home: Named;
    readonly partner: Named | null;
  }[];
}

export const calendarKinds = ['TERM_ENDS', 'ANNIVERSARY', 'PLANNED_EXCHANGE'] as const;

export type CalendarKind = (typeof calendarKinds)[number];

/** One entry of a calendar. */
export interface CalendarEntry {
  readonly kind: CalendarKind;
  /** ISO 8601 date of the precision that is known. */
  readonly on: string;
  /** For an anniversary. */
  readonly years: number | null;
  readonly titleZh: string;
  readonly titleEn: string;
  /** Ids; one of the two at least. */
  readonly agreement: string | null;
  readonly exchange: string | null;
}

/**
 * The entries in the order of their dates, of kinds, then of ids; a date known by its year or month stands before the days that it
 * may mean.
 *
 * @param from ISO 8601 day
 * @param to ISO 8601 day
 */
export function calendarOf(
  { agreements, planned }: CalendarFacts,
  { from, to, kinds = calendarKinds }: Span,
): CalendarEntry[] {
  const entries = [
    ...agreements.flatMap((tie) => [
      ...(tie.expiresOn === null ? [] : [termEnds(tie, tie.expiresOn)]),
      ...(tie.signedOn === null
        ? []
        : anniversariesWithin(tie.signedOn, from, to).map(({ on, years }) => anniversary(tie, on, years))),
    ]),
    ...planned.map(plannedExchange),
  ];
  return entries
    .filter(({ kind, on }) => kinds.includes(kind) && mayLieWithin(on, from, to))
    .sort(
      (a, b) =>
        compare(a.on, b.on) ||
        calendarKinds.indexOf(a.kind) - calendarKinds.indexOf(b.kind) ||
        compare(idOf(a), idOf(b)),
    );
}

/** Which part of a calendar. */
export interface Span {
  readonly from: string;
  readonly to: string;
  readonly kinds?: readonly CalendarKind[] | undefined;
}

const idOf = ({ exchange, agreement }: CalendarEntry) => exchange ?? agreement ?? '';

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

type Tie = CalendarFacts['agreements'][number];
type Plan = CalendarFacts['planned'][number];

function sides(home: Named, partner: Named | null): BilingualText {
  return partner === null
    ? { zh: home.nameZh, en: home.nameEn }
    : { zh: `${home.nameZh}与${partner.nameZh}`, en: `${home.nameEn} and ${partner.nameEn}` };
}

function termEnds(tie: Tie, on: string): CalendarEntry {
  const between = sides(tie.home, tie.partner);
  const kind = kindText[tie.kind];
  return {
    kind: 'TERM_ENDS',
    on,
    years: null,
    titleZh: `${between.zh}${kind.zh}协议到期`,
    titleEn: `Term ends: ${kind.en} of ${between.en}`,
    agreement: tie.id,
    exchange: null,
  };
}

function anniversary(tie: Tie, on: string, years: number): CalendarEntry {
  const between = sides(tie.home, tie.partner);
  const kind = kindText[tie.kind];
  return {
    kind: 'ANNIVERSARY',
    on,
    years,
    titleZh: `${between.zh}签署${kind.zh}${years}周年`,
    titleEn: `${years} years of the ${kind.en} of ${between.en}`,
    agreement: tie.id,
    exchange: null,
  };
}

function plannedExchange(plan: Plan): CalendarEntry {
  const between = sides(plan.home, plan.partner);
  const kind = exchangeKindText[plan.kind];
  return {
    kind: 'PLANNED_EXCHANGE',
    on: plan.plannedOn,
    years: null,
    titleZh: `${plan.titleZh}（计划：${between.zh}，${kind.zh}）`,
    titleEn: `${plan.titleEn ?? plan.titleZh} (planned: ${between.en}, ${kind.en})`,
    agreement: plan.agreement,
    exchange: plan.id,
  };
}
