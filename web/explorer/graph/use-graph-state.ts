/** What the graph shows, read from the address, and how it is led to another. */
import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { addressOfGraph, graphStateOf, type GraphState } from './graph-address.js';

export interface GraphPartProps {
  readonly state: GraphState;
  /** @param isStep whether one would want to go back from it */
  readonly go: (next: Partial<GraphState>, isStep: boolean) => void;
}

/** Lists stay the same objects as long as they hold the same: nothing is laid out anew because a node was chosen. */
export function useGraphState(): GraphPartProps {
  const search = useSearch();
  const [, navigate] = useLocation();
  const read = useMemo(() => graphStateOf(new URLSearchParams(search)), [search]);
  const ofText = read.of.join('\n');
  const of = useMemo(() => (ofText === '' ? [] : ofText.split('\n')), [ofText]);
  const hiddenText = [...read.hidden].sort().join('\n');
  const hidden = useMemo(() => new Set(hiddenText === '' ? [] : hiddenText.split('\n')), [hiddenText]);
  const { isAll, selected } = read;
  const state = useMemo(() => ({ isAll, of, hidden, selected }), [isAll, of, hidden, selected]);
  const go = useCallback(
    (next: Partial<GraphState>, isStep: boolean) =>
      navigate(addressOfGraph({ ...state, ...next }), { replace: !isStep }),
    [navigate, state],
  );
  return { state, go };
}
