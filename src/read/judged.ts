/** Fields that a pure function works out, in the row of the one statement that answers their root field. */
import type { GraphQLFieldResolver } from 'graphql';
import { fieldOfRow, type ReadRow } from './row.js';

/**
 * What a field is for the facts that its statement read and the arguments that it was asked with. Called only where there are
 * facts; it knows no database.
 */
export type Judge = (facts: never, given: never) => unknown;

/** Judges by the types and fields of the schema that have `@judged`. */
export type JudgedFields = Readonly<Record<string, Readonly<Record<string, Judge>>>>;

/** Resolver of a field with `@judged`. */
export const judgedField =
  (judge: Judge): GraphQLFieldResolver<ReadRow, unknown> =>
  (row, given, context, info) => {
    const facts = fieldOfRow(row, given, context, info);
    return facts === null || facts === undefined ? null : judge(facts as never, given as never);
  };
