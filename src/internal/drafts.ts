/** Drafts: agreements that an office prepares and has not entered. */
import { z } from 'zod';
import { agreementKinds, agreementStatuses } from '../agreements/lifecycle.js';
import { enterAgreement, registerInput } from '../agreements/service.js';
import type { Value } from '../graph/graph.js';
import { Refusal } from '../refusal.js';
import { asked, change, type Input, type WriteContext } from '../registry/change.js';
import { requirePlaces } from '../registry/entering.js';
import { date, longText, name, parseInput, pastDate, reference } from '../registry/input.js';
import { withProperties } from '../registry/records.js';
import { sourceInput } from '../registry/sources.js';
import { aboutOne, findHeld, keep, newId, remove, type Held } from './records.js';

const saveInput = z.object({
  id: z.string().nullish(),
  version: z.int().nullish(),
  title: name,
  home: reference.nullish(),
  partner: reference.nullish(),
  kind: z.enum(agreementKinds).nullish(),
  status: z.enum(agreementStatuses).nullish(),
  signedOn: pastDate.nullish(),
  expiresOn: date.nullish(),
  remarkZh: longText.nullish(),
  remarkEn: longText.nullish(),
  source: sourceInput.nullish(),
});

const stepInput = z.object({ id: z.string(), version: z.int() });

/** Fields of a source, which a draft has as properties of its own: `sourceTitle`. */
const sourceFields = ['id', 'title', 'titleEn', 'url', 'kind', 'readOn', 'remark', 'confidence'] as const;
const propertyOf = (field: string) => `source${field[0]!.toUpperCase()}${field.slice(1)}`;

/**
 * Saves a draft as a whole, a new one unless the input names one.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND` also for one that the viewer may not see, `CONFLICT` for a stale version
 */
export function saveDraft(context: WriteContext, input: Input): Promise<string> {
  const { id: given, version, home, partner, source, ...facts } = parseInput(saveInput, input);
  return change(context, asked('SAVE_DRAFT', input), async (change) => {
    const before = given == null ? undefined : await findHeld(change, 'Draft', named(given, version));
    await requirePlaces(change, { home, partner });
    const sides = [home, partner].filter((id) => id != null);
    const id = given ?? newId('draft');
    await keep(change, 'Draft', id, before, {
      properties: withProperties({}, { ...facts, ...sourceProperties(source) }),
      about: aboutOne('places', ...sides),
      home: home == null ? [] : [home],
      partner: partner == null ? [] : [partner],
    });
    return id;
  });
}

/**
 * Throws a draft away.
 *
 * @returns the id that it had
 * @throws {Refusal} as {@link saveDraft}
 */
export function discardDraft(context: WriteContext, input: Input): Promise<string> {
  const step = parseInput(stepInput, input);
  return change(context, asked('DISCARD_DRAFT', input), async (change) => {
    await remove(change, 'Draft', await findHeld(change, 'Draft', step));
    return step.id;
  });
}

/**
 * Makes an agreement of a draft and removes the draft, in one transaction.
 *
 * @returns id of the agreement
 * @throws {Refusal} as {@link saveDraft} and {@link enterAgreement}, `RULE_VIOLATION` while something is open
 */
export function registerDraft(context: WriteContext, input: Input): Promise<string> {
  const step = parseInput(stepInput, input);
  return change(context, asked('REGISTER_DRAFT', input), async (change) => {
    const draft = await findHeld(change, 'Draft', step);
    const said = parseInput(registerInput, agreementOf(draft));
    await remove(change, 'Draft', draft);
    // Everybody sees the agreement: its entry says what was entered, not from which draft.
    return enterAgreement({ ...change, action: 'REGISTER_AGREEMENT' }, said);
  });
}

function named(id: string, version: number | null | undefined): { id: string; version: number } {
  if (version != null) return { id, version };
  throw new Refusal('BAD_USER_INPUT', {
    zh: '修改草稿须给出 version',
    en: 'a draft that is there is saved with its version',
  });
}

const sourceProperties = (source: z.output<typeof sourceInput> | null | undefined) =>
  Object.fromEntries(sourceFields.map((field) => [propertyOf(field), source?.[field] ?? null]));

/** @throws {Refusal} `RULE_VIOLATION` that names what is open */
function agreementOf({ properties, home = [], partner = [] }: Held): Record<string, Value> {
  const { kind, status = 'UNKNOWN' } = properties;
  const source = withProperties(
    {},
    Object.fromEntries(sourceFields.map((field) => [field, properties[propertyOf(field)]])),
  );
  const needed = { home: home[0], partner: partner[0], kind, source: source['confidence'] };
  const open = Object.entries(needed).flatMap(([field, value]) => (value === undefined ? [field] : []));
  if (open.length > 0)
    throw new Refusal('RULE_VIOLATION', {
      zh: `草稿尚未填写：${open.join('、')}`,
      en: `the draft leaves open: ${open.join(', ')}`,
    });
  return { ...properties, ...needed, status, source } as Record<string, Value>;
}
