/** Statements of Cypher in whatever text a client can send: none of it is ever part of a statement. */
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildSchema } from '../../src/api/schema.js';
import type { Graph } from '../../src/graph/graph.js';
import { encodeCursor } from '../../src/read/connection.js';
import { propose } from '../proposals/people.js';
import { cases } from '../registry/every-mutation.js';
import { engines, openWithSample, telling } from '../support/engines.js';
import { mutate } from '../support/mutations.js';
import { admin, departmentOffice } from '../support/offices.js';
import { serve, type Service } from '../support/service.js';
import { connect } from '../support/subscribers.js';

/** Stands in each text, and must stand in no statement. */
const MARK = 'Injected';
const payloads = [
  `' MATCH (n:Canary) DETACH DELETE n CREATE (:${MARK}) //`,
  `"}) MATCH (n:Canary) DETACH DELETE n CREATE (:${MARK}) RETURN 1 //`,
  `\` MATCH (n:Canary) DETACH DELETE n CREATE (:${MARK}) //`,
  `\\' OR true CREATE (:${MARK}) //`,
  `$id}) CREATE (:${MARK}) WITH 1 AS x MATCH (n:Canary) DETACH DELETE n /*`,
  `\u02bc}] ; CREATE (:${MARK}); MATCH (n:Canary) DETACH DELETE n;`,
];

const schema = buildSchema();
// Those that ask for nothing first: what they answer is there.
const queries = Object.values(schema.getQueryType()!.getFields()).sort(
  (one, other) => one.args.filter(isRequiredArgument).length - other.args.filter(isRequiredArgument).length,
);

const isText = (type: GraphQLInputType) => ['ID', 'String'].includes(getNamedType(type).name);

/** A value of the type, with the text wherever one can stand. */
function filled(type: GraphQLInputType, text: string): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [filled(nullable.ofType, text)];
  if (isEnumType(nullable)) return nullable.getValues()[0]!.name;
  if (isInputObjectType(nullable))
    return Object.fromEntries(
      Object.values(nullable.getFields()).map((field) => [field.name, filled(field.type, text)]),
    );
  if (isText(nullable)) return text;
  return nullable.name === 'Boolean' ? true : 1;
}

const holdsText = (type: GraphQLInputType): boolean => {
  const named = getNamedType(type);
  return (
    isText(named) ||
    (isInputObjectType(named) && Object.values(named.getFields()).some((field) => holdsText(field.type)))
  );
};

