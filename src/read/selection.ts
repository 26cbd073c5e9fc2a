/** What a request selects below one field, per concrete type, by the rules of the GraphQL specification. */
import {
  isAbstractType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type FieldNode,
} from 'graphql';
// The executor's own implementation of CollectFields (section 6.3.2 of the specification): fragments, merged fields,
// @skip and @include mean here exactly what they mean when the answer is completed.
import { collectSubfields } from 'graphql/execution/collectFields.js';

/** One selected field of one or more concrete types. */
export interface Selected {
  /** Where its value stands in a row: its place among the selected fields. No text of the request takes part. */
  readonly key: string;
  readonly responseName: string;
  /** The concrete types that make this selection, when not every possible type does. */
  readonly onlyFor: readonly GraphQLObjectType[] | undefined;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

/** The fields selected of `type` by the selection sets of `nodes`; meta fields such as `__typename` are left out. */
export function selectedFields(
  info: GraphQLResolveInfo,
  type: GraphQLCompositeType,
  nodes: readonly FieldNode[],
): Selected[] {
  const types = isAbstractType(type) ? info.schema.getPossibleTypes(type) : [type];
  // One response name may stand for different fields of different types, and then for several selections.
  const selections: { responseName: string; nodes: readonly FieldNode[]; types: GraphQLObjectType[] }[] = [];
  for (const concrete of types)
    for (const [responseName, fieldNodes] of collectSubfields(
      info.schema,
      info.fragments,
      info.variableValues,
      concrete,
      nodes,
    )) {
      const same = selections.find(
        (other) => other.responseName === responseName && sameNodes(other.nodes, fieldNodes),
      );
      if (same === undefined) selections.push({ responseName, nodes: fieldNodes, types: [concrete] });
      else same.types.push(concrete);
    }

  return selections.flatMap(({ responseName, nodes: fieldNodes, types: selecting }, index) => {
    const field = selecting[0]!.getFields()[fieldNodes[0]!.name.value];
    if (field === undefined) return [];
    return {
      key: `k${index}`,
      responseName,
      onlyFor: selecting.length === types.length ? undefined : selecting,
      field,
      nodes: fieldNodes,
    };
  });
}

const sameNodes = (a: readonly FieldNode[], b: readonly FieldNode[]) =>
  a.length === b.length && a.every((node, index) => node === b[index]);
