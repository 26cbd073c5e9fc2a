/** What two records of one place make as one. Pure. */
import type { Value } from '../graph/graph.js';
import { claimsSideBySide } from '../registry/claims.js';
import { factOf, withFacts } from '../registry/facts.js';
import { namesOf } from '../registry/kinds.js';
import type { RecordRow } from '../registry/records.js';
import { surest, type Confidence } from '../registry/sources.js';

/** A record with one place named instead of another, each once. */
export function renamed(row: RecordRow, from: string, into: string): RecordRow {
  const other = (value: unknown): Value => {
    if (Array.isArray(value)) return [...new Set(value.map(other))];
    return (value === from ? into : value) as Value;
  };
  const { id, properties, ...links } = row;
  return {
    id,
    properties,
    ...Object.fromEntries(Object.entries(links).map(([link, value]) => [link, other(value)])),
  };
}

interface Known {
  readonly theme: string;
  readonly properties: { readonly confidence: Confidence; readonly sourceIds: readonly string[] };
}

/** The place that stays, with what only the other one had. */
export function united(stays: RecordRow, goes: RecordRow): RecordRow {
  const list = (row: RecordRow, field: string) => (factOf(row, field) ?? []) as string[];
  const called = new Set([stays.properties['nameZh'], stays.properties['nameEn']]);
  const missing = Object.fromEntries(
    comparedFacts(goes)
      .filter((field) => factOf(stays, field) === null)
      .map((field) => [field, factOf(goes, field)]),
  );
  const knownFor = new Map<string, Known>();
  for (const row of [stays, goes])
    for (const known of row['knownFor'] as unknown as Known[]) {
      const { confidence, sourceIds } = knownFor.get(known.theme)?.properties ?? known.properties;
      knownFor.set(known.theme, {
        theme: known.theme,
        properties: {
          confidence: surest(confidence, known.properties.confidence),
          sourceIds: [...new Set([...sourceIds, ...known.properties.sourceIds])],
        },
      });
    }
  const themes = [...knownFor.keys()].sort();
  return withFacts(stays, {
    ...missing,
    aliases: [...new Set([...list(stays, 'aliases'), ...namesOf(goes)])].filter((text) => !called.has(text)),
    formerIds: [...new Set([...list(stays, 'formerIds'), goes.id, ...list(goes, 'formerIds')])],
    confidence: surest(
      stays.properties['confidence'] as Confidence,
      goes.properties['confidence'] as Confidence,
    ),
    sources: [...new Set([...list(stays, 'sources'), ...list(goes, 'sources')])].sort(),
    themes,
    knownFor: themes.map((theme) => knownFor.get(theme)!) as unknown as Value,
  });
}

const NOT_COMPARED = new Set([
  ...['id', 'version', 'searchText', 'confidence', 'nameZh', 'nameEn', 'aliases', 'formerIds'],
  // One fact, under the name of `coordinates`.
  ...['latitude', 'longitude'],
]);

/** Facts of one value of a place, besides its names. */
const comparedFacts = (row: RecordRow) => [
  ...Object.keys(row.properties).filter((field) => !NOT_COMPARED.has(field)),
  ...(factOf(row, 'coordinates') === null ? [] : ['coordinates']),
  'partOf',
];

/** What the two say differently stands side by side, each on the word of its own sources. */
export const disagreements = (stays: RecordRow, goes: RecordRow, at: string) =>
  comparedFacts(goes)
    .filter((field) => factOf(stays, field) !== null && !isEqual(factOf(stays, field), factOf(goes, field)))
    .flatMap((field) => claimsSideBySide(stays, goes, field, at));

const isEqual = (one: Value, other: Value) => JSON.stringify(one) === JSON.stringify(other);
