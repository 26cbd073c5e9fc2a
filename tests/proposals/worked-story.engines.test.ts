/** The work of an office from a request to a living tie, over the network as its people and programs meet it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import { today } from '../../src/dates.js';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample } from '../support/engines.js';
import { cityOfficer, governmentOfficer, otherCityOfficer, provinceOfficer } from '../support/offices.js';
import { serve, tokenOf, type Service } from '../support/service.js';
import { connect, until, type Subscriber } from '../support/subscribers.js';
import { chain, KATHMANDU, SHUOZHOU } from './people.js';

const file = { title: '签字文本', kind: 'DOCUMENT', confidence: 'DOCUMENTED' };
const AGREEMENT = 'shuozhou-kathmandu-formal';

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

  const headers = (as: Identity) => ({
    authorization: `Bearer ${tokenOf(as)}`,
    'content-type': 'application/json',
  });
  const ask = async (as: Identity, query: string, variables: object = {}): Promise<any> => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: headers(as),
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
    expect([response.status, errors]).toEqual([200, undefined]);
    return data;
  };
  /** Does something with a proposal, and answers it. */
  const act = async (as: Identity, mutation: string, input: object): Promise<any> => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
    const data = await ask(
      as,
      `mutation ($input: ${type}) { ${mutation}(input: $input) { proposal { id version state } } }`,
      { input },
    );
    return data[mutation].proposal;
  };
  const approve = (as: Identity, id: string) => act(as, 'decideProposal', { id, decision: 'APPROVE' });
  const draftWith = (as: Identity, home: string) =>
    act(as, 'proposeAgreement', { home, partner: 'lk/central/kandy', kind: 'INTENT', submit: false });

  /** Subscribes, and answers once the subscriber is told what its own office does. */
  const follow = async (as: Identity, home: string): Promise<Subscriber> => {
    const subscriber = connect(address, as);
    open.push(subscriber);
    await subscriber.connected;
    void subscriber.subscribe('subscription { proposalChanged { action state actor proposal { id } } }');
    await until(async () => {
      await draftWith(as, home);
      return subscriber.told.length > 0;
    });
    const { id } = await draftWith(as, home);
    await until(() => subscriber.told.at(-1)?.proposal.id === id);
    subscriber.told.length = 0;
    return subscriber;
  };

  test('a request goes back and forth, is approved and signed, and a visit brings the tie to life', async () => {
    const otherCity = await follow(otherCityOfficer, 'cn/shanxi/jincheng');
    const city = await follow(cityOfficer, SHUOZHOU);
    const day = today();

    const { id } = await act(cityOfficer, 'proposeAgreement', {
      home: SHUOZHOU,
      partner: KATHMANDU,
      kind: 'FORMAL',
      reasons: '佛教文化相通',
      resources: ['yingxian-wooden-pagoda'],
    });
    await approve(governmentOfficer, id);
    const remark = '请说明经费';
    const returned = await act(provinceOfficer, 'decideProposal', { id, decision: 'RETURN', remark });
    const amended = await act(cityOfficer, 'amendProposal', {
      ...{ id, version: returned.version },
      reasons: '佛教文化相通，经费已列入预算',
    });
    await act(cityOfficer, 'submitProposal', { id, version: amended.version });
    let approved;
    for (const as of chain) approved = await approve(as, id);
    await act(cityOfficer, 'signProposal', { id, version: approved.version, signedOn: day, source: file });

    const health = async () =>
      (await ask(cityOfficer, `{ agreement(id: "${AGREEMENT}") { health { level score explanationZh } } }`))
        .agreement.health;
    const signed = await health();
    expect(signed).toMatchObject({ level: 'NO_RECORD', score: 0 });
    const { recordExchange } = await ask(
      cityOfficer,
      'mutation ($input: RecordExchangeInput!) { recordExchange(input: $input) { exchange { id } } }',
      {
        input: {
          ...{ agreement: AGREEMENT, kind: 'VISIT', ledBy: 'HEAD', happenedOn: day, source: file },
          titleZh: '加德满都市代表团访问应县木塔',
        },
      },
    );
    const visited = await health();
    expect(visited.score).toBeGreaterThan(signed.score);
    expect(visited.level).toBe('STEADY');

    const told = await ask(
      cityOfficer,
      `query ($proposal: ID!, $agreement: ID!, $place: ID!) {
        dossier(of: $place, language: ZH) { markdown }
        proposal: history(of: $proposal, first: 100) { edges { node { action actor changes { field after } } } }
        agreement: history(of: $agreement, first: 100) { edges { node { action subject } } }
        place: history(of: $place, first: 100) { edges { node { action subject } } }
      }`,
      { proposal: id, agreement: AGREEMENT, place: SHUOZHOU },
    );
    for (const text of ['加德满都市代表团访问应县木塔', '关于朔州市与加德满都市建立友好城市关系的请示'])
      expect(told.dossier.markdown).toContain(text);
    const steps = [
      ['PROPOSE_AGREEMENT', 'SUBMITTED', cityOfficer],
      ['DECIDE_PROPOSAL', 'IN_REVIEW', governmentOfficer],
      ['DECIDE_PROPOSAL', 'RETURNED', provinceOfficer],
      ['AMEND_PROPOSAL', 'RETURNED', cityOfficer],
      ['SUBMIT_PROPOSAL', 'SUBMITTED', cityOfficer],
      ['DECIDE_PROPOSAL', 'IN_REVIEW', chain[0]!],
      ['DECIDE_PROPOSAL', 'IN_REVIEW', chain[1]!],
      ['DECIDE_PROPOSAL', 'APPROVED', chain[2]!],
      ['SIGN_PROPOSAL', 'SIGNED', cityOfficer],
    ] as const;
    const entries = (of: 'proposal' | 'agreement' | 'place') =>
      [...told[of].edges].reverse().map(({ node }) => node);
    expect(entries('proposal').map(({ action, actor }) => [action, actor])).toEqual(
      steps.map(([action, , { actor }]) => [action, actor]),
    );
    expect(entries('proposal')[2].changes).toContainEqual({ field: 'remark', after: remark });
    const lasting = [
      ['REGISTER_AGREEMENT', AGREEMENT],
      ['RECORD_EXCHANGE', recordExchange.exchange.id],
    ];
    const subjects = (of: 'agreement' | 'place') =>
      entries(of).map(({ action, subject }) => [action, subject]);
    expect(subjects('agreement')).toEqual(lasting);
    for (const entry of [...lasting, ['SIGN_PROPOSAL', id]]) expect(subjects('place')).toContainEqual(entry);

    await until(() => city.told.length >= steps.length);
    expect(
      city.told.map(({ action, state, actor, proposal }) => [action, state, actor, proposal.id]),
    ).toEqual(steps.map(([action, state, { actor }]) => [action, state, actor, id]));
    // Who hears nothing of it hears all the same.
    const { id: own } = await draftWith(otherCityOfficer, 'cn/shanxi/jincheng');
    await until(() => otherCity.told.length > 0);
    expect(otherCity.told.map(({ proposal }) => proposal.id)).toEqual([own]);
    expect([...city.failed, ...otherCity.failed]).toEqual([]);
  }, 120_000);
});
