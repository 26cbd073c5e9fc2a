/** Takes offices into the registry and corrects them: their people can sign in from then on. */
import { z } from 'zod';
import { asked, change, type Change, type Input, type WriteContext } from '../registry/change.js';
import { freshNames, requireFree, requireOwnName, requirePlaces } from '../registry/entering.js';
import { entryId, slugOf } from '../registry/entry-ids.js';
import { withFacts } from '../registry/facts.js';
import { name, parseInput, reference } from '../registry/input.js';
import { findRecord, readRecords, writeRecords } from '../registry/kinds.js';
import { defined, noSuch, withProperties, type RecordRow } from '../registry/records.js';
import { settleSource, sourceInput, withSources } from '../registry/sources.js';
import { Refusal } from '../refusal.js';
import type { Objection } from '../places/rules.js';
import {
  departmentFields,
  fieldObjection,
  heightObjection,
  officeKinds,
  servedObjection,
  type DepartmentField,
  type OfficeKind,
} from './office-rules.js';

/** How the id of an office ends of which a place has one. */
const LAST_OF_ID: Readonly<Partial<Record<OfficeKind, string>>> = {
  PROVINCE: 'fao',
  CITY: 'fao',
  GOVERNMENT: 'government',
};

const facts = {
  field: z.enum(departmentFields).nullish(),
  serves: reference.nullish(),
  subordinateTo: reference.nullish(),
  source: sourceInput,
};

const registerInput = z.object({
  id: z.string().nullish(),
  kind: z.enum(officeKinds),
  nameZh: name,
  nameEn: name,
  ...facts,
});

/**
 * Registers an office.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND`, `RULE_VIOLATION`, and `CONFLICT` for one that is there
 */
export function registerOffice(context: WriteContext, input: Input): Promise<string> {
  const {
    id: given,
    kind,
    field,
    nameZh,
    nameEn,
    serves,
    subordinateTo,
    source: by,
  } = parseInput(registerInput, input);
  return change(context, asked('REGISTER_OFFICE', input), async (change) => {
    const last = LAST_OF_ID[kind] ?? slugOf(nameEn);
    const id = entryId(given, serves == null ? last : `${serves}/${last}`);
    await requireFree(change, 'office', id);
    await requireOwnName(change, 'office', null, [nameZh, nameEn]);
    const source = await settleSource(change, by);
    const after: RecordRow = {
      id,
      properties: withProperties({}, { kind, field, nameZh, nameEn, confidence: source.confidence }),
      serves: oneOrNone(serves),
      subordinateTo: oneOrNone(subordinateTo),
      sources: [source.id],
    };
    await requireOrder(change, after, null);
    await writeRecords(change, 'office', [{ after, source }]);
    return id;
  });
}

const amendInput = z.object({
  id: z.string(),
  version: z.int(),
  kind: z.enum(officeKinds).optional(),
  nameZh: name.optional(),
  nameEn: name.optional(),
  ...facts,
});

/**
 * Corrects an office, as a reorganisation asks for it. An administrator's word holds at once.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND`, `CONFLICT` for a stale version or a name that another one has,
 *   `RULE_VIOLATION`
 */
export function amendOffice(context: WriteContext, input: Input): Promise<string> {
  const { id, version, serves, subordinateTo, source: by, ...said } = parseInput(amendInput, input);
  return change(context, asked('AMEND_OFFICE', input), async (change) => {
    const { row } = await findRecord(change, 'office', { id, version });
    await requireOwnName(change, 'office', null, freshNames(row, said), id);
    const source = await settleSource(change, by);
    const after = withFacts(
      row,
      defined({
        ...said,
        serves: serves === undefined ? undefined : oneOrNone(serves),
        subordinateTo: subordinateTo === undefined ? undefined : oneOrNone(subordinateTo),
        sources: withSources(row, source),
      }),
    );
    await requireOrder(change, after, id);
    await writeRecords(change, 'office', [{ before: row, after, source }]);
    return id;
  });
}

const oneOrNone = (id: string | null | undefined) => (id == null ? [] : [id]);

/**
 * @param self id of the office where it is there already
 * @throws {Refusal} `NOT_FOUND` for a place or office that is not there, `RULE_VIOLATION` for an order that cannot be
 */
async function requireOrder(change: Change, row: RecordRow, self: string | null): Promise<void> {
  const [served] = row['serves'] as string[];
  const [above] = row['subordinateTo'] as string[];
  const place = served === undefined ? null : (await requirePlaces(change, { serves: served })).get(served)!;
  const kind = row.properties['kind'] as OfficeKind;
  requireNone('serves', servedObjection(kind, place?.kind ?? null));
  requireNone('field', fieldObjection(kind, row.properties['field'] as DepartmentField | undefined));
  if (above === undefined) return;
  if (!(await readRecords(change, 'office', [above])).has(above)) throw noSuch('subordinateTo', above);
  const [heights] = await change.run('registry/office-heights', { above, office: self });
  if (heights!['isBelow'] === true)
    throw new Refusal('RULE_VIOLATION', {
      zh: '单位不能隶属于自身',
      en: 'an office cannot be below itself',
    });
  requireNone('subordinateTo', heightObjection(Number(heights!['above']) + Number(heights!['below'])));
}

function requireNone(field: string, objection: Objection): void {
  if (objection === undefined) return;
  throw new Refusal('RULE_VIOLATION', { zh: `${field}：${objection.zh}`, en: `${field}: ${objection.en}` });
}
