/** What a resolver is given beside its arguments. */
import type {} from 'mercurius';
import type { Graph } from '../graph/graph.js';
import type { Statements } from '../graph/statements.js';

export interface Context {
  /** The graph, counting the statements of this request for the log. */
  readonly graph: Graph;
  readonly statements: Statements;
}

declare module 'mercurius' {
  interface MercuriusContext extends Context {}
}
