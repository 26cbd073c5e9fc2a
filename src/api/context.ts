/** What a resolver is given beside its arguments. */
import type {} from 'mercurius';
import type { Identity } from '../access/identity.js';
import type { Trail } from '../audit/trail.js';
import type { Graph } from '../graph/graph.js';
import type { Statements } from '../graph/statements.js';
import type { ReadContext } from '../read/answer.js';

export interface Context {
  /** The graph, counting the statements of this request for the log. */
  readonly graph: Graph;
  readonly statements: Statements;
  /** Where every write leaves its entry. */
  readonly trail: Trail;
  /** Who has signed in; undefined for an anonymous reader. */
  readonly viewer: Identity | undefined;
  readonly markMomentary: NonNullable<ReadContext['markMomentary']>;
}

declare module 'mercurius' {
  interface MercuriusContext extends Context {}
}
