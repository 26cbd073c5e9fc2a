/** What a graph shows, as it stands in its address. */
import { addressOf } from '../addresses.js';

/** Records that one question can be about; the service takes no more. */
export const MOST_OPENED = 30;

export interface GraphState {
  /** All ties of the registry. */
  readonly isAll: boolean;
  /** Ids: the record that the graph began with, then those that were opened, each once. */
  readonly of: readonly string[];
  /** Kinds of nodes and groups of ties that are not shown. */
  readonly hidden: ReadonlySet<string>;
  /** Key of the node that is looked at. */
  readonly selected: string | null;
}

export function graphStateOf(parameters: URLSearchParams): GraphState {
  return {
    isAll: parameters.get('show') === 'all',
    of: [...new Set(parameters.getAll('of').filter((id) => id !== ''))].slice(0, MOST_OPENED),
    hidden: new Set(parameters.getAll('hide')),
    selected: parameters.get('at'),
  };
}

export const addressOfGraph = ({ isAll, of, hidden, selected }: GraphState) =>
  addressOf('/graph', {
    show: isAll ? 'all' : undefined,
    of: isAll ? [] : of,
    hide: [...hidden].sort(),
    at: selected ?? undefined,
  });

/** Shown if hidden, hidden if shown. */
export function toggled(hidden: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(hidden);
  if (!next.delete(one)) next.add(one);
  return next;
}
