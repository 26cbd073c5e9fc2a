/** Operations with the types of their answers: the compiler checks each against the schema. */
import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema.js';

export const graphql = initGraphQLTada<{
  introspection: introspection;
  /** What a fragment selects is read as any other field. */
  disableMasking: true;
}>();

type Types = introspection['types'];

/** The values of an enumeration of the schema. */
export type EnumOf<Name extends keyof Types> = Types[Name] extends { enumValues: infer Values }
  ? Values
  : never;

export type { ResultOf, VariablesOf } from 'gql.tada';
