/** What a failed change means for its writer: which field it is about, and whether it may have succeeded all the same. */
import type { BilingualText } from '../text/bilingual.js';
import type { Failure } from './failure.js';

/** Codes after which it is not known whether the change was made. */
const UNKNOWN_OUTCOME = ['TIMEOUT', 'UNREACHABLE', 'UNAVAILABLE', 'INTERNAL'];

/** Whether the change may have been made although no answer says so: repeating it with its key is safe. */
export const isOutcomeUnknown = ({ code }: Failure) =>
  UNKNOWN_OUTCOME.includes(code) || code.startsWith('HTTP_');

/** Whether an earlier attempt with the same key did succeed, with something else. */
export const isKeyUsed = ({ code, text }: Failure) =>
  code === 'BAD_USER_INPUT' && text.en.includes('idempotencyKey was used');

/** A refusal about one field: its name as the input has it (`source.title`), and what is wrong without the name. */
export interface FieldFailure {
  readonly field: string;
  readonly text: BilingualText;
}

const NAME = String.raw`[a-z][A-Za-z]*(?:\.[A-Za-z0-9]+)*`;
const WRONG = new RegExp(`^(${NAME}) (.+)$`, 's');
const MISSING = new RegExp(`^not found: (${NAME}): `);

/**
 * The field that the service names, where the form has it.
 *
 * @param fields names of those that the form has; an item of a list (`channels.0`) is found by the name of the list
 */
export function fieldFailureOf({ code, text }: Failure, fields: readonly string[]): FieldFailure | undefined {
  const known = (name: string) =>
    fields.includes(name) ? name : fields.find((field) => name.startsWith(`${field}.`));
  if (code === 'NOT_FOUND') {
    const field = known(MISSING.exec(text.en)?.[1] ?? '');
    return field === undefined ? undefined : { field, text };
  }
  if (code !== 'BAD_USER_INPUT') return undefined;
  const [, name, en] = WRONG.exec(text.en) ?? [];
  const field = known(name ?? '');
  if (field === undefined || name === undefined || en === undefined) return undefined;
  const zh = text.zh.startsWith(`${name} `) ? text.zh.slice(name.length + 1) : text.zh;
  return { field, text: { zh, en } };
}
