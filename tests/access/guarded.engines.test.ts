/** What an office keeps to itself: who sees it and who may change it, on every way that leads to it. */
import { getNamedType, isAbstractType, isInterfaceType, isObjectType, type GraphQLNamedType } from 'graphql';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import { buildSchema } from '../../src/api/schema.js';
import { headInMemory } from '../../src/audit/head-file.js';
import { verifyTrail } from '../../src/audit/verify.js';
import type { Graph, Parameters } from '../../src/graph/graph.js';
import { exportFormats } from '../../src/transfer/export/formats.js';
import { engines, openWithSample, statements } from '../support/engines.js';
import { graphText } from '../support/graph-text.js';
import { mutate, type Outcome } from '../support/mutations.js';
import {
  admin,
  analyst,
  cityOfficer,
  departmentOffice,
  departmentOfficer,
  otherCityOfficer,
  otherProvinceOfficer,
  provinceOfficer,
} from '../support/offices.js';
import { serve, tokenOf, type Service } from '../support/service.js';

/** Stands in everything that is kept in these tests and in nothing else. */
const SECRET = '密不外传';
/** The same for what a department keeps. */
const OF_DEPARTMENT = '部门自存';

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
  'an officer of a department of the city': { as: departmentOfficer, sees: false },
};

/** Who sees what that department keeps: itself, the foreign affairs office of its city, and those above that one. */
const seeDepartment = (name: string) =>
  people[name]!.sees || name === 'an officer of a department of the city';

/** A place of each type, by the type. */
const placeOf = {
  Country: 'jp',
  Province: 'cn/shanxi',
  City: 'cn/shanxi/datong',
  PartnerRegion: 'jp/saitama',
  PartnerCity: 'jp/saitama/chichibu',
};
const channel = 'shanxi-fao';
const agreement = 'datong-bury-formal';
const asset = 'yungang-grottoes';

const CONTACT = 'contacts { id nameZh phone of { __typename } keptBy { id } }';
const REMARKS = 'internalRemarks { id text on { __typename } keptBy { id } }';
const NOTES = 'practices { nameZh } subordinates { practices { nameZh } }';
const onPlace = (type: string, id: string, field: string) =>
  `{ place(id: "${id}") { ... on ${type} { ${field} } } }`;

/** Questions that lead to what is kept, by the field of the schema that it comes from. */
const ways = (ids: {
  readonly contact: string;
  readonly draft: string;
  readonly practice: string;
}): Readonly<Record<string, string>> => ({
  'Query.contact': `{ contact(id: "${ids.contact}") { nameZh } }`,
  'Query.draft': `{ draft(id: "${ids.draft}") { title home { id } partner { id } sourceTitle } }`,
  'Query.practice': `{ practice(id: "${ids.practice}") { nameZh text writtenBy { id } } }`,
  'PracticeEdge.node': '{ practices { edges { node { nameZh } } } }',
  'Theme.practices': '{ theme(id: "culture") { practices { nameZh } } }',
  'Office.practices': `{ office(id: "cn/shanxi/shuozhou/fao") { ${NOTES} } }`,
  'Query.search': `{ search(text: "${SECRET}") { ... on Practice { nameZh } } }`,
  'DraftEdge.node': '{ drafts { edges { node { title } } } }',
  'Query.plan': `{ plan(office: "${cityOfficer.office}", year: 2025) { remark progress { items } } }`,
  'WorkPlanEdge.node': '{ plans { edges { node { remark office { id } } } } }',
  'WorkPlan.items':
    '{ plans { edges { node { items { titleZh shownBy { __typename } progress { share } } } } } }',
  'Channel.contacts': `{ channel(id: "${channel}") { ${CONTACT} } }`,
  'Channel.internalRemarks': `{ channel(id: "${channel}") { ${REMARKS} } }`,
  'Agreement.internalRemarks': `{ agreement(id: "${agreement}") { ${REMARKS} } }`,
  'CulturalAsset.internalRemarks': `{ culturalAsset(id: "${asset}") { ${REMARKS} } }`,
  'Place.contacts': `{ places(first: 100) { edges { node { ${CONTACT} } } } }`,
  'Place.internalRemarks': `{ places(first: 100) { edges { node { ${REMARKS} } } } }`,
  ...Object.fromEntries(
    Object.entries(placeOf).flatMap(([type, id]) => [
      [`${type}.contacts`, onPlace(type, id, CONTACT)],
      [`${type}.internalRemarks`, onPlace(type, id, REMARKS)],
    ]),
  ),
});

