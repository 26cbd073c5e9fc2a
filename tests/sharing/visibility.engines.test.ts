/** Who sees a shared list: whose office, in which state of the alliance, whatever is on it and whichever way leads to it. */
import { getNamedType, isAbstractType, isInterfaceType, isObjectType, type GraphQLNamedType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import { buildSchema } from '../../src/api/schema.js';
import type { Graph, Value } from '../../src/graph/graph.js';
import { exportFormats } from '../../src/transfer/export/formats.js';
import { engines, openWithSample } from '../support/engines.js';
import { mutate } from '../support/mutations.js';
import {
  admin,
  analyst,
  cityOfficer,
  otherCityOfficer,
  otherProvinceOfficer,
  provinceOfficer,
} from '../support/offices.js';
import { serve, type Service } from '../support/service.js';
import { allyCity, allyProvince, department, linfen, outsider, registerOffices } from './offices.js';

/** Stands in the name of every list of these tests and in nothing else. */
const SECRET = '密列';

const readers: Readonly<Record<string, Identity | undefined>> = {
  'an anonymous reader': undefined,
  'an officer of 朔州': cityOfficer,
  'an analyst of 朔州': analyst,
  'an officer of 晋城': otherCityOfficer,
  'a department of 晋城': department,
  'a body outside the government of 晋城': outsider,
  'an officer of 临汾': linfen,
  'an officer of Shanxi': provinceOfficer,
  'an officer of Zhejiang': allyProvince,
  'an officer of 舟山': allyCity,
  'an officer of Hunan': otherProvinceOfficer,
  'an administrator': admin,
  'an administrator of another province': { ...admin, office: 'cn/hunan/fao' },
  'an analyst of an office that is not there': { ...analyst, office: 'nowhere/fao' },
};

/** Who shares in which alliance, who sees that always, and who besides while it is shared. */
const sharings: Readonly<
  Record<
    string,
    {
      readonly by: Identity;
      readonly alliance: string;
      readonly always: readonly string[];
      readonly meanwhile: readonly string[];
    }
  >
> = {
  'a city with the cities of its province': {
    by: cityOfficer,
    alliance: 'shanxi-city-offices',
    always: [
      'an officer of 朔州',
      'an analyst of 朔州',
      'an officer of Shanxi',
      'an administrator',
      'an administrator of another province',
    ],
    meanwhile: ['an officer of 晋城', 'a department of 晋城', 'an officer of 临汾'],
  },
  'a province with another one': {
    by: provinceOfficer,
    alliance: 'shanxi-zhejiang',
    always: ['an officer of Shanxi', 'an administrator', 'an administrator of another province'],
    // Cities see what is shared with their province, on both sides.
    meanwhile: [
      'an officer of 朔州',
      'an analyst of 朔州',
      'an officer of 晋城',
      'a department of 晋城',
      'an officer of 临汾',
      'an officer of Zhejiang',
      'an officer of 舟山',
    ],
  },
};

/** States of the alliance and of the list, and whether the list is shared in each. */
const states: Readonly<
  Record<string, { readonly set: Readonly<Record<string, Value>>; readonly isShared: boolean }>
> = {
  'it is agreed on': { set: {}, isShared: true },
  'it lasts until some day': { set: { endsOn: '2999-01' }, isShared: true },
  'it has ended': { set: { endsOn: '2020' }, isShared: false },
  'it has not begun': { set: { agreedOn: '2999-01-01' }, isShared: false },
  'it is a letter of intent': { set: { status: 'INTENT' }, isShared: false },
  'it is being set up': { set: { status: 'BEING_SET_UP' }, isShared: false },
  'the list is for some time': { set: { from: '2020', until: '2999-12-31' }, isShared: true },
  'the list is for later': { set: { from: '2999' }, isShared: false },
  'the list is over': { set: { until: '2020-02-03' }, isShared: false },
  'the list was withdrawn': { set: { withdrawnOn: '2020-02-03' }, isShared: false },
};

const kinds = ['CHANNELS', 'CANDIDATES', 'PRACTICE'] as const;

const LIST =
  'id nameZh kind isInForce items { __typename ... on Practice { nameZh } } sharedBy { id } sharedIn { id }';

/** Questions that lead to a list, by the field of the schema that it comes from. */
const ways = (list: string, alliance: string, office: string): Readonly<Record<string, string>> => ({
  'Query.sharedList': `{ sharedList(id: "${list}") { ${LIST} } }`,
  'SharedListEdge.node': `{ sharedLists(first: 100) { edges { node { ${LIST} } } } }`,
  'Alliance.sharedLists': `{ alliance(id: "${alliance}") { sharedLists { ${LIST} } } }`,
  'Office.sharedLists': `{ office(id: "${office}") { sharedLists { ${LIST} } } }`,
});

/** The same fields at the end of longer ways, and what is no field of a list but could tell of one. */
const longerWays = (alliance: string, office: string): Readonly<Record<string, string>> => ({
  'the alliances of places': `{ city: place(id: "cn/shanxi/shuozhou") { alliances { sharedLists { ${LIST} } } }
    province: place(id: "cn/shanxi") { alliances { sharedLists { ${LIST} } } } }`,
  'the page of alliances': `{ alliances(first: 10) { edges { node { sharedLists { ${LIST} } } } } }`,
  'the offices': `{ offices(first: 10) { edges { node { sharedLists { ${LIST} } } } } }`,
  'the office above': `{ office(id: "cn/shanxi/shuozhou/fao") { sharedLists { ${LIST} } subordinateTo { sharedLists { ${LIST} } } } }`,
  'what is asked for': `{ sharedLists(filter: { alliance: "${alliance}", office: "${office}", kind: [CANDIDATES] }) { edges { node { ${LIST} } } } }`,
});

/** Fields whose type is, or may be, a shared list. */
function fieldsOfLists(): string[] {
  const schema = buildSchema();
  const leads = (type: GraphQLNamedType): boolean =>
    type.name === 'SharedList' ||
    (isAbstractType(type) && schema.getPossibleTypes(type).some(({ name }) => name === 'SharedList'));
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields())
          .filter((field) => leads(getNamedType(field.type)))
          .map((field) => `${type.name}.${field.name}`)
      : [],
  );
}

