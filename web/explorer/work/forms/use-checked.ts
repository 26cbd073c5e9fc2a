/** What is wrong with the fields of a form: what is empty and must not be, and what the service says of one. */
import { useCallback, useMemo, useState } from 'react';
import { fieldFailureOf } from '../../graphql/change-failure.js';
import type { Failure } from '../../graphql/failure.js';
import type { BilingualText } from '../../text/language.js';
import type { Wrong } from './form.js';

const missing: BilingualText = { zh: '此项必填', en: 'This has to be filled in' };
const noNumber: BilingualText = { zh: '须为整数', en: 'This has to be a whole number' };

/** Names and whether each is filled in, of those that have to be. */
export type Required = Readonly<Record<string, boolean>>;

/**
 * @param required what has to be filled in as things stand
 * @param fields names of all fields that the form has
 * @param failure of the last attempt
 * @param numbers what stands in fields of numbers, as `numberOrNull` reads it
 */
export function useChecked(
  required: Required,
  fields: readonly string[],
  failure: Failure | null,
  numbers: Readonly<Record<string, number | null>> = {},
) {
  const [attempts, setAttempts] = useState(0);
  const [isChecked, setChecked] = useState(false);
  const found = [
    ...Object.keys(required).filter((name) => !required[name]),
    ...Object.keys(numbers).filter((name) => Number.isNaN(numbers[name])),
  ].join(' ');
  const shown = isChecked ? found : '';
  const said = useMemo(
    () => (failure === null ? undefined : fieldFailureOf(failure, fields)),
    // The names of a form's fields stay as they are.
    [failure],
  );
  const wrong = useMemo<Wrong>(
    () => ({
      ...(said && { [said.field]: said.text }),
      ...Object.fromEntries(
        shown === '' ? [] : shown.split(' ').map((name) => [name, name in required ? missing : noNumber]),
      ),
    }),
    // Which are required shows in what is found.
    [said, shown],
  );
  /** Whether everything is filled in as it has to be; if not, the first field that is not is shown. */
  const check = useCallback(() => {
    setChecked(true);
    setAttempts((count) => count + 1);
    return found === '';
  }, [found]);
  return { wrong, attempts, check, isSaidAtField: said !== undefined };
}
