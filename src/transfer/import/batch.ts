/** Enters a batch of rows: recognises their records, weighs what they say, and writes what is new. */
import { requireAction, requireChannelKind, type Action } from '../../access/policy.js';
import { valueText } from '../../audit/entry.js';
import { readClaims, writeClaims, type Amendment } from '../../registry/amend.js';
import type { Change } from '../../registry/change.js';
import { partnerKinds, type PlaceKind } from '../../places/rules.js';
import { requireFree } from '../../registry/entering.js';
import { isId } from '../../registry/entry-ids.js';
import { withFacts } from '../../registry/facts.js';
import {
  readRecords,
  requireOwnContribution,
  requireSound,
  writeRecords,
  type FoundRecord,
} from '../../registry/kinds.js';
import { requireRealSource, settleSources, type KnownSource } from '../../registry/sources.js';
import { Refusal, type BilingualText } from '../../refusal.js';
import { identify } from './identify.js';
import { placeNamed } from './place-target.js';
import type { ImportRecord } from './record.js';
import type { Outcome, Report } from './report.js';
import { amendmentOf, movedLink, outcomeOf, saidBy } from './row-amendment.js';
import type { ImportedKind, Target } from './target.js';
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
  const identities = await identify(change, kind, rows);
  const told = rows.flatMap((row) => {
    const identity = identities.get(row)!;
    if ('id' in identity) return [{ row, id: identity.id }];
    refuse(report, row, null, identity.column, identity.uncertain);
    return [];
  });
  const known = await readRecords(change, kind, [...new Set(told.map(({ id }) => id))]);
  const claims = await readClaims(change, kind, [...known.keys()]);
  const later: ResolvedRow[] = [];
  const ids = new Set<string>();
  const allowed: { row: ResolvedRow; id: string }[] = [];
  for (const { row, id } of told) {
    const problem = ids.has(id) ? undefined : await problemOf(change, row.target, id, known.get(id));
    if (ids.has(id)) later.push(row);
    else if (problem !== undefined) refuse(report, row, id, problem.column, problem.text);
    else {
      ids.add(id);
      allowed.push({ row, id });
    }
  }

  // Only of rows that may be entered: a source that nothing rests on is none.
  const sources = await sourcesOf(
    change,
    allowed.map(({ row }) => row),
  );
  const decided: Decided[] = [];
  for (const { row, id } of allowed) {
    const [source, ...others] = sources.get(row)!;
    const found = known.get(id)?.row;
    const missing = [source, ...others].find((one) => one instanceof Refusal);
    if (missing !== undefined) {
      refuse(report, row, id, 'sources', missing.text);
      continue;
    }
    try {
      if (found !== undefined) requireRealSource(found, source as KnownSource);
      const amendment = amendmentOf(row.target, id, found, claims.get(id) ?? [], {
        source: source as KnownSource,
        others: others as KnownSource[],
        at: change.at,
      });
      const { after } = amendment.written;
      requireSound(kind, after, found);
      // What could never hold does not become a claim either.
      if (found !== undefined) requireSound(kind, withFacts(found, saidBy(row.target, found)), found);
      decided.push({ row, id, amendment, outcome: outcomeOf(found, amendment) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refuse(report, row, id, null, error.text);
    }
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

/** @returns what is against a row's being entered at all */
async function problemOf(
  change: Change,
  target: Target,
  id: string,
  found: FoundRecord | undefined,
): Promise<{ readonly column: string | null; readonly text: BilingualText } | undefined> {
  if (found === undefined && !isId(id))
    return {
      column: 'name_en',
      text: { zh: '新记录须有英文名称或标识', en: 'a new record needs an English name or an id' },
    };
  try {
    requireRight(change, target, found);
    // Ids of agreements are made of those of their places, and are free when no agreement has them.
    if (found === undefined && target.kind !== 'agreement') await requireFree(change, target.kind, id);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { column: null, text: error.text };
  }
  return found === undefined ? undefined : movedLink(found.row, target.row);
}

/** What entering or correcting a record of a kind would be as a mutation of its own. */
const ACTIONS = {
  agreement: ['REGISTER_AGREEMENT', 'AMEND_AGREEMENT'],
  place: ['ADD_PLACE', 'AMEND_PLACE'],
  channel: ['ADD_CHANNEL', 'AMEND_CHANNEL'],
  asset: ['ADD_CULTURAL_ASSET', 'AMEND_CULTURAL_ASSET'],
} as const satisfies Record<ImportedKind, readonly [Action, Action]>;

/** As for the mutations: a foreign place is entered by whoever needs it, places are corrected by a province. */
function requireRight(change: Change, { kind, row, chain }: Target, found: FoundRecord | undefined): void {
  requireAction(change, ACTIONS[kind][found === undefined ? 0 : 1]);
  if (found !== undefined) requireOwnContribution(change, kind, found);
  if (kind === 'channel') requireChannelKind(change, row.properties['kind'], found?.row.properties['kind']);
  const isPlace = kind === 'place';
  if (isPlace && found === undefined && partnerKinds.includes(row['kind'] as PlaceKind)) return;
  if (isPlace) change.mustBe(row['kind'] === 'COUNTRY' ? 'ADMIN' : 'PROVINCE_OFFICER');
  change.mustServe(found?.chain ?? chain);
}

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
