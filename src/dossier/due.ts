/** What the officer who takes over a file has to see to. Pure: the day is an argument. */
import { isOver, mayLieWithin, nextAnniversary } from '../exchanges/anniversaries.js';
import type { DossierFacts, ExchangeFacts, Named, SourceFacts, Sourced, TieFacts } from './facts.js';

/** Something to be seen to. */
export type Due =
  | {
      /** The term is over, or ends within twelve months, and no source says that the tie has ended. */
      readonly kind: 'TERM_OVER' | 'TERM_ENDS';
      readonly tie: TieFacts;
      readonly on: string;
    }
  | { readonly kind: 'SUSPENDED' | 'DORMANT' | 'UNDATED'; readonly tie: TieFacts }
  | {
      /** A round anniversary of the signing within twelve months, with the precision of the signing's date. */
      readonly kind: 'ANNIVERSARY';
      readonly tie: TieFacts;
      readonly on: string;
      readonly years: number;
    }
  | {
      /** A fact to be checked: a second-hand list alone says it, or it was read on copies alone. */
      readonly kind: 'TO_CHECK';
      readonly what: Checked;
      readonly because: 'REPORTED' | 'COPIES';
    };

/** A fact that is to be checked. */
export type Checked = { readonly sources: readonly SourceFacts[] } & (
  { readonly tie: TieFacts } | { readonly named: Named }
);

/** In the order of what presses most. */
const order: readonly Due['kind'][] = [
  'TERM_OVER',
  'TERM_ENDS',
  'SUSPENDED',
  'DORMANT',
  'ANNIVERSARY',
  'UNDATED',
  'TO_CHECK',
];

const hasEnded = ({ status }: TieFacts) => status === 'EXPIRED' || status === 'TERMINATED';

/** Whether a date of any precision may lie within the twelve months from `today`. */
const isWithinYear = (on: string, today: string) =>
  mayLieWithin(on, today, `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`);

/**
 * What is due, the most pressing first. Worked examples are nobody's business.
 *
 * @param today ISO 8601 date
 */
export function dueOf(facts: DossierFacts, today: string): Due[] {
  const ties = facts.ties.filter(({ confidence }) => confidence !== 'HYPOTHETICAL');
  const due = [...ties.flatMap((tie) => ofTie(tie, today)), ...toCheck(facts)];
  const dateOf = (one: Due) => ('on' in one ? one.on : '');
  return due
    .map((one, place) => ({ one, place }))
    .sort(
      (a, b) =>
        order.indexOf(a.one.kind) - order.indexOf(b.one.kind) ||
        compare(dateOf(a.one), dateOf(b.one)) ||
        a.place - b.place,
    )
    .map(({ one }) => one);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function ofTie(tie: TieFacts, today: string): Due[] {
  const due: Due[] = [];
  const { status, expiresOn, signedOn, kind } = tie;
  if (expiresOn !== null && (status === 'ACTIVE' || status === 'UNKNOWN')) {
    if (isOver(expiresOn, today)) due.push({ kind: 'TERM_OVER', tie, on: expiresOn });
    else if (isWithinYear(expiresOn, today)) due.push({ kind: 'TERM_ENDS', tie, on: expiresOn });
  }
  if (status === 'SUSPENDED' || status === 'DORMANT') due.push({ kind: status, tie });
  // Talks are not signed.
  if (kind === 'NEGOTIATION') return due;
  if (signedOn === null) due.push({ kind: 'UNDATED', tie });
  else if (!hasEnded(tie)) {
    const next = nextAnniversary(signedOn, today);
    if (isWithinYear(next.on, today)) due.push({ kind: 'ANNIVERSARY', tie, ...next });
  }
  return due;
}

function toCheck({ place, ties, exchanges, channels, assets, knownFor, alliances }: DossierFacts): Due[] {
  const facts: (Sourced & Checked)[] = [
    { ...place, named: place },
    ...ties.map((tie) => ({ ...tie, tie })),
    ...exchanges
      .filter(({ state }) => state === 'HELD')
      .map((exchange) => ({ ...exchange, named: { id: exchange.id, ...namesOf(exchange) } })),
    ...[...channels, ...assets, ...knownFor, ...alliances].map((named) => ({ ...named, named })),
  ];
  return facts.flatMap((what): Due[] => {
    const because = doubt(what);
    return because === undefined ? [] : [{ kind: 'TO_CHECK', what, because }];
  });
}

const namesOf = ({ titleZh, titleEn }: ExchangeFacts) => ({ nameZh: titleZh, nameEn: titleEn ?? titleZh });

function doubt({ confidence, sources }: Sourced): 'REPORTED' | 'COPIES' | undefined {
  if (confidence === 'REPORTED') return 'REPORTED';
  const isCopied = sources.length > 0 && sources.every(({ kind }) => kind === 'COPY');
  return confidence === 'DOCUMENTED' && isCopied ? 'COPIES' : undefined;
}