const noIds = { contact: '', draft: '', practice: '' };

/** The same fields at the end of longer ways. */
const longerWays: Readonly<Record<string, string>> = {
  'a channel that search found': `{ search(text: "山西省人民政府外事办公室") { ... on Channel { ${CONTACT} ${REMARKS} } } }`,
  'the channels of a place': `{ place(id: "cn/shanxi") { channels { ${CONTACT} ${REMARKS} } } }`,
  'both sides of an agreement': `{ agreement(id: "${agreement}") { home { ${REMARKS} } partner { country { ${CONTACT} } } } }`,
  'the place of an asset': `{ culturalAsset(id: "${asset}") { place { ${CONTACT} } } }`,
  'a path of places': `{ paths(from: "cn/shanxi/datong", to: "gb/greater-manchester/bury") { steps { from { ${CONTACT} } agreement { ${REMARKS} } } } }`,
  'the route to a partner': `{ reachablePartners(from: "cn/shanxi/datong", theme: "buddhism", first: 50) { nodes { routes { steps { from { ${CONTACT} } channel { ${REMARKS} } } } } } }`,
  'the history of an office': `{ history(of: "${cityOfficer.office}") { edges { node { subject changes { before after } } } } }`,
  'notes beside a suggestion':
    '{ suggestPartners(for: "cn/shanxi/shuozhou", first: 1) { nodes { practice { nameZh reasonZh } } } }',
  'the office of a place': `{ place(id: "cn/shanxi/shuozhou") { ... on City { channels { contributedBy { ${NOTES} } } } } offices { edges { node { ${NOTES} } } } }`,
  'the history of a place':
    '{ history(of: "cn/shanxi", first: 100) { edges { node { subject changes { before after } } } } }',
};

/** Fields whose type is, or may be, something that an office keeps to itself. */
function guardedFields(): string[] {
  const schema = buildSchema();
  const guarded = new Set(['Contact', 'InternalRemark', 'Draft', 'WorkPlan', 'PlanItem', 'Practice']);
  const isGuarded = (type: GraphQLNamedType): boolean =>
    guarded.has(type.name) ||
    (isAbstractType(type) && schema.getPossibleTypes(type).some(({ name }) => guarded.has(name)));
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields())
          .filter((field) => isGuarded(getNamedType(field.type)))
          .map((field) => `${type.name}.${field.name}`)
      : [],
  );
}

/** The answers of mutations, which the table of mutations asks for. */
const answersOfMutations = [
  'ContactPayload.contact',
  'InternalRemarkPayload.remark',
  'DraftPayload.draft',
  'WorkPlanPayload.plan',
  'PracticePayload.practice',
];

/** Notes on shared lists are seen with their lists, which have a table of their own. */
const elsewhere = ['SharedList.items'];

test('every field of the schema that leads to what is kept stands in the table', () => {
  expect([...Object.keys(ways(noIds)), ...answersOfMutations, ...elsewhere].sort()).toEqual(
    guardedFields().sort(),
  );
});

