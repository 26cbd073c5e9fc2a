/** Contacts: whom to call at a channel or place. They are personal data, so the history never holds what they say. */
import { z } from 'zod';
import type { FieldChange } from '../audit/entry.js';
import { Refusal } from '../refusal.js';
import { asked, change, type Input, type WriteContext } from '../registry/change.js';
import { longText, name, parseInput, reference } from '../registry/input.js';
import { defined, withProperties, type RecordRow } from '../registry/records.js';
import { findHeld, keep, newId, remove, requireTarget } from './records.js';

const facts = {
  nameZh: name.nullish(),
  nameEn: name.nullish(),
  position: name.nullish(),
  phone: name.nullish(),
  email: name.nullish(),
  address: name.nullish(),
  remark: longText.nullish(),
};

const addInput = z.object({ of: reference, ...facts });
const amendInput = z.object({ id: z.string(), version: z.int(), ...facts });
const removeInput = z.object({ id: z.string(), version: z.int() });

/** What stands in the history for a value that must be gone when the contact is removed: the trail cannot forget. */
const MARK = '…';

const hide = ({ field, before, after }: FieldChange): FieldChange =>
  field === 'of' ? { field, before, after } : { field, before: before && MARK, after: after && MARK };

const shown = { shown: hide };

/**
 * Enters a contact, kept by the viewer's office.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND` for a record that does not exist, `RULE_VIOLATION` for nobody
 */
export function addContact(context: WriteContext, input: Input): Promise<string> {
  const { of, ...said } = parseInput(addInput, input);
  return change(context, asked('ADD_CONTACT', input), async (change) => {
    const about = await requireTarget(change, 'of', of, ['channels', 'places']);
    const properties = withProperties({}, said);
    requireSomebody(properties);
    const id = newId('contact');
    await keep(change, 'Contact', id, undefined, { properties, about }, shown);
    return id;
  });
}

/**
 * Corrects a contact.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND` also for one that the viewer may not see, `CONFLICT` for a stale version
 */
export function amendContact(context: WriteContext, input: Input): Promise<string> {
  const { id, version, ...said } = parseInput(amendInput, input);
  return change(context, asked('AMEND_CONTACT', input), async (change) => {
    const before = await findHeld(change, 'Contact', { id, version });
    const properties = withProperties(before.properties, defined(said));
    requireSomebody(properties);
    await keep(change, 'Contact', id, before, { ...before, properties }, shown);
    return id;
  });
}

/**
 * Removes a contact for good.
 *
 * @returns the id that it had
 * @throws {Refusal} as {@link amendContact}
 */
export function removeContact(context: WriteContext, input: Input): Promise<string> {
  const { id, version } = parseInput(removeInput, input);
  return change(context, asked('REMOVE_CONTACT', input), async (change) => {
    await remove(change, 'Contact', await findHeld(change, 'Contact', { id, version }), shown);
    return id;
  });
}

function requireSomebody(properties: RecordRow['properties']): void {
  if (['nameZh', 'nameEn', 'position', 'phone', 'email'].some((field) => field in properties)) return;
  throw new Refusal('RULE_VIOLATION', {
    zh: '联系人须有姓名、职务、电话或电子邮箱之一',
    en: 'a contact needs a name, a position, a phone number or an e-mail address',
  });
}