test('every field of the schema that leads to a shared list stands in the table', () => {
  // The routes have tests of their own, mutations stand in the table of all mutations.
  const elsewhere = ['RouteStep.sharedList', 'SharedListPayload.list'];
  expect([...Object.keys(ways('', '', '')), ...elsewhere].sort()).toEqual(fieldsOfLists().sort());
});

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  const write = (text: string, parameters: Record<string, Value> = {}) =>
    graph.write((transaction) => transaction.run({ name: 'test', text }, parameters));

  beforeAll(async () => {
    graph = await openWithSample(engine);
    service = serve(graph, { timeoutMs: 60_000 });
    await registerOffices(service);
    await write(
      `UNWIND ['cn/shanxi/fao', 'cn/shanxi/shuozhou/fao'] AS id
       MATCH (office:Office {id: id})
       CREATE (note:Practice {id: 'note of ' + id, nameZh: $secret, kind: 'EXPERIENCE', visibility: 'OFFICE', version: 1})
       CREATE (note)-[:WRITTEN_BY]->(office)`,
      { secret: `${SECRET}经验` },
    );
  }, 120_000);
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  /** Shares a list of each kind. */
  const shareAll = async (by: Identity, alliance: string): Promise<string[]> => {
    const items = {
      CHANNELS: by === cityOfficer ? 'shuozhou-fao' : 'shanxi-fao',
      CANDIDATES: 'jp/nara',
      PRACTICE: `note of ${by.office}`,
    };
    const lists = [];
    for (const kind of kinds) {
      const input = { alliance, kind, nameZh: `${SECRET}${kind}`, items: [items[kind]] };
      const { record, message } = await mutate(service, 'shareList', input, by);
      expect(message).toBeUndefined();
      lists.push(record.id as string);
    }
    return lists;
  };
  const setState = (lists: readonly string[], set: Readonly<Record<string, Value>>) =>
    write(
      `MATCH (list:SharedList)-[:SHARED_IN]->(alliance:Alliance) WHERE list.id IN $lists
       SET list.from = $from, list.until = $until, list.withdrawnOn = $withdrawnOn
       SET alliance.agreedOn = $agreedOn, alliance.endsOn = $endsOn, alliance.status = $status`,
      {
        lists: [...lists],
        from: null,
        until: null,
        withdrawnOn: null,
        agreedOn: null,
        endsOn: null,
        status: 'AGREED',
        ...set,
      },
    );
  const askAll = async (question: string) => {
    const told: Record<string, string> = {};
    for (const [who, as] of Object.entries(readers)) {
      const { body } = await service.ask(question, {}, as);
      const [error] = body.errors ?? [];
      if (error !== undefined) expect(error.extensions['code']).toBe('NOT_FOUND');
      told[who] = JSON.stringify(body);
    }
    return told;
  };
  const seenBy = (told: Readonly<Record<string, string>>) =>
    Object.keys(told).filter((who) => told[who]!.includes(SECRET));
  const inOrder = (who: readonly string[]) => Object.keys(readers).filter((reader) => who.includes(reader));

  describe.each(Object.entries(sharings))('%s', (_title, { by, alliance, always, meanwhile }) => {
    let lists: string[];
    beforeAll(async () => {
      lists = await shareAll(by, alliance);
    });
    afterAll(async () => {
      await setState(lists, {});
      await write('MATCH (list:SharedList) DETACH DELETE list');
    });

    test.each(Object.entries(states))(
      '%s: every kind of list is seen by those who may',
      async (_state, { set, isShared }) => {
        await setState(lists, set);
        const told = await askAll(
          `{ sharedLists(first: 100) { totalCount pageInfo { endCursor } edges { node { id nameZh isInForce } } } }`,
        );
        const expected = inOrder(isShared ? [...always, ...meanwhile] : always);
        expect(seenBy(told)).toEqual(expected);
        for (const [who, answer] of Object.entries(told)) {
          const { totalCount, pageInfo, edges } = JSON.parse(answer).data.sharedLists;
          const sees = expected.includes(who);
          expect([who, totalCount, pageInfo.endCursor !== null]).toEqual([who, sees ? 3 : 0, sees]);
          for (const { node } of edges) expect(node.isInForce).toBe(isShared);
        }
        for (const list of lists)
          expect(seenBy(await askAll(`{ sharedList(id: "${list}") { nameZh } }`))).toEqual(expected);
        // A note that its office keeps opens with the list on which it stands.
        const note = `{ practice(id: "note of ${by.office}") { nameZh } }`;
        expect(seenBy(await askAll(note))).toEqual(expected);
      },
      120_000,
    );

    const all = { ...ways('', '', ''), ...longerWays('', '') };
    test.each(Object.keys(all))('%s shows it to them alone', async (way) => {
      const question = {
        ...ways(lists[1]!, alliance, by.office),
        ...longerWays(alliance, by.office),
      };
      await setState(lists, {});
      expect(seenBy(await askAll(question[way]!))).toEqual(inOrder([...always, ...meanwhile]));
      await setState(lists, { endsOn: '2020' });
      expect(seenBy(await askAll(question[way]!))).toEqual(inOrder(always));
    });

    test('a hidden list answers as one that does not exist, its history too', async () => {
      await setState(lists, { status: 'INTENT' });
      const [list] = lists;
      const missing = list!.replace(/[0-9a-f]{12}$/, '000000000000');
      for (const question of [
        '{ sharedList(id: "ID") { id } }',
        '{ history(of: "ID") { totalCount edges { node { subject } } } }',
      ]) {
        const ask = async (id: string) => {
          const told = await askAll(question.replace('ID', id));
          return Object.fromEntries(
            Object.entries(told).map(([who, answer]) => [
              who,
              answer.replaceAll(id, 'ID').replace(/"requestId":"[^"]+"/, ''),
            ]),
          );
        };
        const [hidden, none] = [await ask(list!), await ask(missing)];
        const differ = Object.keys(readers).filter((who) => hidden[who] !== none[who]);
        expect(differ).toEqual(inOrder(always));
      }
    });

    test('entries about it show to its office, those above and administrators alone', async () => {
      await setState(lists, {});
      for (const of of [alliance, by.office, lists[1]!])
        expect(
          seenBy(
            await askAll(`{ history(of: "${of}", first: 100) { edges { node { changes { after } } } } }`),
          ),
        ).toEqual(inOrder(always));
    });

    test('no export has it, and no search finds it', async () => {
      for (const { path } of Object.values(exportFormats)) {
        const { status, text } = await service.get(`/export/${path}`, {}, admin);
        expect(status).toBe(200);
        expect(text).not.toContain(SECRET);
      }
      const { body } = await service.ask(`{ search(text: "${SECRET}") { __typename } }`, {}, admin);
      expect(body.data.search).toEqual([]);
    });

    test('the handover file tells who may see it what is shared, while it is', async () => {
      for (const [state, { set, isShared }] of Object.entries(states)) {
        await setState(lists, set);
        const told: Record<string, string> = {};
        for (const who of [
          'an anonymous reader',
          'an officer of Shanxi',
          'an officer of Hunan',
          ...meanwhile,
        ]) {
          const place = alliance === 'shanxi-zhejiang' ? 'cn/zhejiang' : 'cn/shanxi/linfen';
          told[who] = (await service.get(`/dossier/${place}?format=md`, {}, readers[who])).text;
        }
        const expected = isShared ? inOrder(['an officer of Shanxi', ...meanwhile]) : [];
        expect([state, inOrder(seenBy(told))]).toEqual([state, expected]);
      }
    }, 120_000);
  });

  test('a note that was withdrawn stands on no list any more', async () => {
    const [, , list] = await shareAll(cityOfficer, 'shanxi-city-offices');
    const note = `note of ${cityOfficer.office}`;
    const question = `{ sharedList(id: "${list}") { items { ... on Practice { nameZh } } } practice(id: "${note}") { id } }`;
    const told = async () => (await service.ask(question, {}, linfen)).body;
    expect((await told()).data.sharedList.items).toEqual([{ nameZh: `${SECRET}经验` }]);
    await write('MATCH (note:Practice {id: $note}) SET note.withdrawnAt = $at', {
      note,
      at: '2026-01-01T00:00:00.000Z',
    });
    const { data, errors } = await told();
    expect([data.sharedList.items, errors?.[0]?.extensions['code']]).toEqual([[], 'NOT_FOUND']);
    const file = await service.get('/dossier/cn/shanxi/linfen?format=md', {}, linfen);
    expect(file.text).toContain(`${SECRET}PRACTICE`);
    expect(file.text).not.toContain(`${SECRET}经验`);
    await write('MATCH (note:Practice {id: $note}) SET note.withdrawnAt = null', { note });
    await write('MATCH (list:SharedList) DETACH DELETE list');
  });

  test('who leaves an alliance no longer shares in it, nor sees what is shared', async () => {
    const [, list] = await shareAll(cityOfficer, 'shanxi-city-offices');
    const amend = async (members: (all: string[]) => string[]) => {
      const { body } = await service.ask(
        '{ alliance(id: "shanxi-city-offices") { version members { id } } }',
      );
      const { version, members: before } = body.data.alliance;
      const input = {
        id: 'shanxi-city-offices',
        version,
        members: members(before.map(({ id }: { id: string }) => id)),
        source: { title: '来函', confidence: 'DOCUMENTED' },
      };
      expect((await mutate(service, 'amendAlliance', input, admin)).message).toBeUndefined();
    };
    const sees = async (as: Identity) =>
      (await service.ask(`{ sharedList(id: "${list!}") { isInForce } }`, {}, as)).body.data?.sharedList ??
      null;
    expect(await sees(otherCityOfficer)).toEqual({ isInForce: true });
    await amend((all) => all.filter((id) => id !== 'cn/shanxi/jincheng'));
    expect([await sees(otherCityOfficer), await sees(linfen)]).toEqual([null, { isInForce: true }]);
    await amend((all) => [...all.filter((id) => id !== 'cn/shanxi/shuozhou'), 'cn/shanxi/jincheng']);
    expect([await sees(otherCityOfficer), await sees(linfen)]).toEqual([null, null]);
    expect(await sees(cityOfficer)).toEqual({ isInForce: false });
  });
});