const source = { title: `${SECRET}的卷宗`, confidence: 'REPORTED' };

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  let asked: Readonly<Record<string, string>>;
  let held: { contact: string; remark: string; draft: string; practice: string };
  const head = headInMemory();
  const run = (name: string, input: unknown, as?: Identity, selection?: string): Promise<Outcome> =>
    mutate(service, name, input, as, selection);
  const idOf = async (name: string, input: unknown, as = cityOfficer): Promise<string> => {
    const { record, message } = await run(name, input, as);
    if (record === undefined) throw new Error(message);
    return record.id as string;
  };
  const addContact = (more: object = {}) =>
    idOf('addContact', { of: channel, nameZh: SECRET, phone: `${SECRET}0351`, ...more });
  const addRemark = (on: string = channel) => idOf('addInternalRemark', { on, text: `${SECRET}：待核` });
  let drafts = 0;
  const saveDraft = () =>
    idOf('saveDraft', {
      title: `${SECRET}之约`,
      home: 'cn/shanxi/shuozhou',
      partner: 'jp/saitama/chichibu',
      kind: 'INTENT',
      signedOn: String(1980 + (drafts += 1)),
      source,
    });

  const addPractice = (name = SECRET, as = cityOfficer) =>
    idOf(
      'addPractice',
      {
        kind: 'EXPERIENCE',
        nameZh: name,
        nameEn: name,
        text: name,
        themes: ['buddhism'],
        agreementKinds: ['FORMAL'],
        visibility: 'OFFICE',
        source: { title: `${name}的卷宗`, confidence: 'REPORTED' },
      },
      as,
    );

  beforeAll(async () => {
    graph = await openWithSample(engine);
    service = serve(graph, { auditHead: head, timeoutMs: 60_000 });
    await idOf('registerOffice', departmentOffice, admin);
    for (const place of Object.values(placeOf)) {
      await addContact({ of: place });
      await addRemark(place);
    }
    for (const record of [agreement, asset]) await addRemark(record);
    await idOf('savePlan', { year: 2025, remark: SECRET, items: [{ titleZh: SECRET, goal: 'OTHER' }] });
    held = {
      contact: await addContact(),
      remark: await addRemark(),
      draft: await saveDraft(),
      practice: await addPractice(),
    };
    asked = { ...ways(held), ...longerWays };
  }, 120_000);
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  test.each(Object.keys({ ...ways(noIds), ...longerWays }))(
    '%s shows it to its office and those above alone',
    async (way) => {
      const shown: Record<string, boolean> = {};
      for (const [name, { as }] of Object.entries(people)) {
        const { body } = await service.ask(asked[way]!, {}, as);
        const [error] = body.errors ?? [];
        if (error !== undefined) expect(error.extensions['code']).toBe('NOT_FOUND');
        shown[name] = JSON.stringify(body).includes(SECRET);
      }
      expect(shown).toEqual(
        Object.fromEntries(Object.entries(people).map(([name, { sees }]) => [name, sees])),
      );
    },
    120_000,
  );

  test.each(Object.entries(people))(
    'counts tell %s only of what may be seen',
    async (_name, { as, sees }) => {
      const { body } = await service.ask(
        '{ drafts { totalCount pageInfo { hasNextPage endCursor } } plans { totalCount pageInfo { endCursor } } practices { totalCount } history(of: "jp") { totalCount } }',
        {},
        as,
      );
      expect(body.data.drafts.totalCount).toBe(sees ? 1 : 0);
      expect(body.data.plans.totalCount).toBe(sees ? 1 : 0);
      expect(body.data.plans.pageInfo.endCursor === null).toBe(!sees);
      expect(body.data.practices.totalCount).toBe(sees ? 1 : 0);
      expect(body.data.drafts.pageInfo.endCursor === null).toBe(!sees);
      expect(body.data.history.totalCount).toBe(sees ? 2 : 0);
    },
  );

  test('no export of the graph has it, whoever asks', async () => {
    for (const { path } of Object.values(exportFormats)) {
      const { status, text } = await service.get(`/export/${path}`, {}, admin);
      expect(status).toBe(200);
      expect(text).not.toContain(SECRET);
    }
  });

  test('a table of an answer holds for each reader what the answer does', async () => {
    const address = await service.listen();
    for (const { as, sees } of Object.values(people)) {
      const response = await fetch(`${address}/export/answer.csv`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(as && { authorization: `Bearer ${tokenOf(as)}` }),
        },
        body: JSON.stringify({
          query: '{ places(first: 100) { edges { node { id contacts { nameZh } } } } }',
        }),
      });
      const text = await response.text();
      expect(text).toContain('cn/shanxi');
      expect(text.includes(SECRET)).toBe(sees);
    }
  });

  test.each(Object.entries(people).filter(([, { sees }]) => !sees))(
    'no dossier and no search shows it to %s',
    async (_name, { as }) => {
      for (const id of [placeOf.Province, 'cn/shanxi/shuozhou', placeOf.City]) {
        const { text } = await service.get(`/dossier/${id}`, {}, as);
        expect(text.length).toBeGreaterThan(500);
        expect(text).not.toContain(SECRET);
      }
      const { body } = await service.ask(`{ search(text: "${SECRET}") { __typename } }`, {}, as);
      expect(body.data.search).toEqual([]);
    },
  );

  test.each(['contact', 'draft', 'practice', 'history'])(
    'a hidden %s answers as one that does not exist',
    async (field) => {
      const id = field === 'history' ? held.practice : held[field as 'contact' | 'draft' | 'practice'];
      const asked = field === 'history' ? 'history(of: $id) { totalCount }' : `${field}(id: $id) { id }`;
      const missing = id.replace(/[0-9a-f]{12}$/, '000000000000');
      const answerTo = async (one: string, as: Identity | undefined) => {
        const { status, body } = await service.ask(`query ($id: ID!) { ${asked} }`, { id: one }, as);
        return JSON.stringify({ status, body })
          .replaceAll(one, 'ID')
          .replace(/"requestId":"[^"]+"/, '');
      };
      for (const { as, sees } of Object.values(people))
        if (!sees) expect(await answerTo(id, as)).toBe(await answerTo(missing, as));
      expect(await answerTo(id, cityOfficer)).not.toBe(await answerTo(missing, cityOfficer));
    },
  );

  /** Each mutation with what it is about, made anew for each who tries. */
  const mutations: Readonly<Record<string, { make?: () => Promise<string>; input: (id: string) => object }>> =
    {
      addContact: { input: () => ({ of: 'shanxi-fao', nameEn: 'Somebody' }) },
      amendContact: { make: addContact, input: (id) => ({ id, version: 1, position: '处长' }) },
      removeContact: { make: addContact, input: (id) => ({ id, version: 1 }) },
      addInternalRemark: { input: () => ({ on: agreement, text: '备注' }) },
      amendInternalRemark: { make: addRemark, input: (id) => ({ id, version: 1, text: '已核' }) },
      removeInternalRemark: { make: addRemark, input: (id) => ({ id, version: 1 }) },
      saveDraft: { make: saveDraft, input: (id) => ({ id, version: 1, title: '新题' }) },
      discardDraft: { make: saveDraft, input: (id) => ({ id, version: 1 }) },
      registerDraft: { make: saveDraft, input: (id) => ({ id, version: 1 }) },
      addPractice: {
        input: () => ({
          kind: 'TEMPLATE',
          nameZh: '一',
          nameEn: 'One',
          text: '一',
          visibility: 'OFFICE',
          source,
        }),
      },
      amendPractice: { make: addPractice, input: (id) => ({ id, version: 1, text: '二' }) },
      withdrawPractice: { make: addPractice, input: (id) => ({ id, version: 1 }) },
    };
  /** Agreements, and so their drafts, are the business of foreign affairs offices. */
  const isLeftToOthers = (name: string, as: Identity | undefined) =>
    as === departmentOfficer && name.endsWith('Draft');

  test.each(Object.entries(mutations))(
    '%s is for officers, and for those who may see what it changes',
    async (name, { make, input }) => {
      const outcomes: Record<string, string> = {};
      const expected: Record<string, string> = {};
      for (const [who, { as, sees }] of Object.entries(people)) {
        const { record, code } = await run(name, input((await make?.()) ?? ''), as);
        outcomes[who] = code ?? (record === undefined ? 'nothing' : 'done');
        const mayWrite = sees || make === undefined ? 'done' : 'NOT_FOUND';
        const isRefused = as?.role === 'ANALYST' || isLeftToOthers(name, as);
        expected[who] = as === undefined ? 'UNAUTHENTICATED' : isRefused ? 'FORBIDDEN' : mayWrite;
      }
      expect(outcomes).toEqual(expected);
    },
    120_000,
  );

  test.each(Object.entries(mutations).filter(([, { make }]) => make))(
    '%s answers of a hidden record as of one that does not exist',
    async (name, { make, input }) => {
      const id = await make!();
      const missing = id.replace(/[0-9a-f]{12}$/, '000000000000');
      const told = async (one: string) =>
        JSON.stringify(await run(name, input(one), otherCityOfficer)).replaceAll(one, 'ID');
      expect(await told(id)).toBe(await told(missing));
      // Nor does a stale version give it away.
      const stale = (one: string) => run(name, { ...input(one), version: 7 }, otherCityOfficer);
      expect((await stale(id)).code).toBe('NOT_FOUND');
    },
  );

  test('what a department keeps is seen by the foreign affairs office of its city and those above, not the reverse', async () => {
    const isKept = { nameZh: OF_DEPARTMENT, phone: `${OF_DEPARTMENT}0349` };
    for (const place of Object.values(placeOf)) {
      await idOf('addContact', { of: place, ...isKept }, departmentOfficer);
      await idOf('addInternalRemark', { on: place, text: OF_DEPARTMENT }, departmentOfficer);
    }
    for (const record of [channel, agreement, asset])
      await idOf('addInternalRemark', { on: record, text: OF_DEPARTMENT }, departmentOfficer);
    const contact = await idOf('addContact', { of: channel, ...isKept }, departmentOfficer);
    const practice = await addPractice(OF_DEPARTMENT, departmentOfficer);
    const items = [{ titleZh: OF_DEPARTMENT, goal: 'OTHER' }];
    await idOf('savePlan', { year: 2025, remark: OF_DEPARTMENT, items }, departmentOfficer);
    // A department keeps no drafts.
    const others = ['Query.draft', 'DraftEdge.node'];
    const ofDepartment: Record<string, string> = {
      ...ways({ contact, practice, draft: '' }),
      ...longerWays,
      'Query.search': `{ search(text: "${OF_DEPARTMENT}") { ... on Practice { nameZh } } }`,
      'the history of its note': `{ history(of: "${practice}") { edges { node { changes { after } } } } }`,
    };
    for (const [way, question] of Object.entries(ofDepartment).filter(([one]) => !others.includes(one)))
      for (const [name, { as }] of Object.entries(people)) {
        // What is asked of the city's office is asked of the department here.
        const ofIt = question.replaceAll(`"${cityOfficer.office}"`, `"${departmentOffice.id}"`);
        const { body } = await service.ask(ofIt, {}, as);
        expect([way, name, JSON.stringify(body).includes(OF_DEPARTMENT)]).toEqual([
          way,
          name,
          seeDepartment(name),
        ]);
      }
  }, 240_000);

  test('what a contact said is nowhere in the graph when it is removed, its history stays', async () => {
    const input = {
      of: 'jp/nara',
      nameZh: '甲',
      phone: '0081-742-1',
      email: 'someone@example.org',
      idempotencyKey: 'k',
    };
    const first = await run('addContact', input, cityOfficer);
    expect(await run('addContact', input, cityOfficer)).toEqual(first);
    const { id } = first.record;
    expect((await run('amendContact', { id, version: 2, phone: '1' }, cityOfficer)).code).toBe('CONFLICT');
    const amended = { id, version: 1, phone: '0081-742-2', email: null };
    expect(
      (await run('amendContact', amended, provinceOfficer, 'version phone email keptBy { id }')).record,
    ).toEqual({
      version: 2,
      phone: '0081-742-2',
      email: null,
      keptBy: { id: cityOfficer.office },
    });
    expect((await run('removeContact', { id, version: 2 }, cityOfficer)).record).toEqual({ id });
    expect((await run('addContact', input, cityOfficer)).code).toBe('NOT_FOUND');
    expect((await graphText(graph)).filter((line) => /0081-742|someone@example/.test(line))).toEqual([]);
    const { body } = await service.ask(
      '{ history(of: "jp/nara") { edges { node { action actor changes { field before after } } } } }',
      {},
      analyst,
    );
    expect(body.data.history.edges.map((edge: any) => edge.node)).toEqual([
      {
        action: 'REMOVE_CONTACT',
        actor: cityOfficer.actor,
        changes: [
          { field: 'nameZh', before: '…', after: null },
          { field: 'of', before: 'jp/nara', after: null },
          { field: 'phone', before: '…', after: null },
        ],
      },
      {
        action: 'AMEND_CONTACT',
        actor: provinceOfficer.actor,
        changes: [
          { field: 'email', before: '…', after: null },
          { field: 'phone', before: '…', after: '…' },
        ],
      },
      expect.objectContaining({ action: 'ADD_CONTACT' }),
    ]);
  });

  test('a draft becomes an agreement that everybody sees, and its draft is known to its office alone', async () => {
    const open = await run('saveDraft', { title: SECRET, home: 'cn/shanxi/shuozhou' }, cityOfficer);
    const { id } = open.record;
    expect(await run('registerDraft', { id, version: 1 }, cityOfficer)).toMatchObject({
      code: 'RULE_VIOLATION',
      message: expect.stringContaining('partner, kind, source') as string,
    });
    const whole = {
      id,
      title: SECRET,
      home: 'cn/shanxi/shuozhou',
      partner: 'kr/gwangju',
      kind: 'INTENT',
      source,
    };
    expect((await run('saveDraft', whole, cityOfficer)).code).toBe('BAD_USER_INPUT');
    const saved = await run(
      'saveDraft',
      { ...whole, version: 1 },
      cityOfficer,
      'version partner { id } sourceTitle',
    );
    expect(saved.record).toEqual({ version: 2, partner: { id: 'kr/gwangju' }, sourceTitle: source.title });
    const entered = await run('registerDraft', { id, version: 2 }, cityOfficer, 'id kind status version');
    expect(entered.record).toEqual({
      id: 'shuozhou-gwangju-intent',
      kind: 'INTENT',
      status: 'UNKNOWN',
      version: 1,
    });
    expect((await run('discardDraft', { id, version: 2 }, cityOfficer)).code).toBe('NOT_FOUND');
    const actions = async (as?: Identity) => {
      const { body } = await service.ask(
        '{ history(of: "kr/gwangju") { edges { node { action } } } }',
        {},
        as,
      );
      return body.data.history.edges.map((edge: any) => edge.node.action);
    };
    expect(await actions()).toEqual(['REGISTER_AGREEMENT']);
    expect(await actions(analyst)).toEqual(['REGISTER_AGREEMENT', 'REGISTER_DRAFT', 'SAVE_DRAFT']);
  });

  test('when two records of a place become one, what offices keep of it goes along', async () => {
    const place = (name: string) => ({
      kind: 'PARTNER_CITY',
      level: 'CITY',
      nameZh: name,
      nameEn: `Merged ${name}`,
      id: `jp/nara/${name}`,
      partOf: 'jp/nara',
      source: { title: '名录', confidence: 'REPORTED' },
    });
    for (const name of ['one', 'two']) await run('addPlace', place(name), provinceOfficer);
    const [from, into] = ['jp/nara/one', 'jp/nara/two'];
    const contact = await addContact({ of: from });
    const remark = await addRemark(from);
    const draft = await idOf('saveDraft', { title: SECRET, partner: from });
    const merged = await run('mergePlaces', { into, intoVersion: 1, from, fromVersion: 1 }, provinceOfficer);
    expect(merged.code).toBeUndefined();
    const question = `{ place(id: "${into}") { contacts { id } internalRemarks { id } }
      draft(id: "${draft}") { partner { id } } }`;
    const { body } = await service.ask(question, {}, cityOfficer);
    expect(body.data).toEqual({
      place: { contacts: [{ id: contact }], internalRemarks: [{ id: remark }] },
      draft: { partner: { id: into } },
    });
    await run('discardDraft', { id: draft, version: 1 }, cityOfficer);
  });

  test.each([
    ['a contact of nobody', 'addContact', { of: channel, remark: '空' }, 'RULE_VIOLATION'],
    ['a contact at an asset', 'addContact', { of: asset, nameZh: '甲' }, 'NOT_FOUND'],
    ['a remark on nothing', 'addInternalRemark', { on: 'nothing', text: '一' }, 'NOT_FOUND'],
    ['a draft for a place that is not there', 'saveDraft', { title: '一', home: 'nowhere' }, 'NOT_FOUND'],
  ])('%s is refused', async (_title, name, input, code) => {
    expect((await run(name, input, cityOfficer)).code).toBe(code);
  });

  test('an office that the registry does not have keeps nothing', async () => {
    const outcome = await run(
      'addContact',
      { of: channel, nameZh: '甲' },
      { ...admin, office: 'nowhere/fao' },
    );
    expect(outcome.code).toBe('FORBIDDEN');
  });

  test('whatever the order of offices, one sees what it keeps and what those below it keep', async () => {
    const write = (text: string, parameters: Parameters = {}) =>
      graph.write((transaction) => transaction.run({ name: 'test', text }, parameters));
    // Each office is below one that comes before it, no deeper than the registry allows, or below none.
    const trees = fc.array(fc.nat(), { minLength: 2, maxLength: 7 }).map((numbers) => {
      const above: (number | undefined)[] = [];
      const depth = (one: number): number => (above[one] === undefined ? 0 : 1 + depth(above[one]));
      numbers.forEach((number, index) => {
        const parent = number % (index + 1);
        above.push(parent === index || depth(parent) >= 5 ? undefined : parent);
      });
      return above;
    });
    await fc.assert(
      fc.asyncProperty(trees, async (above) => {
        await write(`MATCH (n) WHERE n.id STARTS WITH 'tree/' DETACH DELETE n`);
        for (const index of above.keys())
          await write(
            `MATCH (place:Place {id: 'fr'}) CREATE (office:Office {id: $office, kind: 'CITY', nameZh: '单位', nameEn: 'Office'})
             CREATE (contact:Contact {id: $contact, nameZh: '甲', version: 1})
             CREATE (contact)-[:KEPT_BY]->(office) CREATE (contact)-[:CONTACT_OF]->(place)`,
            { office: `tree/${index}`, contact: `tree/contact-${index}` },
          );
        for (const [index, parent] of above.entries())
          if (parent !== undefined)
            await write(
              'MATCH (below:Office {id: $below}) MATCH (above:Office {id: $above}) CREATE (below)-[:SUBORDINATE_TO]->(above)',
              { below: `tree/${index}`, above: `tree/${parent}` },
            );
        const isBelow = (one: number | undefined, other: number): boolean =>
          one !== undefined && (one === other || isBelow(above[one], other));
        for (const viewer of above.keys()) {
          const { body } = await service.ask(
            '{ place(id: "fr") { contacts { id } } }',
            {},
            {
              ...analyst,
              office: `tree/${viewer}`,
            },
          );
          expect(body.data.place.contacts.map(({ id }: { id: string }) => id)).toEqual(
            [...above.keys()].filter((one) => isBelow(one, viewer)).map((one) => `tree/contact-${one}`),
          );
        }
      }),
      { numRuns: 8 },
    );
    await write(`MATCH (n) WHERE n.id STARTS WITH 'tree/' DETACH DELETE n`);
  }, 120_000);

  test('the trail is whole after all of it', async () => {
    const { entries, fault } = await verifyTrail(graph, statements, head.read());
    expect(fault).toBeUndefined();
    expect(entries).toBeGreaterThan(10);
  });
});
