/** How the schema's types and fields lie in the graph: what the directives of `schema/base.graphql` say. */
import {
  getDirectiveValues,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

/** Where the value of a field comes from, seen from the node or record that has it. */
export type Origin =
  | { readonly from: 'property' }
  | {
      readonly from: 'relationship';
      readonly type: string;
      readonly direction: 'OUT' | 'IN';
      readonly orderBy: string;
      /** Sibling value that the relationship starts from, on a type that is no node. */
      readonly of: string | undefined;
    }
  | { readonly from: 'statement'; readonly statement: string };

function directiveOf(
  schema: GraphQLSchema,
  name: string,
  astNode: Parameters<typeof getDirectiveValues>[1] | null | undefined,
): Record<string, unknown> | undefined {
  const directive = schema.getDirective(name);
  return directive && astNode ? getDirectiveValues(directive, astNode) : undefined;
}

/** @returns the origin that the field's directive names; a plain property when it has none */
export function originOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): Origin {
  const relationship = directiveOf(schema, 'relationship', field.astNode);
  if (relationship !== undefined) {
    const { type, direction, orderBy, of } = relationship as {
      type: string;
      direction: 'OUT' | 'IN';
      orderBy: string;
      of?: string;
    };
    return { from: 'relationship', type, direction, orderBy, of };
  }
  const cypher = directiveOf(schema, 'cypher', field.astNode);
  if (cypher !== undefined) return { from: 'statement', statement: cypher['statement'] as string };
  return { from: 'property' };
}

/** Whether the field is worked out from the facts that its statement reads. */
export const isJudged = (schema: GraphQLSchema, field: GraphQLField<unknown, unknown>) =>
  directiveOf(schema, 'judged', field.astNode) !== undefined;

/** Whether objects of the type are nodes of the graph; other object types are records that a statement returns. */
export function isNodeType(schema: GraphQLSchema, type: GraphQLCompositeType): boolean {
  if (isUnionType(type)) return type.getTypes().every((member) => isNodeType(schema, member));
  return directiveOf(schema, 'node', type.astNode) !== undefined;
}

/** The type below lists and non-null marks, when it has fields. */
export function compositeTypeOf(field: GraphQLField<unknown, unknown>): GraphQLCompositeType | undefined {
  const named = getNamedType(field.type);
  return isCompositeType(named) ? named : undefined;
}

/** The label that all nodes of a type have; a union's members have none in common. */
export function labelOf(type: GraphQLCompositeType): string | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.name : undefined;
}
