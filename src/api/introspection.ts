/**
 * A bound on questions about the schema itself. They reach no database, but are answered without a pause in which
 * the process could serve anyone else: a kilobyte of query can ask for twenty megabytes of schema.
 */
import {
  Kind,
  getIntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { ApiError, asGraphQLError, queryTooComplex } from './errors.js';
import { measure, type Measure } from './measure.js';

/** How much more than the standard introspection query, which tools send, may be asked for. */
const TIMES_THE_STANDARD = 2;

/** What the bound is made of; both follow the schema as it grows. */
interface Bound {
  /** Counts the fields of an answer, with each list as long as it is on average in this schema. */
  readonly fields: Measure;
  readonly most: number;
}

const bounds = new WeakMap<GraphQLSchema, Bound>();

function boundOf(schema: GraphQLSchema): Bound {
  const known = bounds.get(schema);
  if (known !== undefined) return known;
  const sizes = averageSizes(schema);
  const fields: Measure = {
    none: () => 0,
    ofField: (node, below) => 1 + (sizes[node.name.value] ?? 1) * below,
    combine: (one, other) => one + other,
  };
  const bound = { fields, most: TIMES_THE_STANDARD * standardSize(fields) };
  bounds.set(schema, bound);
  return bound;
}

/** Lengths of the lists of introspection, by the name of their field. */
function averageSizes(schema: GraphQLSchema): Record<string, number> {
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  );
  const values = types.flatMap((type) => (isEnumType(type) ? type.getValues() : []));
  const inputs = types.flatMap((type) => (isInputObjectType(type) ? Object.values(type.getFields()) : []));
  const perType = (list: readonly unknown[]) => Math.max(1, list.length / types.length);
  return {
    types: types.length,
    directives: schema.getDirectives().length,
    fields: perType(fields),
    enumValues: perType(values),
    inputFields: perType(inputs),
    args: Math.max(1, fields.flatMap(({ args }) => args).length / fields.length),
  };
}

function standardSize(fields: Measure): number {
  const text = getIntrospectionQuery({
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    inputValueDeprecation: true,
  });
  const fragments = new Map<string, FragmentDefinitionNode>();
  let found = 0;
  const { definitions } = parse(text);
  for (const node of definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  for (const node of definitions)
    if (node.kind === Kind.OPERATION_DEFINITION)
      found += measure((name) => fragments.get(name), fields, node.selectionSet);
  return found;
}

/** Only the root of a query has these two. */
const asksForSchema = ({ name: { value } }: FieldNode) => value === '__schema' || value === '__type';

/** The validation rule of a service that does not describe its schema; `__typename` is asked of data. */
export const noIntrospectionRule: ValidationRule = (context) => ({
  Field(node) {
    if (!asksForSchema(node)) return;
    const refusal = new ApiError('FORBIDDEN', {
      zh: '本服务不公开接口模式',
      en: 'This service does not describe its schema',
    });
    context.reportError(asGraphQLError(refusal, node));
  },
});

/** The validation rule that refuses to describe the schema many times over. */
export const introspectionRule: ValidationRule = (context) => {
  const { fields, most } = boundOf(context.getSchema());
  let found = 0;
  return {
    Field(node) {
      // Each is answered once, in whatever fragment it is written.
      if (!asksForSchema(node)) return;
      found += measure((name) => context.getFragment(name), fields, node.selectionSet);
    },
    Document: {
      leave(node) {
        if (found <= most) return;
        const refusal = queryTooComplex('cost', Math.round(most), Math.round(found));
        context.reportError(asGraphQLError(refusal, node.definitions.slice(0, 1)));
      },
    },
  };
};
