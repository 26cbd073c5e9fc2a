/** What subscribers are told of proposals, over a real WebSocket, and what connections are refused. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Identity } from '../../src/access/identity.js';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample } from '../support/engines.js';
import { mutate } from '../support/mutations.js';
import {
  admin,
  analyst,
  associationOfficer,
  cityOfficer,
  governmentOfficer,
  otherCityOfficer,
  otherProvinceOfficer,
  provinceOfficer,
} from '../support/offices.js';
import { serve, tokenWith, type Service } from '../support/service.js';
import { connect, until, type Subscriber } from '../support/subscribers.js';
import { approve, done, propose } from './people.js';

const CHANGED = `subscription ($id: ID, $of: ID) {
  proposalChanged(id: $id, of: $of) {
    at actor office action state
    proposal { id state version home { nameZh } awaiting { office { id } } steps { office { id } decision } }
  }
}`;

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  let address: string;
  const open: Subscriber[] = [];
  beforeAll(async () => {
    graph = await openWithSample(engine);
    service = serve(graph, { timeoutMs: 60_000 });
    address = await service.listen();
  });
  afterAll(async () => {
    for (const subscriber of open) subscriber.leave();
    await service.close();
    await graph.close();
  });

  const join = async (as?: Identity | string, headers?: Record<string, string>) => {
    const subscriber = connect(address, as, headers);
    open.push(subscriber);
    await subscriber.connected;
    return subscriber;
  };
  const follow = async (as: Identity | undefined, variables: Record<string, unknown> = {}) => {
    const subscriber = await join(as);
    void subscriber.subscribe(CHANGED, variables);
    return subscriber;
  };
  /** Writes drafts of the city until all have been told, and forgets what was told. */
  const settle = async (subscribers: readonly Subscriber[]) => {
    let { id, version } = await propose(service, { kind: 'INTENT', submit: false });
    await until(async () => {
      ({ id, version } = await done(service, 'amendProposal', { id, version, reasons: `第${version}稿` }));
      return subscribers.every(({ told }) => told.length > 0);
    });
    // Who was told of another one has been told all that was before.
    ({ id } = await propose(service, { kind: 'INTENT', submit: false }));
    await until(() => subscribers.every(({ told }) => told.at(-1).proposal.id === id));
    for (const { told } of subscribers) told.length = 0;
    return id as string;
  };

  test('each change is told once, in order, to those who may see the proposal then, and to nobody else', async () => {
    const [city, clerk, province, administrator] = await Promise.all(
      [cityOfficer, analyst, provinceOfficer, admin].map((as) => follow(as)),
    );
    const [government, association, otherCity, otherProvince, nobody] = await Promise.all(
      [governmentOfficer, associationOfficer, otherCityOfficer, otherProvinceOfficer, undefined].map((as) =>
        follow(as),
      ),
    );
    const insiders = [city!, clerk!, province!, administrator!];
    await settle(insiders);

    const draft = await propose(service, { submit: false });
    const { id } = draft;
    const submitted = await done(service, 'submitProposal', { id, version: draft.version });
    await approve(service, id, [governmentOfficer]);
    await done(service, 'decideProposal', { id, decision: 'RETURN', remark: '补充' }, provinceOfficer);
    await done(service, 'lapseProposal', { id, version: Number(submitted.version) + 2 });

    const states = [
      ['PROPOSE_AGREEMENT', 'DRAFT', cityOfficer.actor],
      ['SUBMIT_PROPOSAL', 'SUBMITTED', cityOfficer.actor],
      ['DECIDE_PROPOSAL', 'IN_REVIEW', governmentOfficer.actor],
      ['DECIDE_PROPOSAL', 'RETURNED', provinceOfficer.actor],
      ['LAPSE_PROPOSAL', 'LAPSED', cityOfficer.actor],
    ];
    await until(() => insiders.every(({ told }) => told.length >= states.length));
    await until(() => government!.told.length >= 4);
    for (const { told } of insiders) {
      expect(told.map(({ action, state, actor }) => [action, state, actor])).toEqual(states);
      expect(new Set(told.map(({ proposal }) => proposal.id))).toEqual(new Set([id]));
      expect(told[0].proposal.home.nameZh).toBe('朔州市');
      expect(told[0].at).toMatch(/^\d{4}-.*Z$/);
    }
    expect(government!.told.map(({ state }) => state)).toEqual(states.slice(1).map(([, state]) => state));
    for (const outsider of [otherCity!, otherProvince!, nobody!]) expect(outsider.told).toEqual([]);
    // The national association is in the chain of a sister-city tie, whose turn it never was.
    expect(association!.told.map(({ state }) => state)).toEqual(states.slice(1).map(([, state]) => state));
    for (const subscriber of [...insiders, government!, nobody!]) expect(subscriber.failed).toEqual([]);
  });

  test('a subscriber hears of one proposal, or of one place and what lies in it, alone', async () => {
    const [all, inProvince, abroad, elsewhere] = await Promise.all([
      follow(cityOfficer),
      follow(cityOfficer, { of: 'cn/shanxi' }),
      follow(cityOfficer, { of: 'lk' }),
      follow(cityOfficer, { of: 'cn/hunan' }),
    ]);
    const known = await settle([all, inProvince]);
    const one = await follow(cityOfficer, { id: known });
    let version = (await service.ask(`{ proposal(id: "${known}") { version } }`, {}, cityOfficer)).body.data
      .proposal.version;
    await until(async () => {
      ({ version } = await done(service, 'amendProposal', { id: known, version, reasons: `又${version}` }));
      return one.told.length > 0;
    });
    const { id } = await propose(service, { partner: 'lk/central/kandy', kind: 'INTENT' });
    await until(() => abroad.told.length === 1 && all.told.at(-1)?.proposal.id === id);
    await until(() => inProvince.told.at(-1)?.proposal.id === id);
    expect(abroad.told[0].proposal).toMatchObject({ id, home: { nameZh: '朔州市' } });
    expect(one.told.every(({ proposal }) => proposal.id === known)).toBe(true);
    expect(elsewhere.told).toEqual([]);
  });

  test('an event is one statement for each who is told it, and none for the others', async () => {
    const [city] = await Promise.all([follow(cityOfficer), follow(otherCityOfficer), follow(undefined)]);
    await settle([city]);
    const { id } = await propose(service, { partner: 'lk/central/kandy', kind: 'INTENT' });
    await until(() => city.told.some(({ proposal }) => proposal.id === id));
    const asked = () => service.sentNow().filter((name) => name === 'proposals/changed').length;
    const told = () => open.filter((one) => one.told.some(({ proposal }) => proposal.id === id)).length;
    // Others who may see it are told in the same moment, and the last of them perhaps not yet.
    await until(() => asked() === told());
    expect(told()).toBeGreaterThan(0);
  });

  test('a token that is not valid, or none where one is needed, is refused; a header serves as well', async () => {
    const forged = connect(address, 'Bearer a.b.c');
    expect(await forged.closed).toEqual({ code: 4401, reason: 'UNAUTHENTICATED' });
    const expired = connect(address, `Bearer ${tokenWith(cityOfficer, { exp: 1 })}`);
    expect((await expired.closed).code).toBe(4401);
    const city = await join(undefined, { authorization: `Bearer ${tokenWith(cityOfficer, {})}` });
    void city.subscribe(CHANGED);
    await settle([city]);

    const closedService = serve(graph, { settings: { ANONYMOUS_READING: 'false' } });
    try {
      const closedAddress = await closedService.listen();
      expect((await connect(closedAddress).closed).code).toBe(4401);
      const subscriber = connect(closedAddress, cityOfficer);
      await subscriber.connected;
      subscriber.leave();
    } finally {
      await closedService.close();
    }
  });

  test('a connection ends when its token does', async () => {
    // A token holds ten seconds longer, for clocks that differ.
    const soon = Math.floor(Date.now() / 1_000) - 6;
    const subscriber = await join(`Bearer ${tokenWith(cityOfficer, { exp: soon })}`);
    expect(await subscriber.closed).toEqual({ code: 4403, reason: 'UNAUTHENTICATED' });
  });

  test.each([
    ['a question', '{ me { actor } }', 'BAD_REQUEST'],
    [
      'a change',
      'mutation { addTheme(input: {kind: CULTURE, nameZh: "a", nameEn: "b"}) { theme { id } } }',
      'BAD_REQUEST',
    ],
    ['no GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['a field that is not there', 'subscription { proposalGone { at } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'two fields',
      'subscription { a: proposalChanged { at } b: proposalChanged { at } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'too deep a selection',
      `subscription { proposalChanged { proposal { ${'agreement { proposals { '.repeat(6)} id ${'} }'.repeat(6)} } } }`,
      'QUERY_TOO_COMPLEX',
    ],
    [
      'too costly a selection',
      'subscription { proposalChanged { proposal { home { agreements(first: 100) { partner { agreements(first: 100) { home { agreements(first: 100) { id } } } } } } } } }',
      'QUERY_TOO_COMPLEX',
    ],
    [
      'too many aliases',
      `subscription { proposalChanged { ${Array.from({ length: 16 }, (_, index) => `a${index}: at`).join(' ')} } }`,
      'QUERY_TOO_COMPLEX',
    ],
    ['nothing at all', 'subscription { proposalChanged @skip(if: true) { at } }', 'BAD_REQUEST'],
    [
      'a variable that is missing',
      'subscription ($id: ID!) { proposalChanged(id: $id) { at } }',
      'BAD_USER_INPUT',
    ],
  ])('%s is turned down on a connection, which goes on', async (_, query, code) => {
    const subscriber = await join(cityOfficer);
    await subscriber.subscribe(query);
    expect(subscriber.failed.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(subscriber.failed[0].extensions.zh).toMatch(/\p{Script=Han}/u);
    void subscriber.subscribe(CHANGED);
    await settle([subscriber]);
  });

  test('over HTTP a subscription is told where it belongs', async () => {
    const { body, status } = await service.ask('subscription { proposalChanged { at } }', {}, cityOfficer);
    expect([status, body.errors?.[0]?.extensions['code']]).toEqual([400, 'BAD_REQUEST']);
    expect(body.errors?.[0]?.message).toMatch(/WebSocket/);
  });

  test('a connection has so many subscriptions, and the service so many connections', async () => {
    const small = serve(graph, { settings: { MAX_CONNECTIONS: '2', MAX_SUBSCRIPTIONS: '3' } });
    try {
      const smallAddress = await small.listen();
      const [first, second] = [connect(smallAddress, cityOfficer), connect(smallAddress, cityOfficer)];
      await Promise.all([first.connected, second.connected]);
      for (let number = 0; number < 3; number += 1) void first.subscribe(CHANGED);
      await first.subscribe(CHANGED);
      expect(first.failed.map(({ extensions }) => extensions.code)).toEqual(['QUERY_TOO_COMPLEX']);
      const third = connect(smallAddress, cityOfficer);
      expect((await third.closed).code).toBe(1006);
      second.leave();
      await until(async () => {
        const again = connect(smallAddress, cityOfficer);
        const isIn = await Promise.race([again.connected.then(() => true), again.closed.then(() => false)]);
        again.leave();
        return isIn;
      });
    } finally {
      await small.close();
    }
  });

  test('a message too long, another protocol and another address end the connection', async () => {
    const url = address.replace(/^http/, 'ws');
    const endOf = (socket: WebSocket, ready?: () => void) =>
      new Promise<number>((resolve) => {
        socket.on('open', () => ready?.());
        socket.on('error', () => undefined);
        socket.on('close', resolve);
      });
    const long = new WebSocket(`${url}/graphql`, 'graphql-transport-ws');
    expect(await endOf(long, () => long.send('x'.repeat(200_000)))).toBe(1009);
    expect(await endOf(new WebSocket(`${url}/graphql`, 'graphql-ws'))).not.toBe(1000);
    expect(await endOf(new WebSocket(`${url}/nowhere`, 'graphql-transport-ws'))).toBe(1006);
    const early = new WebSocket(`${url}/graphql`, 'graphql-transport-ws');
    const message = JSON.stringify({ id: '1', type: 'subscribe', payload: { query: CHANGED } });
    expect(await endOf(early, () => early.send(message))).toBe(4401);
  });

  test('asking for a WebSocket is no way around signing in', async () => {
    const closedService = serve(graph, { settings: { ANONYMOUS_READING: 'false' } });
    try {
      const url = (await closedService.listen()).replace(/^http/, 'ws');
      for (const path of ['/export/graph.gexf', '/dossier/cn/shanxi/shuozhou']) {
        const socket = new WebSocket(`${url}${path}`, 'graphql-transport-ws');
        socket.on('error', () => undefined);
        const status = await new Promise((resolve) =>
          socket.on('unexpected-response', (_request, response) => {
            resolve(response.statusCode);
            socket.terminate();
          }),
        );
        expect([path, status]).toEqual([path, 401]);
      }
    } finally {
      await closedService.close();
    }
  });

  test('the service ends although somebody is connected, and says so', async () => {
    const ending = serve(graph);
    const endingAddress = await ending.listen();
    const subscriber = connect(endingAddress, cityOfficer);
    await subscriber.connected;
    void subscriber.subscribe(CHANGED);
    await ending.close();
    expect((await subscriber.closed).code).toBe(1001);
  });

  test('a change that another copy of the service made is told too', async () => {
    const copy = serve(graph);
    try {
      const city = await follow(cityOfficer);
      await settle([city]);
      const { id } = await propose(copy, { partner: 'lk/central/kandy', kind: 'INTENT' });
      await until(() => city.told.some(({ proposal }) => proposal.id === id));
      expect(city.told.filter(({ proposal }) => proposal.id === id)).toHaveLength(1);
    } finally {
      await copy.close();
    }
  });

  test('what was refused is told to nobody', async () => {
    const city = await follow(cityOfficer);
    const known = await settle([city]);
    const before = await service.ask(`{ proposal(id: "${known}") { version } }`, {}, cityOfficer);
    const { version } = before.body.data.proposal;
    for (const input of [
      { id: known, version: Number(version) + 1 },
      { id: known, version, remark: ' ' },
    ]) {
      const { code } = await mutate(service, 'lapseProposal', input, cityOfficer);
      expect(code).toBeDefined();
    }
    await done(service, 'amendProposal', { id: known, version, reasons: '定稿' });
    await until(() => city.told.length > 0);
    expect(city.told.map(({ action }) => action)).toEqual(['AMEND_PROPOSAL']);
  });
});
