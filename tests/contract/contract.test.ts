/** The analysts' operations run unmodified, with the same answer on every engine. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import type { Identity } from '../../src/access/identity.js';
import { engines, openWithSample } from '../support/engines.js';
import { linfen, registerOffices } from '../sharing/offices.js';
import { mutate } from '../support/mutations.js';
import { cityOfficer, governmentOfficer } from '../support/offices.js';
import { serve, type Answer, type Service } from '../support/service.js';

const folder = join(import.meta.dirname, 'operations');

/** Operations that write, or ask for what was written: they have tests of their own, in this order. */
const writing = [
  'register-agreement',
  'place-history',
  'record-exchange',
  'propose-agreement',
  'decide-proposal',
];
const operations = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''))
  .filter((operation) => !writing.includes(operation));

/** What TypeScript judges takes the facts first; every other operation takes one statement. */
const judged: Readonly<Record<string, readonly string[]>> = {
  'channel-mix': ['evaluation/channel-mix-facts', 'evaluation/channel-mix'],
  contention: ['evaluation/contention-facts', 'evaluation/contention'],
  eligibility: ['rules/eligibility-facts', 'rules/eligibility'],
  peers: ['matching/peer-facts', 'matching/peers'],
  scorecard: ['evaluation/scorecard-facts', 'evaluation/scorecard'],
  'suggest-partners': ['matching/suggestion-facts', 'rules/eligibility-facts', 'matching/suggest-partners'],
};

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  const ask = async (operation: string, changed: Record<string, unknown> = {}, as?: Identity) => {
    const read = (ending: string) => readFileSync(join(folder, `${operation}.${ending}`), 'utf8');
    return service.ask(
      read('graphql'),
      { ...(JSON.parse(read('json')) as Record<string, unknown>), ...changed },
      as,
    );
  };

  beforeAll(async () => {
    graph = await openWithSample(engine);
    service = serve(graph);
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  test.each(operations)('%s answers with the statements that it may take', async (operation) => {
    const { status, body, sent } = await ask(operation);
    expect(body.errors).toBeUndefined();
    expect(status).toBe(200);
    if (operation in judged) expect(sent).toEqual(judged[operation]);
    else expect(sent).toHaveLength(1);
    await expect(`${JSON.stringify(body.data, null, 2)}\n`).toMatchFileSnapshot(
      join('answers', `${operation}.json`),
    );
  });

  test('the main question names the partners that were worked out by hand, those tied to the province first', async () => {
    const { body } = await ask('reachable-partners');
    const found = body.data.reachablePartners.nodes.map((node: any) => ({
      partner: node.partner.nameZh,
      peers: [...new Set(node.peers.map((peer: any) => peer.place.nameZh))],
      link: node.routes[0].steps[1].by,
    }));
    expect(found.slice(0, 2)).toEqual([
      { partner: '顺天市', peers: ['太原市'], link: 'AGREEMENT' },
      { partner: '秩父市', peers: ['临汾市'], link: 'AGREEMENT' },
    ]);
    expect(new Set(found.slice(2))).toEqual(
      new Set([
        { partner: '莫讷勒格勒', peers: ['稷山县'], link: 'CHANNEL' },
        { partner: '光州广域市', peers: ['长治市'], link: 'CHANNEL' },
        { partner: '义王市', peers: ['运城市'], link: 'CHANNEL' },
      ]),
    );
  });

  test('a tie known only by its year shows the year, and an undated one nothing', async () => {
    const { body } = await service.ask(
      '{ bury: agreement(id: "datong-bury-formal") { signedOn } chichibu: agreement(id: "linfen-chichibu-formal") { signedOn } }',
    );
    expect(body.data).toEqual({ bury: { signedOn: '2003' }, chichibu: { signedOn: null } });
  });

  test.each([
    '木塔',
    'pagoda',
    'PAGODA',
    '应县木塔',
    ' yingxian wooden pagoda ',
    'Yingxian Pagoda',
    'ｐａｇｏｄａ',
  ])('search finds 应县木塔 by %s', async (word) => {
    const { body } = await ask('search', { text: word });
    expect(body.data.search.map((found: any) => found.nameZh)).toContain('应县木塔');
  });

  test('search puts an equal name before one that begins with it, and that before one that has it elsewhere', async () => {
    const { body } = await ask('search', { text: 'Nara' });
    const names: string[] = body.data.search.map((found: any) => found.nameEn);
    expect(names[0]).toBe('Nara');
    expect(names.indexOf('Nara Prefecture')).toBeLessThan(
      names.indexOf('Historic Monuments of Ancient Nara'),
    );
  });

  test('an agreements page follows the one before without gap or overlap, upwards and downwards', async () => {
    for (const orderBy of ['SIGNED_ON_ASC', 'SIGNED_ON_DESC', 'ID_ASC', 'ID_DESC']) {
      const all = await ask('agreements', { filter: null, orderBy, first: 100 });
      const total: number = all.body.data.agreements.totalCount;
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page = await ask('agreements', { filter: null, orderBy, first: 37, after });
        const { edges, pageInfo } = page.body.data.agreements;
        seen.push(...edges.map((edge: any) => edge.node.id));
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toHaveLength(total);
      expect(new Set(seen).size).toBe(total);
      expect(seen.slice(0, 100)).toEqual(all.body.data.agreements.edges.map((edge: any) => edge.node.id));
    }
  });

  test('an agreement is registered, the history of its place tells of it, and an exchange gives it health', async () => {
    // How long ago an exchange was is part of an answer.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T01:00:00Z') });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    for (const operation of ['register-agreement', 'place-history', 'record-exchange'])
      await expectWritten(operation, await ask(operation, {}, cityOfficer));
  });

  test('a city proposes, and its government sends the proposal back', async () => {
    const proposed = await ask('propose-agreement', {}, cityOfficer);
    await expectWritten('propose-agreement', proposed);
    const { id } = proposed.body.data.proposeAgreement.proposal;
    const input = { id, decision: 'RETURN', remark: '请补充与对方往来的记录' };
    await expectWritten('decide-proposal', await ask('decide-proposal', { input }, governmentOfficer));
  });

  test('every step of every route has a source, and factors add up to the score exactly', async () => {
    const kindsFor = async (as?: Identity) => {
      const { body } = await ask('reachable-partners', { via: null, first: 100 }, as);
      const kinds = body.data.reachablePartners.nodes.flatMap((node: any) =>
        node.routes.map((route: any) => route.kind),
      );
      return [...new Set(kinds)].sort();
    };
    const unshared = ['CHANNEL', 'NATIONAL', 'PEER', 'PROVINCE'];
    expect(await kindsFor(cityOfficer)).toEqual(unshared);
    await registerOffices(service);
    const list = {
      alliance: 'shanxi-city-offices',
      kind: 'CANDIDATES',
      nameZh: '友城清单',
      items: ['jp/saitama/chichibu'],
    };
    expect((await mutate(service, 'shareList', list, linfen)).message).toBeUndefined();
    expect(await kindsFor(cityOfficer)).toEqual(['ALLIED', ...unshared]);
    expect(await kindsFor()).toEqual(unshared);

    const { body } = await ask('reachable-partners', { via: null, first: 100 }, cityOfficer);
    const { nodes, totalCount } = body.data.reachablePartners;
    expect(nodes).toHaveLength(totalCount);
    for (const node of nodes) {
      expect(
        node.factors.reduce(
          (sum: number, { contribution }: { contribution: number }) => sum + contribution,
          0,
        ),
      ).toBe(node.score);
      for (const factor of node.factors) expect(factor.value * factor.weight).toBe(factor.contribution);
      expect(node.routes.length).toBeGreaterThan(0);
      for (const route of node.routes) {
        expect(route.steps).toHaveLength(route.hops);
        expect(route.steps[0].from.id).toBe('cn/shanxi/shuozhou');
        expect(route.steps.at(-1).to.id).toBe(node.partner.id);
        route.steps
          .slice(1)
          .forEach((step: any, index: number) => expect(step.from.id).toBe(route.steps[index].to.id));
        for (const step of route.steps) expect(step.sources.length).toBeGreaterThan(0);
      }
    }
  });
});

/** What differs with each run: when it was done, and ids that nobody can guess. */
async function expectWritten(operation: string, { status, body }: Answer): Promise<void> {
  expect([status, body.errors]).toEqual([200, undefined]);
  const answer = JSON.stringify(
    body.data,
    (key, value: unknown) => {
      if (['at', 'endCursor', 'decidedOn'].includes(key) && value !== null) return `<${key}>`;
      return typeof value === 'string' ? value.replace(/^proposal-.*/, '<id>') : value;
    },
    2,
  );
  await expect(`${answer}\n`).toMatchFileSnapshot(join('answers', `${operation}.json`));
}
