/** The tabs that the GraphQL IDE opens with. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { questions } from '../../web/graphiql/questions.js';
import { readyTabs } from '../../web/graphiql/ready-tabs.js';
import { engines, openWithSample } from '../support/engines.js';
import { cityOfficer, governmentOfficer } from '../support/offices.js';
import { serve, type Service } from '../support/service.js';

let graph: Graph;
let service: Service;
beforeAll(async () => {
  graph = await openWithSample(engines.find(({ name }) => name === 'embedded')!);
  service = serve(graph);
});
afterAll(async () => {
  await service.close();
  await graph.close();
});

it('every operation of the contract that runs today is a tab, the main question first', () => {
  const operations = readdirSync(join(import.meta.dirname, '..', 'contract', 'operations'))
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => file.replace('.graphql', ''));
  expect(questions.map(({ operation }) => operation).sort()).toEqual(operations.sort());
  expect(questions[0]!.operation).toBe('reachable-partners');
});

it.each(questions.map((question, index) => ({ ...question, ...readyTabs[index]! })))(
  'the tab of $operation says in both languages what it asks, and is answered',
  async ({ operation, zh, en, query, variables }) => {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(query).toContain(`# ${zh}\n# ${en}\n`);
    const given = JSON.parse(variables) as { input?: object };
    // Of a proposal nobody knows the id beforehand.
    const decides = operation === 'decide-proposal';
    if (decides) Object.assign(given.input!, { id: await proposedBefore() });
    const { status, body } = await service.ask(query, given, decides ? governmentOfficer : cityOfficer);
    expect([status, body.errors]).toEqual([200, undefined]);
    expect(Object.values(body.data)).not.toContain(null);
  },
);

async function proposedBefore(): Promise<unknown> {
  const { body } = await service.ask('{ proposals { edges { node { id } } } }', {}, cityOfficer);
  return body.data.proposals.edges[0].node.id;
}
