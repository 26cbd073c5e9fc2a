/** An answer that is kept fresh: asked again when something was done here, told from elsewhere, or when the reader comes back. */
import type { TadaDocumentNode } from 'gql.tada';
import { useEffect, useRef } from 'react';
import { useAnswer, type Asked } from '../graphql/use-answer.js';
import { onProposalNews } from './proposal-news.js';
import { useWorker } from './worker.js';

/** As {@link useAnswer}. */
export function useDeskAnswer<Data, Variables extends object>(
  operation: TadaDocumentNode<Data, Variables>,
  variables: Variables | undefined,
): Asked<Data> {
  const asked = useAnswer(operation, variables);
  const again = asked.state === 'waiting' ? undefined : asked.again;
  const latest = useRef(again);
  useEffect(() => {
    latest.current = again;
  }, [again]);

  const { said } = useWorker();
  const before = useRef(said);
  useEffect(() => {
    if (before.current === said) return;
    before.current = said;
    latest.current?.();
  }, [said]);

  useEffect(() => onProposalNews(() => latest.current?.()), []);
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === 'visible') latest.current?.();
    };
    document.addEventListener('visibilitychange', ask);
    return () => document.removeEventListener('visibilitychange', ask);
  }, []);
  return asked;
}
