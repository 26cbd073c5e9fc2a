/** What is being typed, kept until it was taken or the window is closed: it outlives a reload, another tab and signing in anew. */
import { useCallback, useMemo, useState } from 'react';
import { newKey } from './new-key.js';
import { useWorker } from './worker.js';

export interface Draft<Values extends object> {
  readonly values: Values;
  readonly set: (patch: Partial<Values>) => void;
  /** Marks the change that the draft asks for, until it was made. */
  readonly key: string;
  readonly clear: () => void;
  /** Keeps what was typed for a change of its own. */
  readonly renewKey: () => void;
}

interface Kept<Values> {
  readonly values: Values;
  readonly key: string;
}

/**
 * A draft of the person who has signed in: another person in the same window does not see it.
 *
 * @param name of the form and of what it is about; a component is shown anew (`key`) for another name
 * @param empty what the form holds before anything is typed
 */
export function useDraft<Values extends object>(name: string, empty: Values): Draft<Values> {
  const { actor, officeId } = useWorker();
  const place = `draft ${JSON.stringify([actor, officeId, name])}`;
  const [kept, setKept] = useState<Kept<Values>>(() => read<Values>(place, empty));
  const keep = useCallback(
    (change: (kept: Kept<Values>) => Kept<Values>) =>
      setKept((before) => {
        const after = change(before);
        sessionStorage.setItem(place, JSON.stringify(after));
        return after;
      }),
    [place],
  );
  const set = useCallback(
    (patch: Partial<Values>) => keep(({ values, key }) => ({ key, values: { ...values, ...patch } })),
    [keep],
  );
  const renewKey = useCallback(() => keep(({ values }) => ({ values, key: newKey() })), [keep]);
  const clear = useCallback(() => {
    sessionStorage.removeItem(place);
    setKept({ values: empty, key: newKey() });
  }, [place, empty]);
  return useMemo(() => ({ ...kept, set, clear, renewKey }), [kept, set, clear, renewKey]);
}

function read<Values extends object>(place: string, empty: Values): Kept<Values> {
  const text = sessionStorage.getItem(place);
  if (text === null) return { values: empty, key: newKey() };
  const { values, key } = JSON.parse(text) as Kept<Partial<Values>>;
  return { values: { ...empty, ...values }, key };
}
