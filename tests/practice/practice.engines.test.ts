/** Notes of practice as offices write, change, withdraw and find them, through HTTP on both engines. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import { headInMemory } from '../../src/audit/head-file.js';
import { verifyTrail } from '../../src/audit/verify.js';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample, statements } from '../support/engines.js';
import { mutate } from '../support/mutations.js';
import {
  admin,
  cityOfficer,
  departmentOffice,
  departmentOfficer,
  governmentOfficer,
  otherCityOfficer,
  provinceOfficer,
} from '../support/offices.js';
import { serve, type Service } from '../support/service.js';

const file = { title: '朔州市外办卷宗', confidence: 'DOCUMENTED' };

const WHOLE = `kind nameZh nameEn summaryZh summaryEn text themes { id } places { id } exchangeKinds agreementKinds occasions
  happenedOn participants visibility writtenBy { id } withdrawnAt version confidence sources { title }`;

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  const head = headInMemory();
  beforeAll(async () => {
    graph = await openWithSample(engine);
    service = serve(graph, { auditHead: head, timeoutMs: 60_000 });
    await done('registerOffice', departmentOffice, admin);
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  const done = async (name: string, input: object, as = cityOfficer, selection?: string) => {
    const { record, message } = await mutate(service, name, input, as, selection);
    expect(message).toBeUndefined();
    return record;
  };
  const ask = async (query: string, variables: Record<string, unknown> = {}, as?: Identity) => {
    const { body, sent } = await service.ask(query, variables, as);
    expect(body.errors).toBeUndefined();
    expect(sent).toHaveLength(1);
    return body.data;
  };
  const codeOf = async (query: string, variables: Record<string, unknown> = {}, as?: Identity) =>
    (await service.ask(query, variables, as)).body.errors?.[0]?.extensions['code'];
  let titles = 0;
  const note = (more: object = {}) => {
    titles += 1;
    return {
      kind: 'EXPERIENCE',
      nameZh: `结好札记${titles}`,
      nameEn: `Notes on a Tie ${titles}`,
      summaryZh: '先通信，后互访。',
      source: file,
      ...more,
    };
  };
  const add = (more: object = {}, as = cityOfficer) => done('addPractice', note(more), as);
  const listed = async (filter: object, as?: Identity): Promise<string[]> => {
    const { practices } = await ask(
      'query ($filter: PracticeFilter) { practices(filter: $filter, first: 100) { edges { node { id } } } }',
      { filter },
      as,
    );
    return practices.edges.map(({ node }: any) => node.id);
  };

  test('a training record says all that was entered of it', async () => {
    const input = note({
      kind: 'TRAINING',
      summaryEn: 'Letters first.',
      text: '第一讲\n第二讲',
      themes: ['stupa_pagoda', 'buddhism'],
      places: ['jp', 'jp/saitama'],
      exchangeKinds: ['FORUM', 'VISIT', 'VISIT'],
      agreementKinds: ['INTENT'],
      occasions: ['KEEPING_ALIVE', 'BEFORE_CONTACT'],
      happenedOn: '2026-03',
      participants: 42,
    });
    const { id } = await done('addPractice', input);
    expect((await ask(`query ($id: ID!) { practice(id: $id) { ${WHOLE} } }`, { id })).practice).toEqual({
      ...{ kind: 'TRAINING', nameZh: input.nameZh, nameEn: input.nameEn },
      ...{ summaryZh: '先通信，后互访。', summaryEn: 'Letters first.', text: '第一讲\n第二讲' },
      themes: [{ id: 'buddhism' }, { id: 'stupa_pagoda' }],
      places: [{ id: 'jp' }, { id: 'jp/saitama' }],
      exchangeKinds: ['VISIT', 'FORUM'],
      agreementKinds: ['INTENT'],
      occasions: ['BEFORE_CONTACT', 'KEEPING_ALIVE'],
      ...{ happenedOn: '2026-03', participants: 42, visibility: 'EVERYBODY', withdrawnAt: null },
      writtenBy: { id: cityOfficer.office },
      ...{ version: 1, confidence: 'DOCUMENTED', sources: [{ title: file.title }] },
    });
  });

  test('an amendment replaces lists, takes values away, adds its source, and leaves the rest', async () => {
    const { id } = await add({
      text: '稿',
      themes: ['buddhism'],
      places: ['jp'],
      occasions: ['NEGOTIATING'],
    });
    const amended = {
      ...{ id, version: 1, text: null, themes: ['tea'], occasions: null, visibility: 'OFFICE' },
      source: { title: '复查记录', confidence: 'REPORTED' },
    };
    const record = await done('amendPractice', amended, provinceOfficer, WHOLE);
    expect(record).toMatchObject({
      ...{ text: null, themes: [{ id: 'tea' }], places: [{ id: 'jp' }], occasions: [], visibility: 'OFFICE' },
      ...{ version: 2, confidence: 'DOCUMENTED', writtenBy: { id: cityOfficer.office } },
    });
    expect(record.sources.map(({ title }: any) => title).sort()).toEqual(['复查记录', file.title].sort());
    // The same again is no change.
    expect(await done('amendPractice', { id, version: 2, themes: ['tea'] })).toMatchObject({ version: 2 });
  });

  test('search finds the titles of notes, in both languages, for those who may see them', async () => {
    const shared = await add({ nameZh: '经贸对接办法', nameEn: 'Trade Matchmaking' });
    const kept = await add({ nameZh: '经贸对接底稿', nameEn: 'Trade Drafting', visibility: 'OFFICE' });
    const found = async (text: string, as?: Identity) => {
      const { search } = await ask(
        'query ($text: String!) { search(text: $text) { __typename ... on Practice { id } } }',
        { text },
        as,
      );
      return search.map(({ __typename, id }: any) => `${__typename} ${id}`).sort();
    };
    const both = [`Practice ${shared.id}`, `Practice ${kept.id}`].sort();
    expect(await found('经贸 对接')).toEqual([`Practice ${shared.id}`]);
    expect(await found('TRADE')).toEqual([`Practice ${shared.id}`]);
    for (const as of [cityOfficer, provinceOfficer, admin]) expect(await found('trade', as)).toEqual(both);
    for (const as of [otherCityOfficer, departmentOfficer])
      expect(await found('trade', as)).toEqual([`Practice ${shared.id}`]);
    await done('withdrawPractice', { id: shared.id, version: 1 });
    expect(await found('trade', cityOfficer)).toEqual([`Practice ${kept.id}`]);
  });

  test('conditions narrow the list, with themes and places below those asked for', async () => {
    const { id } = await add({
      ...{
        kind: 'TEMPLATE',
        text: '兹有 Ａ市致Letter一封',
        themes: ['stupa_pagoda'],
        places: ['jp/saitama'],
      },
      ...{ exchangeKinds: ['AID'], agreementKinds: ['COOPERATION'], occasions: ['PROPOSING'] },
    });
    const fitting: Record<string, unknown> = {
      kind: ['TEMPLATE', 'TRAINING'],
      theme: 'buddhism',
      place: 'jp',
      exchangeKind: ['AID'],
      agreementKind: ['COOPERATION'],
      occasion: ['PROPOSING'],
      office: cityOfficer.office,
      text: '兹有 LETTER',
    };
    const others: Record<string, unknown> = {
      kind: ['EXPERIENCE'],
      theme: 'tea',
      place: 'kr',
      exchangeKind: ['SPORTS'],
      agreementKind: ['FORMAL'],
      occasion: ['BEFORE_CONTACT'],
      office: 'cn/hunan/fao',
      text: '兹有 nothing',
      withdrawn: true,
    };
    for (const [condition, value] of Object.entries(fitting))
      expect([condition, (await listed({ [condition]: value })).includes(id)]).toEqual([condition, true]);
    expect(await listed(fitting)).toEqual([id]);
    for (const [condition, value] of Object.entries(others))
      expect([condition, await listed({ ...fitting, [condition]: value })]).toEqual([condition, []]);
  });

  test('pages hold every note once, in the order asked for', async () => {
    const office = otherCityOfficer.office;
    const names = ['Delta', 'alpha', 'Charlie'];
    for (const nameEn of names) await add({ nameEn }, otherCityOfficer);
    for (const [orderBy, expected] of [
      ['NAME_EN_ASC', [...names].sort()],
      ['NAME_EN_DESC', [...names].sort().reverse()],
      ['AT_ASC', names],
      ['AT_DESC', [...names].reverse()],
    ] as const) {
      const found: string[] = [];
      let after: string | null = null;
      do {
        const { practices }: any = await ask(
          `query ($office: ID, $after: String) { practices(filter: {office: $office}, orderBy: ${orderBy}, first: 2, after: $after) {
            totalCount pageInfo { hasNextPage endCursor } edges { node { nameEn } } } }`,
          { office, after },
        );
        expect(practices.totalCount).toBe(3);
        found.push(...practices.edges.map(({ node }: any) => node.nameEn));
        after = practices.pageInfo.hasNextPage ? practices.pageInfo.endCursor : null;
      } while (after !== null);
      expect([orderBy, found]).toEqual([orderBy, expected]);
    }
  });

  test('themes and offices name their notes, the last changed first', async () => {
    const first = await add({ themes: ['tea'] }, provinceOfficer);
    const second = await add({ themes: ['tea'] }, provinceOfficer);
    await done('amendPractice', { id: first.id, version: 1, occasions: ['NEGOTIATING'] }, provinceOfficer);
    await add({ themes: ['tea'], visibility: 'OFFICE' }, provinceOfficer);
    const withdrawn = await add({ themes: ['tea'] }, provinceOfficer);
    await done('withdrawPractice', { id: withdrawn.id, version: 1 }, provinceOfficer);
    const { theme } = await ask('{ theme(id: "tea") { practices(first: 2) { id } } }');
    expect(theme.practices).toEqual([{ id: first.id }, { id: second.id }]);
    const above = await ask('{ theme(id: "culture") { practices(first: 100) { id } } }');
    expect(above.theme.practices).toContainEqual({ id: first.id });
    const { office } = await ask('query ($id: ID!) { office(id: $id) { practices { id } } }', {
      id: provinceOfficer.office,
    });
    expect(office.practices).toEqual([{ id: first.id }, { id: second.id }]);
  });

  test('a note that was withdrawn is gone for others, stays with its office, and is not changed again', async () => {
    const { id } = await add({ themes: ['tea'] });
    expect(await listed({ theme: 'tea' })).toContain(id);
    const question = 'query ($id: ID!) { practice(id: $id) { withdrawnAt } }';
    const history = 'query ($id: ID!) { history(of: $id) { edges { node { action } } } }';
    expect(await codeOf(history, { id })).toBeUndefined();
    await done('withdrawPractice', { id, version: 1 });
    for (const as of [undefined, otherCityOfficer, departmentOfficer]) {
      expect(await codeOf(question, { id }, as)).toBe('NOT_FOUND');
      expect(await codeOf(history, { id }, as)).toBe('NOT_FOUND');
      expect(await listed({ withdrawn: true, theme: 'tea' }, as)).not.toContain(id);
    }
    expect((await ask(question, { id }, cityOfficer)).practice.withdrawnAt).toMatch(/^20.*Z$/);
    expect((await ask(history, { id }, provinceOfficer)).history.edges).toEqual([
      { node: { action: 'WITHDRAW_PRACTICE' } },
      { node: { action: 'ADD_PRACTICE' } },
    ]);
    expect(await listed({ theme: 'tea' }, cityOfficer)).not.toContain(id);
    expect(await listed({ withdrawn: true }, cityOfficer)).toContain(id);
    for (const name of ['amendPractice', 'withdrawPractice'])
      expect(await mutate(service, name, { id, version: 2 }, cityOfficer)).toMatchObject({
        code: 'RULE_VIOLATION',
      });
  });

  test('what a note said while it was hidden is not told when it is shared', async () => {
    const { id } = await add({ text: '未定稿', visibility: 'OFFICE' });
    await done('amendPractice', { id, version: 1, text: '定稿', visibility: 'EVERYBODY' });
    await done('amendPractice', { id, version: 2, occasions: ['PROPOSING'] });
    const history =
      'query ($id: ID!) { history(of: $id) { totalCount edges { node { changes { before after } } } } }';
    const { history: told } = await ask(history, { id });
    expect([told.totalCount, JSON.stringify(told).includes('未定稿')]).toEqual([1, false]);
    expect((await ask(history, { id }, cityOfficer)).history.totalCount).toBe(3);
  });

  test('whoever sees a note of another office does not change it', async () => {
    const { id } = await add({}, departmentOfficer);
    for (const as of [otherCityOfficer, { ...provinceOfficer, office: 'cn/hunan/fao' }])
      expect(await mutate(service, 'amendPractice', { id, version: 1, text: '改' }, as)).toMatchObject({
        code: 'FORBIDDEN',
      });
    expect(await done('amendPractice', { id, version: 1, text: '改' }, cityOfficer)).toMatchObject({
      version: 2,
    });
  });

  test.each([
    ['neither summary nor text', { summaryZh: null }, 'RULE_VIOLATION'],
    ['a date of what is no training', { happenedOn: '2026' }, 'RULE_VIOLATION'],
    ['a day to come', { kind: 'TRAINING', happenedOn: '2999' }, 'BAD_USER_INPUT'],
    ['fewer than nobody', { kind: 'TRAINING', participants: -1 }, 'BAD_USER_INPUT'],
    ['a text that is too long', { text: '长'.repeat(20_001) }, 'BAD_USER_INPUT'],
    ['an empty title', { nameZh: ' ' }, 'BAD_USER_INPUT'],
    ['a theme that is not there', { themes: ['nothing'] }, 'NOT_FOUND'],
    ['a place that is not there', { places: ['nowhere'] }, 'NOT_FOUND'],
    ['a source that is not there', { source: { id: 'nothing', confidence: 'REPORTED' } }, 'NOT_FOUND'],
  ])('%s is refused', async (_, more, code) => {
    expect((await mutate(service, 'addPractice', note(more), cityOfficer)).code).toBe(code);
  });

  test('the longest text is kept whole', async () => {
    const text = '长'.repeat(20_000);
    expect(await done('addPractice', note({ text }), cityOfficer, 'text')).toEqual({ text });
  });

  test('an office that the registry does not have writes nothing', async () => {
    const nobody = { ...admin, office: 'nowhere/fao' };
    expect((await mutate(service, 'addPractice', note(), nobody)).code).toBe('FORBIDDEN');
  });

  test.each([
    ['theme', 'NOT_FOUND'],
    ['place', 'NOT_FOUND'],
    ['office', 'NOT_FOUND'],
    ['text', 'BAD_USER_INPUT'],
  ])('a list with an unusable %s is refused', async (condition, code) => {
    const filter = { [condition]: condition === 'text' ? ' ' : 'nothing' };
    expect(
      await codeOf('query ($filter: PracticeFilter) { practices(filter: $filter) { totalCount } }', {
        filter,
      }),
    ).toBe(code);
  });

  test('notes that fit are offered beside a suggestion, with the reason, and no others', async () => {
    const japan = await add({ nameZh: '对日札记', places: ['jp'], themes: ['buddhism'] });
    await add({ nameZh: '对韩札记', places: ['kr'] });
    const kept = await add({
      nameZh: '对日底稿',
      places: ['jp'],
      themes: ['buddhism'],
      visibility: 'OFFICE',
    });
    const offered = async (as?: Identity) => {
      const { body, sent } = await service.ask(
        `{ suggestPartners(for: "cn/shanxi/shuozhou", themes: ["buddhism"], country: "jp", first: 1) {
          nodes { partner { id } practice { note: id title: nameZh reasonZh reasonEn writtenByEn kind } } } }`,
        {},
        as,
      );
      expect(body.errors).toBeUndefined();
      expect(sent).toHaveLength(3);
      return body.data.suggestPartners.nodes[0].practice;
    };
    const [best, ...others] = await offered();
    expect(best).toMatchObject({
      ...{ note: japan.id, title: '对日札记', kind: 'EXPERIENCE' },
      reasonZh: '双方都有其主题：佛教文化；讲到日本',
      reasonEn: 'both sides share its theme: Buddhist culture; it tells of Japan',
      writtenByEn: 'Foreign Affairs Office of Shuozhou',
    });
    expect(others.map(({ title }: any) => title)).not.toContain('对韩札记');
    expect((await offered(otherCityOfficer)).map(({ note: id }: any) => id)).not.toContain(kept.id);
    expect((await offered(cityOfficer)).slice(0, 2).map(({ note: id }: any) => id)).toEqual([
      kept.id,
      japan.id,
    ]);
    await done('withdrawPractice', { id: kept.id, version: 1 });
    expect((await offered(cityOfficer)).map(({ note: id }: any) => id)).not.toContain(kept.id);
  });

  test('beside a proposal those notes are offered that who reads it may see', async () => {
    const own = await add({
      nameZh: '奈良底稿',
      places: ['jp/nara/nara'],
      themes: ['buddhism'],
      visibility: 'OFFICE',
    });
    const proposed = await done('proposeAgreement', {
      home: 'cn/shanxi/shuozhou',
      partner: 'jp/nara/nara',
      kind: 'COOPERATION',
    });
    const offered = async (as: Identity) => {
      const { body, sent } = await service.ask(
        'query ($id: ID!) { proposal(id: $id) { practice { id reasonZh } } }',
        { id: proposed.id },
        as,
      );
      expect([body.errors, sent]).toEqual([undefined, ['proposals/proposal']]);
      return body.data.proposal.practice;
    };
    expect((await offered(cityOfficer))[0]).toEqual({
      id: own.id,
      reasonZh: '双方都有其主题：佛教文化；讲到奈良市',
    });
    expect(JSON.stringify(await offered(governmentOfficer))).not.toContain(own.id);
  });

  test('when two records of a place become one, what tells of it goes along', async () => {
    const place = (name: string) => ({
      ...{
        kind: 'PARTNER_CITY',
        level: 'CITY',
        nameZh: name,
        nameEn: `Merged ${name}`,
        id: `jp/nara/${name}`,
      },
      ...{ partOf: 'jp/nara', source: file },
    });
    for (const name of ['one', 'two']) await done('addPlace', place(name), provinceOfficer);
    const { id } = await add({ places: ['jp/nara/one', 'jp/nara/two'] });
    const other = await add({ places: ['jp/nara/one'] });
    const merging = { into: 'jp/nara/two', intoVersion: 1, from: 'jp/nara/one', fromVersion: 1 };
    await done('mergePlaces', merging, provinceOfficer);
    for (const note of [id, other.id])
      expect(
        (await ask('query ($id: ID!) { practice(id: $id) { places { id } } }', { id: note })).practice,
      ).toEqual({
        places: [{ id: 'jp/nara/two' }],
      });
  });

  test('no export has notes, nor a source on which only notes rest', async () => {
    const title = '仅见于札记的卷宗';
    await add({ source: { title, confidence: 'REPORTED' } });
    const exported = async () => (await service.get('/export/nodes.csv')).text;
    expect(await exported()).not.toMatch(/札记|Practice/);
    const asset = { nameZh: '旧窑', nameEn: 'Old Kiln', place: 'cn/shanxi/shuozhou' };
    await done('addCulturalAsset', { ...asset, source: { title, confidence: 'REPORTED' } });
    expect(await exported()).toContain(title);
  });

  test('the trail is whole after all of it', async () => {
    const { entries, fault } = await verifyTrail(graph, statements, head.read());
    expect(fault).toBeUndefined();
    expect(entries).toBeGreaterThan(20);
  });
});
