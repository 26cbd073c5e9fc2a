/** Internal remarks: what an office notes for itself on a record. */
import { z } from 'zod';
import { asked, change, type Input, type WriteContext } from '../registry/change.js';
import { longText, parseInput, reference } from '../registry/input.js';
import { withProperties } from '../registry/records.js';
import { findHeld, keep, newId, remove, requireTarget } from './records.js';

const addInput = z.object({ on: reference, text: longText });
const amendInput = z.object({ id: z.string(), version: z.int(), text: longText });
const removeInput = z.object({ id: z.string(), version: z.int() });

/**
 * Notes something on a record, kept by the viewer's office.
 *
 * @returns the remark's id
 * @throws {Refusal} as {@link change}, `NOT_FOUND` for a record that does not exist
 */
export function addInternalRemark(context: WriteContext, input: Input): Promise<string> {
  const { on, text } = parseInput(addInput, input);
  return change(context, asked('ADD_INTERNAL_REMARK', input), async (change) => {
    const about = await requireTarget(change, 'on', on, ['places', 'agreements', 'channels', 'assets']);
    const id = newId('remark');
    await keep(change, 'InternalRemark', id, undefined, { properties: { text }, about });
    return id;
  });
}

/**
 * Changes an internal remark.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND` also for one that the viewer may not see, `CONFLICT` for a stale version
 */
export function amendInternalRemark(context: WriteContext, input: Input): Promise<string> {
  const { id, version, text } = parseInput(amendInput, input);
  return change(context, asked('AMEND_INTERNAL_REMARK', input), async (change) => {
    const before = await findHeld(change, 'InternalRemark', { id, version });
    const properties = withProperties(before.properties, { text });
    await keep(change, 'InternalRemark', id, before, { ...before, properties });
    return id;
  });
}

/**
 * Removes an internal remark.
 *
 * @returns the id that it had
 * @throws {Refusal} as {@link amendInternalRemark}
 */
export function removeInternalRemark(context: WriteContext, input: Input): Promise<string> {
  const { id, version } = parseInput(removeInput, input);
  return change(context, asked('REMOVE_INTERNAL_REMARK', input), async (change) => {
    await remove(change, 'InternalRemark', await findHeld(change, 'InternalRemark', { id, version }));
    return id;
  });
}
