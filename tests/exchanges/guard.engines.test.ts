/** What is planned or was cancelled: who sees it, on every way that leads to an exchange. */
import { getNamedType, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import { buildSchema } from '../../src/api/schema.js';
import type { Graph } from '../../src/graph/graph.js';
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

/** Stands in the title of what is planned and in nothing else. */
const SECRET = '密不外传';

const SHUOZHOU = 'cn/shanxi/shuozhou';
const CHICHIBU = 'jp/saitama/chichibu';

const people: Readonly<Record<string, { readonly as: Identity | undefined; readonly sees: boolean }>> = {
  'an anonymous reader': { as: undefined, sees: false },
  'an analyst of the office': { as: analyst, sees: true },
  'an officer of the office': { as: cityOfficer, sees: true },
  'an officer of another city': { as: otherCityOfficer, sees: false },
  'an officer of the province above': { as: provinceOfficer, sees: true },
  'an officer of another province': { as: otherProvinceOfficer, sees: false },
  'an administrator': { as: admin, sees: true },
  'an administrator of another province': { as: { ...admin, office: 'cn/hunan/fao' }, sees: true },
  'an analyst of an office that is not there': { as: { ...analyst, office: 'nowhere/fao' }, sees: false },
};

const LIST = 'exchanges(first: 100) { titleZh }';
const onPlace = (type: string, id: string) => `{ place(id: "${id}") { ... on ${type} { ${LIST} } } }`;

/** Questions that lead to exchanges, by the field of the schema that they come from. */
const ways = (ids: { readonly exchange: string; readonly agreement: string }): Record<string, string> => ({
  'Query.exchange': `{ exchange(id: "${ids.exchange}") { titleZh } }`,
  'ExchangeEdge.node': '{ exchanges(first: 100) { edges { node { titleZh } } } }',
  'Agreement.exchanges': `{ agreement(id: "${ids.agreement}") { ${LIST} } }`,
  'Channel.exchanges': `{ channel(id: "shuozhou-fao") { ${LIST} } }`,
  'Place.exchanges': `{ place(id: "${SHUOZHOU}") { ${LIST} } }`,
  'City.exchanges': onPlace('City', SHUOZHOU),
  'PartnerCity.exchanges': onPlace('PartnerCity', CHICHIBU),
  'CalendarEntry.exchange': `{ calendar(of: "${SHUOZHOU}", from: "2020", to: "2040") { titleZh exchange { titleZh } } }`,
});

/** Places of these types take part in no exchange of the test. */
const withoutPart = ['Country', 'Province', 'PartnerRegion'].map((type) => `${type}.exchanges`);

/**
 * What a mutation answers was written by who asks. A claim is about what was held. A remark is on no exchange,
 * and no exchange can be named to show that an item of a plan was done.
 */
const elsewhere = ['ExchangePayload.exchange', 'Claim.about', 'InternalRemark.on', 'PlanItem.shownBy'];

test('every field of the schema that leads to an exchange stands in the table', () => {
  const schema = buildSchema();
  const leading = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields())
          .filter((field) => {
            const named = getNamedType(field.type);
            return (
              named.name === 'Exchange' ||
              (isAbstractType(named) &&
                schema.getPossibleTypes(named).some(({ name }) => name === 'Exchange'))
            );
          })
          .map((field) => `${type.name}.${field.name}`)
      : [],
  );
  const table = Object.keys(ways({ exchange: '', agreement: '' }));
  expect([...table, ...withoutPart, ...elsewhere].sort()).toEqual(leading.sort());
});

