/** What a row makes of the record that it is about: a new one, what is filled or corrected, or a claim beside it. */
import type { Value } from '../../graph/graph.js';
import type { BilingualText } from '../../refusal.js';
import { amend, type Amendment } from '../../registry/amend.js';
import { pointText } from '../../registry/facts.js';
import { withProperties, type RecordRow } from '../../registry/records.js';
import type { KnownSource } from '../../registry/sources.js';
import type { Outcome } from './report.js';
import type { Target } from './target.js';

/** A link to one other record is part of what a record is; a file does not change it. */
export function movedLink(
  known: RecordRow,
  row: RecordRow,
): { readonly column: string; readonly text: BilingualText } | undefined {
  for (const [link, given] of Object.entries(row)) {
    const [value, held] = [given, known[link]].map((one) => oneLink(link, one));
    if (link === 'id' || value === undefined || held === undefined || held === value) continue;
    return {
      column: link,
      text: {
        zh: `登记的是 ${held}，文件写的是 ${value}：此项不能通过导入更改`,
        en: `the registry has ${held}, the file says ${value}: an import does not change this`,
      },
    };
  }
  return undefined;
}

/** The id that a link to one other record holds: a text, or the only item of what a place lies in. */
const oneLink = (link: string, value: unknown): string | undefined => {
  const one: unknown = link === 'partOf' && Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' ? one : undefined;
};

/** What the word of the row's sources makes of a record. */
export function amendmentOf(
  { row, given }: Target,
  id: string,
  known: RecordRow | undefined,
  claims: Parameters<typeof amend>[3],
  by: { readonly source: KnownSource; readonly others: readonly KnownSource[]; readonly at: string },
): Amendment {
  const sources = [by.source, ...by.others].map((source) => source.id);
  if (known === undefined) {
    const properties = withProperties(row.properties, { id: null, version: null });
    return {
      written: {
        after: { ...row, id, properties, sources: [...new Set(sources)].sort() },
        source: by.source,
      },
      claims: [],
      setAside: [],
    };
  }
  const amendment = amend(known, saidBy({ row, given }, known), by.source, claims, by.at);
  const { after } = amendment.written;
  const links = Object.fromEntries(
    Object.entries(row)
      .filter(([link, value]) => link !== 'sources' && link !== 'partOf' && Array.isArray(value))
      .map(([link, value]) => [link, united(known[link] as Value, value)]),
  );
  const supports = (after['sources'] as string[]).includes(by.source.id);
  return {
    ...amendment,
    written: {
      ...amendment.written,
      after: {
        ...after,
        ...links,
        ...(supports && { sources: [...new Set([...(after['sources'] as string[]), ...sources])].sort() }),
      },
    },
  };
}

/** What a row says of a record that there is; a point is one fact. */
export function saidBy(
  { row, given }: Pick<Target, 'row' | 'given'>,
  known: RecordRow,
): Record<string, Value> {
  const { latitude, longitude } = row.properties;
  const said = given
    .filter((name) => !NOT_SAID.has(name))
    .map((name): [string, Value] => [name, united(known.properties[name], row.properties[name]!)]);
  const point: [string, Value][] =
    typeof latitude === 'number' && typeof longitude === 'number'
      ? [['coordinates', pointText({ latitude, longitude })]]
      : [];
  return Object.fromEntries([...said, ...point]);
}

/** Follow from the rest, or are weighed with the source. */
const NOT_SAID = new Set(['id', 'version', 'searchText', 'confidence', 'latitude', 'longitude']);

/** A list of a file adds to what is there; any other value is said instead of it. */
function united(held: Value | undefined, said: Value): Value {
  if (!Array.isArray(said)) return said;
  const before = Array.isArray(held) ? held : [];
  const texts = new Set(before.map((item) => JSON.stringify(item)));
  return [...before, ...said.filter((item) => !texts.has(JSON.stringify(item)))];
}

/** What is to be reported of it. */
export function outcomeOf(known: RecordRow | undefined, { written, claims }: Amendment): Outcome {
  if (known === undefined) return 'NEW';
  if (claims.length > 0) return 'IN_CONFLICT';
  return JSON.stringify(sortedEntries(known)) === JSON.stringify(sortedEntries(written.after))
    ? 'SAME'
    : 'CHANGED';
}

const sortedEntries = ({ properties, ...links }: RecordRow) => [
  Object.entries(properties).sort(([one], [other]) => (one < other ? -1 : 1)),
  Object.entries(links).sort(([one], [other]) => (one < other ? -1 : 1)),
];
