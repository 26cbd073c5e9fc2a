/** Channels are entered and corrected through the API. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample } from '../support/engines.js';
import { mutate } from '../support/mutations.js';
import { admin, cityOfficer, otherCityOfficer, provinceOfficer } from '../support/offices.js';
import { serve, type Service } from '../support/service.js';

const ALL = `id version kind subtype nameZh nameEn status since confidence remarkZh heldBy { id } reaches { id }
  passesThrough { id } sources { title } claims { id field value status sources { title } }`;
const archive = { title: '朔州市档案馆卷宗', confidence: 'DOCUMENTED' };
const yearbook = { title: '山西年鉴', url: 'https://example.org/yearbook', confidence: 'REPORTED' };
const association = {
  kind: 'CIVIL',
  subtype: 'FRIENDSHIP_ASSOCIATION',
  nameZh: '朔州市人民对外友好协会',
  nameEn: 'Shuozhou People’s Friendship Association',
  heldBy: 'cn/shanxi/shuozhou',
  reaches: ['jp/saitama/chichibu', 'jp'],
  source: archive,
};

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  beforeAll(async () => {
    graph = await openWithSample(engine);
    service = serve(graph, { timeoutMs: 60_000 });
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  test('a channel is entered, corrected by its source and disputed by another, and an officer decides', async () => {
    const added = await mutate(service, 'addChannel', { ...association, since: '1998' }, cityOfficer, ALL);
    expect(added.record).toEqual({
      id: 'shuozhou-peoples-friendship-association',
      version: 1,
      kind: 'CIVIL',
      subtype: 'FRIENDSHIP_ASSOCIATION',
      nameZh: association.nameZh,
      nameEn: association.nameEn,
      status: 'UNKNOWN',
      since: '1998',
      confidence: 'DOCUMENTED',
      remarkZh: null,
      heldBy: { id: 'cn/shanxi/shuozhou' },
      reaches: [{ id: 'jp' }, { id: 'jp/saitama/chichibu' }],
      passesThrough: [],
      sources: [{ title: archive.title }],
      claims: [],
    });
    const { id } = added.record;
    const amend = (version: number, more: object) =>
      mutate(service, 'amendChannel', { id, version, ...more }, cityOfficer, ALL);

    const corrected = await amend(1, { since: null, reaches: ['jp'], status: 'ACTIVE', source: archive });
    expect(corrected.record).toMatchObject({
      version: 2,
      since: null,
      status: 'ACTIVE',
      reaches: [{ id: 'jp' }],
      nameZh: association.nameZh,
    });
    const disputed = await amend(2, { heldBy: 'cn/shanxi/shuozhou', status: 'ENDED', source: yearbook });
    expect(disputed.record).toMatchObject({ version: 3, status: 'ACTIVE' });
    expect(disputed.record.claims).toMatchObject([
      { field: 'status', value: 'ACTIVE', status: 'OPEN', sources: [{ title: archive.title }] },
      { field: 'status', value: 'ENDED', status: 'OPEN', sources: [{ title: yearbook.title }] },
    ]);
    const claim = disputed.record.claims[1].id;
    expect((await mutate(service, 'decideClaim', { claim, version: 3 }, provinceOfficer)).record).toEqual({
      id: claim,
    });
    const { body } = await service.ask('query ($id: ID!) { channel(id: $id) { version status } }', { id });
    expect(body.data.channel).toEqual({ version: 4, status: 'ENDED' });

    const search = await service.ask('{ search(text: "朔州市人民对外友好协会") { ... on Channel { id } } }');
    expect(search.body.data.search).toContainEqual({ id });
    const history = await service.ask(
      'query ($of: ID!) { history(of: $of) { edges { node { action subject } } } }',
      { of: 'jp/saitama/chichibu' },
    );
    // The second entry took it out of those that the channel reaches, which belongs into its history too.
    expect(history.body.data.history.edges).toEqual([
      { node: { action: 'AMEND_CHANNEL', subject: id } },
      { node: { action: 'ADD_CHANNEL', subject: id } },
    ]);
  });

  test('who holds it is a fact of one value: another source makes a claim, and a decision moves it', async () => {
    const { record } = await mutate(
      service,
      'addChannel',
      { ...association, nameZh: '朔州陶瓷协会', nameEn: 'Shuozhou Ceramics Association' },
      provinceOfficer,
    );
    const moved = await mutate(
      service,
      'amendChannel',
      { ...record, heldBy: 'cn/shanxi', source: yearbook },
      provinceOfficer,
      ALL,
    );
    expect(moved.record).toMatchObject({ version: 2, heldBy: { id: 'cn/shanxi/shuozhou' } });
    const { id: claim } = moved.record.claims.find(({ value }: { value: string }) => value === 'cn/shanxi');
    await mutate(service, 'decideClaim', { claim, version: 2 }, provinceOfficer);
    const { body } = await service.ask(`query ($id: ID!) { channel(id: $id) { ${ALL} } }`, record);
    expect(body.data.channel).toMatchObject({ version: 3, heldBy: { id: 'cn/shanxi' } });
  });

  const refused: readonly [string, object, string, typeof cityOfficer][] = [
    ['a holder that is not there', { heldBy: 'nowhere' }, 'NOT_FOUND', cityOfficer],
    ['a place reached that is not there', { reaches: ['nowhere'] }, 'NOT_FOUND', cityOfficer],
    [
      'a name that its holder has',
      { nameZh: '山西省人民政府外事办公室', heldBy: 'cn/shanxi' },
      'CONFLICT',
      provinceOfficer,
    ],
    ['an id that is taken', { id: 'shanxi-fao' }, 'CONFLICT', cityOfficer],
    ['an id that is none', { id: 'Shanxi FAO' }, 'BAD_USER_INPUT', cityOfficer],
    ['a name without letters for an id', { nameEn: '！！' }, 'BAD_USER_INPUT', cityOfficer],
    ['a date to come', { since: '2999' }, 'BAD_USER_INPUT', cityOfficer],
    ['an officer of another city', {}, 'FORBIDDEN', otherCityOfficer],
    ['a foreign holder, for an officer of a city', { heldBy: 'jp' }, 'FORBIDDEN', cityOfficer],
    ['the whole country for a holder', { heldBy: 'cn' }, 'FORBIDDEN', provinceOfficer],
  ];
  test.each(refused)('%s is refused', async (_, more, code, as) => {
    const input = { ...association, nameZh: '待拒', nameEn: 'To Be Refused', ...more };
    expect(await mutate(service, 'addChannel', input, as)).toMatchObject({ code });
  });

  test('a foreign holder is entered by an officer of any province', async () => {
    const embassy = { ...association, nameZh: '驻某地使馆', nameEn: 'Some Embassy', heldBy: 'jp' };
    expect(await mutate(service, 'addChannel', embassy, provinceOfficer)).toMatchObject({
      record: { id: 'some-embassy' },
    });
  });

  test.each([
    ['a stale version', { version: 7 }, 'CONFLICT', cityOfficer],
    ['a name of another one', { nameZh: '同处另一渠道' }, 'CONFLICT', cityOfficer],
    ['a holder of somebody else’s', { heldBy: 'cn/shanxi/datong' }, 'FORBIDDEN', cityOfficer],
    ['a name taken away', { nameZh: null }, 'BAD_USER_INPUT', cityOfficer],
    ['nothing of this id', { id: 'nothing' }, 'NOT_FOUND', admin],
  ])('%s is refused in an amendment', async (_, more, code, as) => {
    const twins = [
      { ...association, nameZh: '同处另一渠道', nameEn: 'Another of the Place' },
      { ...association, nameZh: '待更正', nameEn: 'To Be Amended' },
    ];
    for (const twin of twins) await mutate(service, 'addChannel', twin, cityOfficer);
    const input = { id: 'to-be-amended', version: 1, remarkZh: '更正', source: archive, ...more };
    expect(await mutate(service, 'amendChannel', input, as)).toMatchObject({ code });
  });
});
