/** Changes the registry, so that a repetition after a failure cannot change it twice. */
import type { TadaDocumentNode } from 'gql.tada';
import { useCallback, useState } from 'react';
import { useMutation } from 'urql';
import { failureOf, type Failure } from './failure.js';

/** What a mutation's input leaves to {@link useChange}. */
type WithoutKey<Input> = Omit<Input, 'idempotencyKey'>;

/** Where the key of a change is kept until the change has succeeded. */
export interface KeyOfChange {
  readonly key: string;
  /** Forgets what was typed, and takes another key for the next change. */
  readonly clear: () => void;
}

export interface ChangeAsked<Data, Input> {
  readonly isSending: boolean;
  /** Why the last attempt failed; null before, meanwhile and after success. */
  readonly failure: Failure | null;
  /** Undefined where it failed: what was typed stays, with its key. */
  readonly send: (input: WithoutKey<Input>) => Promise<Data | undefined>;
  readonly forget: () => void;
}

/**
 * The key stays the same until the change has succeeded, whatever is amended between: where an attempt did succeed and its answer was
 * lost, the service answers the repetition as it did then, and refuses to do something else under the same key.
 */
export function useChange<Data, Input extends object>(
  operation: TadaDocumentNode<Data, { input: Input }>,
  { key, clear }: KeyOfChange,
): ChangeAsked<Data, Input> {
  const [, execute] = useMutation(operation);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = useCallback(
    async (input: WithoutKey<Input>) => {
      setSending(true);
      setFailure(null);
      const { data, error } = await execute({ input: { ...input, idempotencyKey: key } as unknown as Input });
      setSending(false);
      if (error !== undefined) setFailure(failureOf(error));
      if (error !== undefined || data === undefined) return undefined;
      clear();
      return data;
    },
    [execute, key, clear],
  );
  const forget = useCallback(() => setFailure(null), []);
  return { isSending, failure, send, forget };
}
