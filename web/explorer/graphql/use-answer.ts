/** The answer to a view's question, from the first asking to trying again. */
import type { TadaDocumentNode } from 'gql.tada';
import { useCallback } from 'react';
import { createRequest, useQuery } from 'urql';
import { failureOf, type Failure } from './failure.js';

/** An answer that is awaited, is there, or failed. */
export type Asked<Data> =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly failure: Failure; readonly again: () => void }
  | {
      readonly state: 'answered';
      readonly data: Data;
      /** It is asked again meanwhile; this is what was answered before. */
      readonly isStale: boolean;
      readonly again: () => void;
    };

/**
 * Asks when the variables change.
 *
 * @param variables undefined asks nothing and waits: the question has a blank that is not filled in yet
 */
export function useAnswer<Data, Variables extends object>(
  operation: TadaDocumentNode<Data, Variables>,
  variables: Variables | undefined,
): Asked<Data> {
  const given = (variables ?? {}) as Variables;
  const [{ data, error, fetching, operation: answered }, ask] = useQuery({
    query: operation,
    variables: given,
    pause: variables === undefined,
  });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  if (error !== undefined && !fetching) return { state: 'failed', failure: failureOf(error), again };
  // What was answered to other variables is not shown as if it were the answer to these.
  const isOfThese = answered?.key === createRequest(operation, given).key;
  if (data === undefined || (fetching && !isOfThese)) return { state: 'waiting' };
  return { state: 'answered', data, isStale: fetching, again };
}