/** That a plan rests on it is as secret as the plan. */
const plan = { title: `${SECRET}的计划`, confidence: 'DOCUMENTED' };
const source = { title: '朔州市卷宗', confidence: 'DOCUMENTED' };

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  let agreement: string;
  const plans: Record<string, string> = {};
  const done = async (name: string, input: object, as: Identity = cityOfficer) => {
    const { record, message } = await mutate(service, name, input, as);
    expect(message).toBeUndefined();
    return record as { id: string; version: number };
  };
  beforeAll(async () => {
    graph = await openWithSample(engine);
    service = serve(graph, { timeoutMs: 60_000 });
    agreement = (
      await done('registerAgreement', {
        home: SHUOZHOU,
        partner: CHICHIBU,
        kind: 'COOPERATION',
        signedOn: '2020',
        source,
      })
    ).id;
    const planned = (titleZh: string) =>
      done('recordExchange', {
        agreement,
        channels: ['shuozhou-fao'],
        kind: 'VISIT',
        titleZh,
        plannedOn: '2030-05-06',
        source: plan,
      });
    plans['planned'] = (await planned(`${SECRET}：拟访`)).id;
    const cancelled = await planned(`${SECRET}：不访`);
    plans['cancelled'] = cancelled.id;
    await done('cancelExchange', { ...cancelled, reason: `${SECRET}的原因` });
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  test.each(Object.entries(people))('%s sees what they may, on every way', async (_, { as, sees }) => {
    for (const state of ['planned', 'cancelled'])
      for (const [way, query] of Object.entries(ways({ exchange: plans[state]!, agreement }))) {
        const { body } = await service.ask(query, {}, as);
        expect([way, state, JSON.stringify(body).includes(SECRET)]).toEqual([way, state, sees]);
        if (way === 'Query.exchange' && !sees) expect(body.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
        else expect([way, body.errors]).toEqual([way, undefined]);
      }
    const { body } = await service.ask('{ exchanges { totalCount } }', {}, as);
    expect(body.data.exchanges.totalCount).toBe(sees ? 2 : 0);
  });

  test.each(Object.entries(people))('%s reads of it where they may', async (_, { as, sees }) => {
    const file = await service.get(`/dossier/${SHUOZHOU}?format=md`, {}, as);
    expect(file.text.includes(SECRET)).toBe(sees);
    // Neither is it counted for others.
    expect(file.text).toContain(sees ? '往来：2' : '往来：0');
    expect((await service.get(`/calendar/${SHUOZHOU}.ics`, {}, as)).text.includes(SECRET)).toBe(sees);
    for (const of of [
      SHUOZHOU,
      CHICHIBU,
      agreement,
      'shuozhou-fao',
      plans['planned']!,
      plans['cancelled']!,
    ]) {
      const { body } = await service.ask(
        'query ($of: ID!) { history(of: $of, first: 100) { totalCount edges { node { action changes { after } } } } }',
        { of },
        as,
      );
      expect([of, JSON.stringify(body).includes(SECRET)]).toEqual([of, sees]);
      if (!sees && Object.values(plans).includes(of))
        expect(body.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    }
  });

  test.each(Object.entries(people).filter(([, { sees }]) => !sees))(
    'for %s it cannot be changed',
    async (_, { as }) => {
      for (const [name, more] of [
        ['amendExchange', { titleZh: '改', source }],
        ['holdExchange', { happenedOn: '2025', source }],
        ['cancelExchange', { reason: '改' }],
      ] as const) {
        const { code } = await mutate(service, name, { id: plans['planned'], version: 1, ...more }, as);
        expect(code).toBe(
          as === undefined ? 'UNAUTHENTICATED' : as.role === 'ANALYST' ? 'FORBIDDEN' : 'NOT_FOUND',
        );
      }
    },
  );

  test('no export has it, for nobody', async () => {
    for (const { path } of Object.values(exportFormats)) {
      const { status, text } = await service.get(`/export/${path}`, {}, admin);
      expect([path, status, text.includes(SECRET)]).toEqual([path, 200, false]);
    }
    const held = await done('recordExchange', {
      agreement,
      kind: 'VISIT',
      titleZh: '公开的访问',
      happenedOn: '2025',
      source,
    });
    const { text } = await service.get('/export/nodes.csv');
    expect(text).toContain(`Exchange:${held.id}`);
    expect(text).not.toContain(plans['planned']);
    expect(text).toContain(source.title);
    const { text: relationships } = await service.get('/export/relationships.csv');
    expect(relationships).toContain(`INVOLVES:Exchange:${held.id}>City:${SHUOZHOU}`);
    expect(relationships).not.toContain(plans['planned']);
  });

  test('who merges places moves what they may not see, and tells nobody of it', async () => {
    const { id: double } = await done('addPlace', {
      kind: 'PARTNER_CITY',
      level: 'CITY',
      nameZh: '某市重复',
      nameEn: 'Double',
      partOf: 'jp/saitama',
      source,
    });
    const { id: plan } = await done('recordExchange', {
      home: SHUOZHOU,
      partner: double,
      kind: 'FAIR',
      titleZh: `${SECRET}：展会`,
      plannedOn: '2031',
      source,
    });
    const { body: before } = await service.ask(`{ place(id: "${CHICHIBU}") { version } }`);
    const merging = {
      into: CHICHIBU,
      intoVersion: before.data.place.version,
      from: double,
      fromVersion: 1,
      source,
    };
    await done('mergePlaces', merging, otherProvinceOfficer);
    const told = async (as: Identity) => {
      const { body } = await service.ask(
        `{ history(of: "${CHICHIBU}", first: 100) { edges { node { subject } } } }`,
        {},
        as,
      );
      return JSON.stringify(body.data).includes(plan);
    };
    expect([await told(otherProvinceOfficer), await told(cityOfficer)]).toEqual([false, true]);
    const { body } = await service.ask(
      `{ exchange(id: "${plan}") { version partner { id } } }`,
      {},
      cityOfficer,
    );
    expect(body.data.exchange).toEqual({ version: 2, partner: { id: CHICHIBU } });
  });
});
