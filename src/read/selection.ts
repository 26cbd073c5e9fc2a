/** What a request selects below one field, per concrete type, by the rules of the GraphQL specification. */
import {
  getArgumentValues,
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
  /** Key of its value in a row; see {@link rowKey}. */
  readonly key: string;
  /** The concrete type that the selection is limited to, when it is not made for all of them. */
  readonly onlyFor: GraphQLObjectType | undefined;
  readonly field: GraphQLField<unknown, unknown>;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly nodes: readonly FieldNode[];
}

/**
 * Key of a field's value in a row: its response name, so that one field asked twice with other arguments has two
 * values. A selection that only some types of an interface or union make carries the type's name, because two types
 * may use one response name for different fields. GraphQL names have no dot, so the two forms never meet.
 */
export const rowKey = (responseName: string, onlyFor?: { readonly name: string }) =>
  onlyFor === undefined ? responseName : `${onlyFor.name}.${responseName}`;

/** The fields selected of `type` by the selection sets of `nodes`; meta fields such as `__typename` are left out. */
export function selectedFields(
  info: GraphQLResolveInfo,
  type: GraphQLCompositeType,
  nodes: readonly FieldNode[],
): Selected[] {
  const types = isAbstractType(type) ? info.schema.getPossibleTypes(type) : [type];
  const perType = types.map((each) => ({
    type: each,
    fields: collectSubfields(info.schema, info.fragments, info.variableValues, each, nodes),
  }));

  const selected: Selected[] = [];
  const responseNames = new Set(perType.flatMap(({ fields }) => [...fields.keys()]));
  for (const responseName of responseNames) {
    const asking = perType.filter(({ fields }) => fields.has(responseName));
    const first = asking[0]!.fields.get(responseName)!;
    const sameForAll =
      asking.length === types.length &&
      asking.every(({ fields }) => sameNodes(fields.get(responseName)!, first));
    for (const { type: concrete, fields } of sameForAll ? asking.slice(0, 1) : asking) {
      const fieldNodes = fields.get(responseName)!;
      const field = concrete.getFields()[fieldNodes[0]!.name.value];
      if (field === undefined) continue;
      const onlyFor = sameForAll ? undefined : concrete;
      selected.push({
        key: rowKey(responseName, onlyFor),
        onlyFor,
        field,
        arguments: getArgumentValues(field, fieldNodes[0]!, info.variableValues),
        nodes: fieldNodes,
      });
    }
  }
  return selected;
}

const sameNodes = (a: readonly FieldNode[], b: readonly FieldNode[]) =>
  a.length === b.length && a.every((node, index) => node === b[index]);
