/** The relationship types that statements name. */
import type { Statements } from '../../src/graph/statements.js';

/** Each type once, in the order of the alphabet. */
export const relationshipTypesOf = (statements: Statements): string[] =>
  namesIn(statements, /\[\w*:([A-Z_|]+)/g).sort();

/** What the group of a pattern finds in all texts, alternatives apart and each once. */
export const namesIn = (statements: Statements, pattern: RegExp): string[] => [
  ...new Set(
    statements
      .all()
      .flatMap(({ text }) => [...text.matchAll(pattern)].flatMap(([, names]) => names!.split('|'))),
  ),
];
