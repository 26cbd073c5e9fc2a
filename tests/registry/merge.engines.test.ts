/** Two records of one place become one, and nothing is lost. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Graph, Row } from '../../src/graph/graph.js';
import { engines, openWithSample } from '../support/engines.js';
import { mutate } from '../support/mutations.js';
import { cityOfficer, otherProvinceOfficer, provinceOfficer } from '../support/offices.js';
import { serve, type Service } from '../support/service.js';

const INTO = 'jp/saitama/chichibu';
const FROM = 'jp/saitama/chichibu-shi';
const list = { title: '友城名录', confidence: 'REPORTED' };
const census = { title: '国势调查', url: 'https://example.org/census', confidence: 'DOCUMENTED' };

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  beforeEach(async () => {
    graph = await openWithSample(engine);
    service = serve(graph, { timeoutMs: 60_000 });
    return async () => {
      await service.close();
      await graph.close();
    };
  });

  const write = (text: string) => graph.write((transaction) => transaction.run({ name: 'test', text }));
  const done = async (name: string, input: object, as = provinceOfficer, selection?: string) => {
    const { record, code, message } = await mutate(service, name, input, as, selection);
    expect([code, message]).toEqual([undefined, undefined]);
    return record;
  };
  /** A second record of Chichibu with one of everything that can hang on a place. */
  const secondRecord = async () => {
    await done('addPlace', {
      id: FROM,
      kind: 'PARTNER_CITY',
      level: 'TOWN',
      nameZh: '秩父市（重复）',
      nameEn: 'Chichibu-shi',
      aliases: ['Titibu'],
      partOf: 'jp/saitama',
      population: 61000,
      geonamesId: 'geo-1',
      coordinates: { latitude: 35.5, longitude: 139 },
      knownFor: ['coal', 'buddhism'],
      source: census,
    });
    await done('addPlace', {
      kind: 'PARTNER_CITY',
      level: 'TOWN',
      nameZh: '某町',
      nameEn: 'Some Town',
      partOf: FROM,
      source: list,
    });
    await done('amendPlace', { id: FROM, version: 1, geonamesId: 'geo-2', source: list });
    await done(
      'registerAgreement',
      { home: 'cn/shanxi/shuozhou', partner: FROM, kind: 'FORMAL', signedOn: '2019', source: list },
      cityOfficer,
    );
    const channel = { kind: 'CIVIL', subtype: 'NGO', source: list };
    await done('addChannel', { ...channel, nameZh: '其一', nameEn: 'One', heldBy: FROM, reaches: ['cn'] });
    await done(
      'addChannel',
      {
        ...channel,
        nameZh: '其二',
        nameEn: 'Two',
        heldBy: 'cn/shanxi/shuozhou',
        reaches: [FROM, INTO],
        passesThrough: ['kr', FROM, 'jp'],
      },
      cityOfficer,
    );
    await done('addCulturalAsset', { nameZh: '某社', nameEn: 'Some Shrine', place: FROM, source: list });
    await write(`MATCH (from:Place {id: '${FROM}'})
      CREATE (:Alliance {id: 'test-alliance'})<-[:MEMBER_OF]-(from)
      CREATE (:Office {id: 'test-office', kind: 'OUTSIDE'})-[:SERVES]->(from)
      CREATE (:SharedList {id: 'test-list'})-[:LISTS]->(from)
      CREATE (:Proposal {id: 'test-proposal'})-[:ABOUT {role: 'PARTNER'}]->(from)`);
    await done(
      'recordExchange',
      {
        home: 'cn/shanxi/shuozhou',
        partner: FROM,
        kind: 'VISIT',
        titleZh: '拟访秩父',
        plannedOn: '2030',
        source: list,
      },
      cityOfficer,
    );
  };
  /** Every relationship of a place, with its other end and its own properties. */
  const tiesOf = async (id: string) => {
    const rows = await graph.read({
      name: 'test',
      text: `MATCH (place:Place {id: '${id}'})-[tie]-(other)
        RETURN type(tie) AS type, startNode(tie) = place AS leaves, other.id AS other, properties(tie) AS properties`,
    });
    return rows.map((row) => row as Row & { type: string; leaves: boolean; other: string });
  };
  const merge = (more: object = {}, as = provinceOfficer) =>
    mutate(
      service,
      'mergePlaces',
      { into: INTO, intoVersion: 1, from: FROM, fromVersion: 2, ...more },
      as,
      'id version aliases formerIds population ... on PartnerCity { level } claims { field value status sources { title } }',
    );

  test('every relationship of the one that goes is found at the one that stays', async () => {
    await secondRecord();
    const [stays, goes] = [await tiesOf(INTO), await tiesOf(FROM)];
    const kinds = new Set(goes.map(({ type, leaves }) => `${leaves ? '' : '<'}${type}`));
    expect([...kinds].sort()).toEqual([
      '<ABOUT',
      '<CLAIM_ABOUT',
      '<CONCERNS',
      '<INVOLVES',
      '<LISTS',
      '<LOCATED_IN',
      '<PART_OF',
      '<PASSES_THROUGH',
      '<REACHES',
      '<SERVES',
      '<SISTER_CITY_OF',
      'HOLDS',
      'KNOWN_FOR',
      'MEMBER_OF',
      'PARTY_TO',
      'PART_OF',
      'SUPPORTED_BY',
    ]);

    const { record } = await merge();
    expect(record).toMatchObject({ id: INTO, version: 2, formerIds: [FROM] });
    expect(record.aliases).toEqual(expect.arrayContaining(['秩父市（重复）', 'Chichibu-shi', 'Titibu']));

    const now = await tiesOf(INTO);
    const keyOf = ({ type, leaves, other }: { type: string; leaves: boolean; other: string }) =>
      `${type} ${leaves} ${other}`;
    const have = now.map(keyOf);
    for (const tie of [...stays, ...goes]) expect(have).toContain(keyOf(tie));
    // Only what both had stands once; what is new is told by the records that the merging wrote.
    const before = new Set([...stays, ...goes].map(keyOf));
    expect(new Set(have).size).toBe(have.length);
    expect([...new Set(now.filter((tie) => !before.has(keyOf(tie))).map(({ type }) => type))].sort()).toEqual(
      ['CLAIM_ABOUT', 'CONCERNS', 'MERGED_INTO'],
    );
    const passing = now.find(({ type }) => type === 'PASSES_THROUGH');
    expect(passing!['properties']).toEqual({ position: 2 });
    expect(have).toContain('SISTER_CITY_OF false cn/shanxi/shuozhou');
    const known = now.filter(({ type }) => type === 'KNOWN_FOR').map(({ other }) => other);
    expect(known).toEqual(expect.arrayContaining(['coal', 'buddhism']));
  });

  test('what the two say differently stands side by side, and an officer decides', async () => {
    await secondRecord();
    const { record } = await merge();
    expect(record.level).toBe('CITY');
    const said = record.claims.map(({ field, value }: { field: string; value: string }) => [field, value]);
    expect(said).toEqual(
      expect.arrayContaining([
        ['level', 'CITY'],
        ['level', 'TOWN'],
        ['geonamesId', 'geo-1'],
        ['geonamesId', 'geo-2'],
        ['coordinates', '35.5, 139'],
      ]),
    );
    const { body } = await service.ask(
      'query ($id: ID!) { place(id: $id) { claims(status: [OPEN]) { id field value } } }',
      { id: INTO },
    );
    const town = body.data.place.claims.find(({ value }: { value: string }) => value === 'TOWN');
    await done('decideClaim', { claim: town.id, version: 2 });
    const decided = await service.ask(
      'query ($id: ID!) { place(id: $id) { version ... on PartnerCity { level } } }',
      {
        id: INTO,
      },
    );
    expect(decided.body.data.place).toEqual({ version: 3, level: 'TOWN' });
  });

  test('the former id finds the place and its history, also after a second merging', async () => {
    await secondRecord();
    await merge({ source: list, idempotencyKey: 'merge' });
    const again = await merge({ source: list, idempotencyKey: 'merge' });
    expect(again.record).toMatchObject({ version: 2 });
    await done('addPlace', {
      id: 'jp/saitama/third',
      kind: 'PARTNER_CITY',
      level: 'CITY',
      nameZh: '第三条',
      nameEn: 'Third Record',
      partOf: 'jp/saitama',
      source: list,
    });
    await done('mergePlaces', { into: 'jp/saitama/third', intoVersion: 1, from: INTO, fromVersion: 2 });
    for (const id of [FROM, INTO, 'jp/saitama/third']) {
      const { body } = await service.ask(
        'query ($id: ID!) { place(id: $id) { id formerIds } history(of: $id, first: 100) { edges { node { subject action } } } }',
        { id },
      );
      expect(body.data.place).toEqual({ id: 'jp/saitama/third', formerIds: [INTO, FROM] });
      const told = body.data.history.edges.map(({ node }: any) => `${node.action} ${node.subject}`);
      expect(told).toEqual(
        expect.arrayContaining([
          `ADD_PLACE ${FROM}`,
          `MERGE_PLACES ${INTO}`,
          'MERGE_PLACES jp/saitama/third',
        ]),
      );
    }
    const taken = { id: FROM, kind: 'PARTNER_CITY', level: 'CITY', nameZh: '另市', nameEn: 'Else' };
    expect(
      await mutate(service, 'addPlace', { ...taken, partOf: 'jp/saitama', source: list }, provinceOfficer),
    ).toMatchObject({ code: 'CONFLICT' });
  });

  const refused: readonly [string, object, string, typeof provinceOfficer][] = [
    ['one and the same record', { from: INTO, fromVersion: 1 }, 'RULE_VIOLATION', provinceOfficer],
    ['another kind', { from: 'jp/hyogo', fromVersion: 1 }, 'RULE_VIOLATION', provinceOfficer],
    ['a stale version of the first', { intoVersion: 4 }, 'CONFLICT', provinceOfficer],
    ['a stale version of the second', { fromVersion: 4 }, 'CONFLICT', provinceOfficer],
    ['nothing', { from: 'nowhere' }, 'NOT_FOUND', provinceOfficer],
    ['an officer of a city', {}, 'FORBIDDEN', cityOfficer],
    [
      'a city of another province',
      { into: 'cn/shanxi/datong', from: 'cn/shanxi/shuozhou', fromVersion: 1 },
      'FORBIDDEN',
      otherProvinceOfficer,
    ],
  ];
  test('what cannot be one place is refused, and nothing is changed', async () => {
    await secondRecord();
    for (const [title, more, code, as] of refused)
      expect([title, (await merge(more, as)).code]).toEqual([title, code]);
    const town = { from: `${FROM}/some-town`, fromVersion: 1, into: FROM, intoVersion: 2 };
    expect(await merge(town)).toMatchObject({ code: 'RULE_VIOLATION' });
    const formal = { home: 'cn/shanxi/shuozhou', partner: INTO, kind: 'FORMAL', source: list };
    const { id } = await done('registerAgreement', formal, cityOfficer);
    const outcome = await merge();
    expect(outcome.code).toBe('RULE_VIOLATION');
    expect(outcome.message).toContain(id);
    expect(await tiesOf(FROM)).not.toEqual([]);
  });
});
