/** The schema as types of TypeScript, for gql.tada, which gives each operation of the explorer the type of its answer. */
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal';
import { introspectionFromSchema } from 'graphql';
import { buildSchema } from '../../src/api/schema.js';

/** The text of a declaration file that exports `introspection`. */
export function renderTypes(): string {
  const introspection = introspectionFromSchema(buildSchema(), { descriptions: false });
  return outputIntrospectionFile(minifyIntrospection(introspection), {
    fileType: '.d.ts',
    shouldPreprocess: true,
  });
}