/** What has to be selected so that the field is asked at all. */
function selectionOf({ type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  return isObjectType(named) || isInterfaceType(named) || isUnionType(named) ? '{ __typename }' : '';
}

/** An id that is there, for what is asked for beside the argument that is tried. */
const harmless = (type: GraphQLInputType) => filled(type, 'cn/shanxi/shuozhou');

interface Tried {
  readonly name: string;
  readonly query: string;
  readonly argument: GraphQLArgument;
  readonly others: Readonly<Record<string, unknown>>;
}

/** The fields with a text among their arguments that are reached by one field from a root field, and the root fields themselves. */
function* tried(): Generator<Tried> {
  const seen = new Set<string>();
  for (const root of queries) {
    yield* ofField(root, 'Query', (call) => call, {});
    const required = root.args.filter(isRequiredArgument);
    const variables = Object.fromEntries(required.map(({ name, type }) => [name, harmless(type)]));
    for (const [owner, wrap, fields] of below(root))
      for (const field of fields) {
        if (seen.has(`${owner}.${field.name}`)) continue;
        seen.add(`${owner}.${field.name}`);
        const handed = required.map(({ name }) => `${name}: $${name}`).join(', ');
        const call = (inner: string) => `${root.name}${handed === '' ? '' : `(${handed})`} ${wrap(inner)}`;
        yield* ofField(field, owner, call, variables, required);
      }
  }
}

/** Types that a field answers, with how a field of theirs is selected. */
function below({
  type,
}: GraphQLField<unknown, unknown>): (readonly [
  string,
  (inner: string) => string,
  readonly GraphQLField<unknown, unknown>[],
])[] {
  const named = getNamedType(type);
  if (isUnionType(named))
    return named
      .getTypes()
      .map(
        (member) =>
          [
            member.name,
            (inner: string) => `{ ... on ${member.name} { ${inner} } }`,
            Object.values(member.getFields()),
          ] as const,
      );
  if (!isObjectType(named) && !isInterfaceType(named)) return [];
  const fields = Object.values(named.getFields());
  const own = [named.name, (inner: string) => `{ ${inner} }`, fields] as const;
  // What a list holds is asked through its items, and those of a connection through its edges.
  const through = fields.filter(({ name }) => ['nodes', 'edges', 'node'].includes(name));
  return [
    own,
    ...through.flatMap((inner) =>
      below(inner).map(
        ([owner, wrap, all]) => [owner, (call: string) => `{ ${inner.name} ${wrap(call)} }`, all] as const,
      ),
    ),
  ];
}

function* ofField(
  field: GraphQLField<unknown, unknown>,
  owner: string,
  wrap: (call: string) => string,
  others: Readonly<Record<string, unknown>>,
  outer: readonly GraphQLArgument[] = [],
): Generator<Tried> {
  for (const argument of field.args.filter(({ type }) => holdsText(type))) {
    const used = field.args.filter((other) => other === argument || isRequiredArgument(other));
    const declared = [
      ...outer.map(({ name, type }) => `$${name}: ${String(type)}`),
      ...used.map(({ name, type }) => `$own_${name}: ${String(type)}`),
    ].join(', ');
    const handed = used.map(({ name }) => `${name}: $own_${name}`).join(', ');
    yield {
      name: `${owner}.${field.name}(${argument.name})`,
      query: `query (${declared}) { ${wrap(`${field.name}(${handed}) ${selectionOf(field)}`)} }`,
      argument,
      others: {
        ...others,
        ...Object.fromEntries(used.map(({ name, type }) => [`own_${name}`, harmless(type)])),
      },
    };
  }
}

const all = [...tried()];

/** Input with each text in it replaced, one at a time. */
function* spoilt(value: unknown, text: string): Generator {
  if (typeof value === 'string') yield text;
  else if (Array.isArray(value))
    for (const [index, item] of value.entries())
      for (const other of spoilt(item, text)) yield value.with(index, other);
  else if (typeof value === 'object' && value !== null)
    for (const [name, item] of Object.entries(value))
      for (const other of spoilt(item, text)) yield { ...value, [name]: other };
}

describe.each(engines)('injection of Cypher, on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  const statementTexts = new Set<string>();
  const read = (text: string) => graph.read({ name: 'test', text });

  beforeAll(async () => {
    graph = await openWithSample(engine);
    await graph.write(async (transaction) => {
      await transaction.run({ name: 'test', text: "CREATE (:Canary {id: 'canary', sings: true})" });
    });
    service = serve(telling(graph, ({ text }) => statementTexts.add(text)));
    await mutate(service, 'registerOffice', departmentOffice, admin);
  });
  afterEach(async () => {
    for (const text of statementTexts) expect(text).not.toContain(MARK);
    expect(await read(`MATCH (n:${MARK}) RETURN count(n) AS made`)).toEqual([{ made: 0 }]);
    expect(await read('MATCH (n:Canary) RETURN n.sings AS sings')).toEqual([{ sings: true }]);
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  test(`${String(all.length)} arguments of queries with a text in them take it as a text`, async () => {
    expect(all.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Query.search(text)', 'Query.place(id)', 'Agreement.health(asOf)']),
    );
    const before = await read('MATCH (n) RETURN count(n) AS nodes');
    for (const { name, query, argument, others } of all)
      for (const payload of payloads) {
        const variables = { ...others, [`own_${argument.name}`]: filled(argument.type, payload) };
        const { status, body } = await service.ask(query, variables, admin);
        expect([name, status]).toEqual([name, expect.toSatisfy((code: number) => code < 500)]);
        // Only a field that is reached can refuse its argument.
        if (name === 'Agreement.health(asOf)')
          expect(JSON.stringify(body.errors)).toContain('BAD_USER_INPUT');
        expect(JSON.stringify(body.errors ?? [])).not.toContain('INTERNAL');
      }
    expect(await read('MATCH (n) RETURN count(n) AS nodes')).toEqual(before);
  }, 300_000);

  test('a subscription takes the ids of what it follows as texts', async () => {
    const subscriber = connect(await service.listen(), admin);
    await subscriber.connected;
    const subscription =
      'subscription ($id: ID, $of: ID) { proposalChanged(id: $id, of: $of) { state proposal { id } } }';
    for (const payload of payloads)
      for (const variables of [{ id: payload }, { of: payload }])
        void subscriber.subscribe(subscription, variables);
    await propose(service, { kind: 'INTENT' });
    await new Promise((settle) => setTimeout(settle, 1_500));
    expect(subscriber.told).toEqual([]);
    expect(JSON.stringify(subscriber.failed)).not.toContain('INTERNAL');
    subscriber.leave();
  });

  test('cursors that are made up are refused, or start where nothing is', async () => {
    const before = await read('MATCH (n) RETURN count(n) AS nodes');
    for (const payload of payloads)
      for (const [list, order] of [
        ['places', 'ID_ASC'],
        [payload, payload],
        ['agreements', 'SIGNED_ON_ASC'],
      ] as const) {
        const after = encodeCursor({ list, order, key: payload, id: payload });
        for (const name of ['places', 'agreements', 'channels']) {
          const { status, body } = await service.ask(
            `query ($after: String) { ${name}(first: 2, after: $after) { edges { cursor } } }`,
            { after },
          );
          expect(status).toBeLessThan(500);
          for (const { extensions } of body.errors ?? []) expect(extensions['code']).toBe('BAD_USER_INPUT');
        }
      }
    expect(await read('MATCH (n) RETURN count(n) AS nodes')).toEqual(before);
  });

  test('an order that there is not is refused before a statement is sent', async () => {
    for (const payload of payloads) {
      const { status, sent } = await service.ask(
        'query ($order: AgreementOrder) { agreements(orderBy: $order) { totalCount } }',
        { order: payload },
      );
      expect([status, sent]).toEqual([400, []]);
    }
  });

  test('texts of every mutation are kept as texts or refused', async () => {
    let taken = 0;
    for (const [name, { input }] of Object.entries(cases)) {
      const right = await input(service, `注${name}`);
      const payload = payloads[taken % payloads.length]!;
      for (const wrong of spoilt(right, payload)) {
        const { code } = await mutate(service, name, wrong, admin);
        expect([name, code]).not.toContain('INTERNAL');
        if (code === undefined) taken += 1;
      }
    }
    expect(taken).toBeGreaterThan(30);
  }, 600_000);

  test('headings and cells of a file to import are kept as texts or refused', async () => {
    const heading = 'home,partner,kind,signed_on,source_title,confidence';
    const row = ['cn/shanxi/shuozhou', 'jp/saitama', 'COOPERATION', '2001', '卷宗', 'DOCUMENTED'];
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const columns = heading.split(',');
    for (const payload of payloads)
      for (const index of columns.keys()) {
        const files = [
          [heading, row.with(index, quoted(payload)).join(',')],
          [columns.with(index, quoted(payload)).join(','), row.join(',')],
        ];
        for (const lines of files) {
          const { body } = await service.ask(
            'mutation ($input: ImportRecordsInput!) { importRecords(input: $input) { written } }',
            {
              input: {
                fileName: `agreements-${quoted(payload)}.csv`,
                text: `${lines.join('\n')}\n`,
                kind: 'AGREEMENTS',
              },
            },
            admin,
          );
          expect(JSON.stringify(body.errors ?? [])).not.toContain('INTERNAL');
        }
      }
  }, 300_000);
});
