import { buildSchema, getVariableValues, parse, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { operationCost } from '../../src/api/cost.js';

const schema = buildSchema(/* GraphQL */ `
  directive @listSize(assumedSize: Int!) on FIELD_DEFINITION
  type Query {
    one: Item
    unsized: [Item!]!
    assumed: [Item!]! @listSize(assumedSize: 3)
    sized(first: Int = 20): [Item!]!
    sizedAndAssumed(first: Int = 20): [Item!]! @listSize(assumedSize: 3)
    page(first: Int! = 20): Page!
    pageOfUnknownLength: Page!
    any: Any
  }
  type Page {
    totalCount: Int!
    nodes: [Item!]!
    edges: [Edge!]!
    others: [Item!]!
  }
  type Edge {
    node: Item!
  }
  type Item {
    id: ID!
    names: [String!]!
    items: [Item!]!
  }
  union Any = Item | Page
`);

function costOf(query: string, values: Record<string, unknown> = {}): number {
  const document = parse(query);
  const operation = document.definitions[0] as OperationDefinitionNode;
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], values);
  return operationCost(schema, document, operation, coerced);
}

describe('the cost of', () => {
  it.each([
    ['a field is 1 and what it selects', '{ one { id names } }', 1 + 2],
    ['a list of unknown size is ten times what it selects', '{ unsized { id } }', 1 + 10],
    ['a list with an assumed size is as many times', '{ assumed { id } }', 1 + 3],
    ['a list with `first` is as many times', '{ sized(first: 7) { id names } }', 1 + 7 * 2],
    ['a list whose `first` is left out takes its default', '{ sized { id } }', 1 + 20],
    [
      'a list with both is assumed until the request gives `first`',
      '{ a: sizedAndAssumed { id } b: sizedAndAssumed(first: 9) { id } }',
      1 + 3 + (1 + 9),
    ],
    ['a negative `first` is no discount', '{ sized(first: -5) { id } one { id } }', 1 + 2],
    ['lists in lists multiply', '{ sized(first: 7) { items { id } } }', 1 + 7 * (1 + 10)],
    [
      'a page counts its nodes and edges by its `first`',
      '{ page(first: 7) { totalCount nodes { id } edges { node { id } } } }',
      1 + 1 + (1 + 7) + (1 + 7 * 2),
    ],
    ['other lists of a page keep their own size', '{ page(first: 7) { others { id } } }', 1 + 1 + 10],
    ['a page without `first` is assumed', '{ pageOfUnknownLength { nodes { id } } }', 1 + 1 + 10],
    [
      'a page spread by a fragment takes the size of each place',
      '{ a: page(first: 2) { ...P } b: page(first: 5) { ...P } } fragment P on Page { nodes { id } }',
      2 + 2 + 2 + 5,
    ],
    [
      'inline fragments is what they hold',
      '{ any { ... on Item { id } ... on Page { nodes { id } } __typename } }',
      1 + 1 + 11 + 1,
    ],
    [
      'what is skipped is nothing',
      '{ one { id names @skip(if: true) items @include(if: false) { id } } }',
      1 + 1,
    ],
    [
      'lists of the schema itself counts one item',
      '{ __schema { types { name fields { name } } } __type(name: "Item") { name } }',
      6 + 1,
    ],
  ])('%s', (_name, query, cost) => {
    expect(costOf(query)).toBe(cost);
  });

  it('a list follows the value of its variable', () => {
    const query = 'query ($first: Int) { sized(first: $first) { id } }';
    expect([costOf(query, { first: 3 }), costOf(query)]).toEqual([1 + 3, 1 + 20]);
  });
});
