/** Enters a batch of rows: recognises their records, weighs what they say, and writes what is new. */
import { valueText } from '../../audit/entry.js';
import { amend, readClaims, writeClaims, type Amendment } from '../../registry/amend.js';
import type { Change } from '../../registry/change.js';
import { homeKinds, type PlaceKind } from '../../places/rules.js';
import { isId } from '../../registry/entry-ids.js';
import { readRecords, writeRecords, type FoundRecord, type RecordKind } from '../../registry/kinds.js';
import { withProperties, type RecordRow } from '../../registry/records.js';
import { settleSources, type KnownSource } from '../../registry/sources.js';
import type { Value } from '../../graph/graph.js';
import { Refusal, type BilingualText } from '../../refusal.js';
import { findCandidates } from './candidates.js';
import { placeNamed } from './place-target.js';
import type { ImportRecord } from './record.js';
import type { Outcome, Report } from './report.js';
import type { Target } from './target.js';
import type { World } from './world.js';

/** A row whose places and themes are found. */
export interface ResolvedRow {
  readonly record: ImportRecord;
  readonly target: Target;
}

/** What is known of a row before it is written. */
interface Decided {
  readonly row: ResolvedRow;
  readonly id: string;
  readonly amendment: Amendment;
  readonly outcome: Outcome;
}

/**
 * Enters rows that are about records of one kind.
 *
 * @param isWritten false for rows that are only looked at, because the import as a whole is refused already
 * @returns rows that speak of a record which another row of this batch enters or changes: they come after it
 */
export async function enterBatch(
  change: Change,
  world: World,
  rows: readonly [ResolvedRow, ...ResolvedRow[]],
  report: Report,
  isWritten: boolean,
): Promise<ResolvedRow[]> {
  const { kind } = rows[0].target;
  const ids = await identify(change, kind, rows);
  const known = await readRecords(change, kind, [...new Set(ids.values())]);
  const claims = await readClaims(change, kind, [...known.keys()]);
  const sources = await sourcesOf(change, rows);

  const decided: Decided[] = [];
  const later: ResolvedRow[] = [];
  for (const row of rows) {
    const id = ids.get(row)!;
    if (decided.some((one) => one.id === id)) {
      later.push(row);
      continue;
    }
    const [source, ...others] = sources.get(row)!;
    const refused = [source, ...others].find((one) => one instanceof Refusal);
    if (refused !== undefined) {
      refuse(report, row, id, 'sources', refused.text);
      continue;
    }
    const found = known.get(id);
    if (found === undefined && !isId(id)) {
      refuse(report, row, null, 'name_en', {
        zh: '新记录须有英文名称或标识',
        en: 'a new record needs an English name or an id',
      });
      continue;
    }
    try {
      requireRight(change, row.target, found);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refuse(report, row, id, null, error.text);
      continue;
    }
    const moved = found === undefined ? undefined : movedLink(found.row, row.target.row);
    if (moved !== undefined) {
      refuse(report, row, id, moved.column, moved.text);
      continue;
    }
    const amendment = amendmentOf(row.target, id, found?.row, claims.get(id) ?? [], {
      source: source as KnownSource,
      others: others as KnownSource[],
      at: change.at,
    });
    decided.push({ row, id, amendment, outcome: outcomeOf(found?.row, amendment) });
  }

  if (isWritten) {
    await writeRecords(
      change,
      kind,
      decided.map(({ amendment }) => amendment.written),
    );
    await writeClaims(
      change,
      kind,
      decided.map(({ id, amendment }) => ({ record: id, claims: amendment.claims })),
    );
  }
  for (const one of decided) {
    // Rows that come later may name it.
    if (kind === 'place') world.places.add(placeNamed(one.id, one.row.target));
    tell(report, one);
  }
  return later;
}

/** As for the mutations: a foreign place is entered by whoever needs it, places are corrected by a province. */
function requireRight(change: Change, { kind, row, chain }: Target, found: FoundRecord | undefined): void {
  const isPlace = kind === 'place';
  if (isPlace && found === undefined && !homeKinds.includes(row['kind'] as PlaceKind)) return;
  if (isPlace) change.mustBe('PROVINCE_OFFICER');
  change.mustServe(found?.chain ?? chain);
}

/** The id of each row's record: given, recognised, or made for a new one. */
async function identify(
  change: Change,
  kind: RecordKind,
  rows: readonly ResolvedRow[],
): Promise<Map<ResolvedRow, string>> {
  const candidates = await findCandidates(
    change,
    kind,
    rows.map(({ target }) => target),
  );
  const ids = new Map<ResolvedRow, string>();
  const unknown: ResolvedRow[] = [];
  for (const row of rows) {
    const { id, likeness } = row.target;
    const known = id ?? candidates.find((candidate) => likeness.isIt(candidate))?.id;
    if (known === undefined) unknown.push(row);
    else ids.set(row, known);
  }
  // Of two rows that are about the same new record the second comes later, when the first is there.
  const made = new Map<string, Target>();
  for (let tries = 1; unknown.length > 0; tries += 1) {
    const tried = (row: ResolvedRow) => (tries === 1 ? row.target.newId : `${row.target.newId}-${tries}`);
    const taken = await readRecords(change, kind, [...new Set(unknown.map(tried))]);
    for (const row of unknown.splice(0)) {
      const id = tried(row);
      const other = made.get(id);
      const isTaken = taken.has(id) || (other !== undefined && !isAlike(other, row.target));
      if (isTaken) unknown.push(row);
      else {
        made.set(id, row.target);
        ids.set(row, id);
      }
    }
  }
  return ids;
}

