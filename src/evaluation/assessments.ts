/** Records what third parties have said of the work of a place, and corrects it. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { homeKinds } from '../places/rules.js';
import { Refusal } from '../refusal.js';
import { asked, change, type Input, type WriteContext } from '../registry/change.js';
import { requireFree, requirePlaces } from '../registry/entering.js';
import { longText, name, parseInput, pastDate, reference } from '../registry/input.js';
import { findRecord, requireSound, writeRecords } from '../registry/kinds.js';
import { defined, withProperties, type RecordRow } from '../registry/records.js';
import {
  requireRealSource,
  settleSource,
  sourceInput,
  surest,
  withSources,
  type Confidence,
} from '../registry/sources.js';

const facts = {
  score: z.number().nullish(),
  outOf: z.number().nullish(),
  remark: longText.nullish(),
  source: sourceInput,
};

const recordInput = z.object({ of: reference, by: name, onDate: pastDate, ...facts });

/** One body says one thing of a place on one day. */
const idOf = (of: string, by: string, onDate: string) =>
  `assessment-${createHash('sha256')
    .update(JSON.stringify([of, by, onDate]))
    .digest('hex')
    .slice(0, 16)}`;

/**
 * Records an assessment.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND`, `RULE_VIOLATION`, and `CONFLICT` for one that is there
 */
export function recordAssessment(context: WriteContext, input: Input): Promise<string> {
  const { of, source: given, ...said } = parseInput(recordInput, input);
  return change(context, asked('RECORD_ASSESSMENT', input), async (change) => {
    const place = (await requirePlaces(change, { of })).get(of)!;
    change.mustServe(place.chain);
    if (!homeKinds.includes(place.kind))
      throw new Refusal('RULE_VIOLATION', {
        zh: `of 须为中国的省、市或县，${place.nameZh}不是`,
        en: `of has to be a province, city or county of China, which ${place.nameEn} is not`,
      });
    const id = idOf(of, said.by, said.onDate);
    await requireFree(change, 'assessment', id);
    const source = await settleSource(change, given);
    const properties = withProperties({}, { ...said, confidence: source.confidence });
    const after: RecordRow = { id, properties, of, sources: [source.id] };
    requireSound('assessment', after);
    await writeRecords(change, 'assessment', [{ after, source }]);
    return id;
  });
}

const amendInput = z.object({
  id: z.string(),
  version: z.int(),
  by: name.optional(),
  onDate: pastDate.optional(),
  ...facts,
});

/**
 * Corrects or completes an assessment. What one body said can be read wrongly, not disputed: the later reading replaces the
 * earlier one, and the history keeps both.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND`, `CONFLICT` for a stale version, `RULE_VIOLATION`
 */
export function amendAssessment(context: WriteContext, input: Input): Promise<string> {
  const { id, version, source: given, ...said } = parseInput(amendInput, input);
  return change(context, asked('AMEND_ASSESSMENT', input), async (change) => {
    const { row } = await findRecord(change, 'assessment', { id, version });
    const source = await settleSource(change, given);
    requireRealSource(row, source);
    const after: RecordRow = {
      ...row,
      properties: withProperties(row.properties, {
        ...defined(said),
        confidence: surest(row.properties['confidence'] as Confidence, source.confidence),
      }),
      sources: withSources(row, source),
    };
    requireSound('assessment', after, row);
    await writeRecords(change, 'assessment', [{ before: row, after, source }]);
    return id;
  });
}
