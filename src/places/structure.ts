/** Where a place may stand in the tree of places, among those that are there. */
import type { Change } from '../registry/change.js';
import { requirePlaces, type PlaceAbove } from '../registry/entering.js';
import type { RecordRow } from '../registry/records.js';
import { Refusal, type BilingualText } from '../refusal.js';
import { aboveObjection, homeKinds, sideObjection, type Objection, type PlaceKind } from './rules.js';

/** Levels below a country: what asks for a place and all that lies in it looks so far. */
const MOST_LEVELS = 3;

/** The place above, where there is one. */
export async function placeAbove(
  change: Pick<Change, 'run'>,
  id: string | undefined,
): Promise<PlaceAbove | undefined> {
  if (id === undefined) return undefined;
  return (await requirePlaces(change, { partOf: id })).get(id);
}

/**
 * @param below how many levels of places come with it
 * @throws {Refusal} `RULE_VIOLATION` for a kind of place that does not lie in the one above
 */
export function requireAbove(kind: PlaceKind, above: PlaceAbove | undefined, below = 0): void {
  requireNone('partOf', aboveObjection(kind, above?.kind ?? null));
  if (above === undefined) return;
  requireNone('partOf', sideObjection(kind, above.chain.at(-1)!));
  if (above.chain.length + below > MOST_LEVELS)
    throw new Refusal('RULE_VIOLATION', {
      zh: `国家之下最多 ${MOST_LEVELS} 级`,
      en: `places lie at most ${MOST_LEVELS} levels below their country`,
    });
}

/**
 * Checks what a place is to be and where it is to lie against what it has: its sides, and the places in it.
 *
 * @throws {Refusal} `NOT_FOUND`, or `FORBIDDEN` for the place above, `RULE_VIOLATION` for what cannot be
 */
export async function requireStructure(change: Change, before: RecordRow, after: RecordRow): Promise<void> {
  const [formerKind, kind] = [before['kind'], after['kind']] as [PlaceKind, PlaceKind];
  const [formerly, now] = [before, after].map((row) => (row['partOf'] as string[])[0]);
  if (kind === formerKind && now === formerly) return;
  if (sideOf(kind) !== sideOf(formerKind))
    throw new Refusal('RULE_VIOLATION', {
      zh: `${formerKind} 不能改为 ${kind}`,
      en: `a ${formerKind} does not become a ${kind}`,
    });
  const [row] = await change.run('registry/places-below', { id: after.id });
  const { kinds, depth } = row as unknown as { kinds: PlaceKind[]; depth: number };
  for (const part of kinds) requireNone('kind', aboveObjection(part, kind));
  const above = await placeAbove(change, now);
  if (above?.chain.includes(after.id) === true)
    throw new Refusal('RULE_VIOLATION', { zh: '地方不能位于自身之内', en: 'a place cannot lie in itself' });
  requireAbove(kind, above, depth);
  if (above !== undefined && now !== formerly) change.mustServe(above.chain);
}

const sideOf = (kind: PlaceKind) =>
  kind === 'COUNTRY' ? 'country' : homeKinds.includes(kind) ? 'home' : 'partner';

function requireNone(field: string, objection: Objection): void {
  if (objection === undefined) return;
  const text: BilingualText = { zh: `${field}：${objection.zh}`, en: `${field}: ${objection.en}` };
  throw new Refusal('RULE_VIOLATION', text);
}