/** Whether two new rows are about the same record. */
const isAlike = (one: Target, other: Target) =>
  one.likeness.isIt({
    id: '',
    places: other.likeness.places,
    kind: (other.row.properties['kind'] ?? other.row['kind'] ?? null) as string | null,
    signedOn: (other.row.properties['signedOn'] ?? null) as string | null,
    names: ['nameZh', 'nameEn'].flatMap((name) => (other.row.properties[name] as string | undefined) ?? []),
  });

async function sourcesOf(
  change: Change,
  rows: readonly ResolvedRow[],
): Promise<Map<ResolvedRow, readonly (KnownSource | Refusal)[]>> {
  const wanted = rows.flatMap((row) => {
    const { sources = [], source_title: title, source_url: url, confidence } = row.record.cells;
    const sure = { confidence: confidence ?? 'REPORTED' } as const;
    return [
      ...sources.map((id) => ({ row, given: { id, ...sure } })),
      ...(title === undefined ? [] : [{ row, given: { title, url: url ?? null, ...sure } }]),
    ];
  });
  const settled = await settleSources(
    change,
    wanted.map(({ given }) => given),
  );
  const byRow = new Map<ResolvedRow, (KnownSource | Refusal)[]>();
  wanted.forEach(({ row }, index) => byRow.set(row, [...(byRow.get(row) ?? []), settled[index]!]));
  return byRow;
}

/** A link to one other record is part of what a record is; a file does not change it. */
function movedLink(
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
function amendmentOf(
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
  const said = Object.fromEntries(
    given
      .filter((name) => !NOT_SAID.has(name))
      .map((name) => [name, united(known.properties[name], row.properties[name]!)]),
  );
  const amendment = amend(known, said, by.source, claims, by.at);
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

/** Follow from the rest, or are weighed with the source. */
const NOT_SAID = new Set(['id', 'version', 'searchText', 'confidence']);

/** A list of a file adds to what is there; any other value is said instead of it. */
function united(held: Value | undefined, said: Value): Value {
  if (!Array.isArray(said)) return said;
  const before = Array.isArray(held) ? held : [];
  const texts = new Set(before.map((item) => JSON.stringify(item)));
  return [...before, ...said.filter((item) => !texts.has(JSON.stringify(item)))];
}

function outcomeOf(known: RecordRow | undefined, { written, claims }: Amendment): Outcome {
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

function refuse(
  report: Report,
  { record }: ResolvedRow,
  id: string | null,
  column: string | null,
  text: BilingualText,
) {
  report.add('REFUSED', [{ file: record.file, line: record.line, column, record: id, text }]);
}

function tell(report: Report, { row: { record }, id, amendment, outcome }: Decided): void {
  const { file, line } = record;
  const fields = [...new Set(amendment.claims.map(({ properties }) => properties.field))];
  const lines =
    outcome === 'IN_CONFLICT'
      ? fields.map((field) => ({
          file,
          line,
          column: field,
          record: id,
          text: conflictText(amendment, field),
        }))
      : [{ file, line, column: null, record: id, text: plainText(amendment, outcome) }];
  report.add(outcome, lines);
}

function conflictText({ claims, written }: Amendment, field: string): BilingualText {
  const held = valueText(written.before?.properties[field]);
  const said = claims.filter(({ properties }) => properties.field === field).at(-1)!.properties.value;
  return {
    zh: `登记的是"${held}"，此来源说是"${said}"：两说并存，待裁定`,
    en: `the registry has "${held}", this source says "${said}": both stand until an officer decides`,
  };
}

function plainText({ written: { before, after } }: Amendment, outcome: Outcome): BilingualText {
  if (outcome !== 'CHANGED' || before === undefined)
    return outcome === 'NEW'
      ? { zh: '登记簿中尚无', en: 'not in the registry yet' }
      : { zh: '与登记簿一致', en: 'as the registry has it' };
  const fields = [...new Set([...Object.keys(after.properties), ...Object.keys(after)])].filter(
    (field) =>
      field !== 'properties' &&
      JSON.stringify(before.properties[field] ?? before[field] ?? null) !==
        JSON.stringify(after.properties[field] ?? after[field] ?? null),
  );
  return { zh: `改动 ${fields.join('、')}`, en: `changes ${fields.join(', ')}` };
}
