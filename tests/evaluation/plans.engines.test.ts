/** Yearly plans through the API: saved as a whole, reported item by item, counted where the registry counts. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample } from '../support/engines.js';
import { mutate } from '../support/mutations.js';
import {
  admin,
  cityOfficer,
  otherCityOfficer,
  otherProvinceOfficer,
  provinceOfficer,
} from '../support/offices.js';
import { serve, type Service } from '../support/service.js';
import { clearWork, writeExchange } from './work.js';

const SHUOZHOU = 'cn/shanxi/shuozhou';

const PLAN = `id version year remark office { id } author
  items { id titleZh titleEn goal exchangeKind field agreementKind target dueOn remark
    shownBy { __typename ... on Agreement { id } ... on Channel { id } }
    progress { done target share isMet isOverdue counted explanationZh explanationEn } }
  progress { items met overdue unreported share explanationZh explanationEn }`;

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
  beforeEach(() => clearWork(graph));

  const run = (name: string, input: object, as: Identity = cityOfficer) =>
    mutate(service, name, input, as, PLAN);
  const done = async (name: string, input: object, as?: Identity) => {
    const { record, message } = await run(name, input, as);
    expect(message).toBeUndefined();
    return record;
  };
  let year = 1990;
  const newYear = () => (year += 1);
  const other = (more: object = {}) => ({ titleZh: '办一次展览', goal: 'OTHER', ...more });

  test('a plan is saved, reported and counted, and its history tells each step', async () => {
    const items = [
      { titleZh: '青少年往来', titleEn: 'Youth exchanges', goal: 'EXCHANGES', field: 'YOUTH', target: 2 },
      { titleZh: '签署备忘录', goal: 'AGREEMENTS', agreementKind: 'COOPERATION', target: 1 },
      { titleZh: '走访企业', goal: 'OTHER', target: 4, dueOn: '2024-06' },
      { titleZh: '编印画册', goal: 'OTHER' },
    ];
    const made = await done('savePlan', { year: 2024, remark: '初稿', items });
    expect(made).toMatchObject({
      version: 1,
      year: 2024,
      office: { id: cityOfficer.office },
      remark: '初稿',
    });
    // The sample has one agreement of 2024, with 乌隆他尼.
    expect(made.items.map(({ progress }: any) => [progress.done, progress.share, progress.isMet])).toEqual([
      [0, 0, false],
      [1, 1, true],
      [null, null, false],
      [null, null, false],
    ]);
    expect(made.items[1].progress.counted).toEqual(['shuozhou-udon-thani-cooperation']);
    expect(made.progress).toMatchObject({ items: 4, met: 1, overdue: 3, unreported: 2, share: 0.25 });

    await writeExchange(graph, { id: 'y', home: SHUOZHOU, happenedOn: '2024-08-01', fields: ['YOUTH'] });
    await writeExchange(graph, { id: 'z', home: SHUOZHOU, happenedOn: '2025-08-01', fields: ['YOUTH'] });
    await writeExchange(graph, {
      id: 'p',
      home: SHUOZHOU,
      happenedOn: '2024',
      fields: ['YOUTH'],
      state: 'PLANNED',
    });
    const reported = await done('reportPlanItem', {
      item: made.items[2].id,
      version: 1,
      done: 3,
      remark: '还差一家',
      shownBy: ['yingxian-ceramics-th', 'shuozhou-udon-thani-cooperation'],
    });
    expect(reported.version).toBe(2);
    expect(reported.items[0].progress).toMatchObject({ done: 1, share: 0.5, counted: ['y'] });
    expect(reported.items[2]).toMatchObject({
      remark: '还差一家',
      shownBy: [
        { __typename: 'Agreement', id: 'shuozhou-udon-thani-cooperation' },
        { __typename: 'Channel', id: 'yingxian-ceramics-th' },
      ],
      progress: { done: 3, share: 0.75, isMet: false, isOverdue: true },
    });
    // The office above may report as well; the plan stays that of its office.
    const by = await done(
      'reportPlanItem',
      { item: made.items[3].id, version: 2, isMet: true },
      provinceOfficer,
    );
    expect(by).toMatchObject({
      version: 3,
      office: { id: cityOfficer.office },
      author: provinceOfficer.actor,
    });
    expect(by.progress).toMatchObject({ items: 4, met: 2, unreported: 0 });

    // Items are kept by their ids with what was reported, and left out otherwise.
    const { id: kept, titleZh, goal, target } = by.items[2];
    const saved = await done('savePlan', {
      id: made.id,
      version: 3,
      year: 2024,
      items: [
        { ...other(), dueOn: '2024-12-01' },
        { id: kept, titleZh, goal, target },
      ],
    });
    expect(saved.remark).toBeNull();
    expect(saved.items.map((item: any) => [item.id, item.progress.done, item.shownBy.length])).toEqual([
      [`${made.id}/0005`, null, 0],
      [kept, 3, 2],
    ]);
    const { body } = await service.ask(
      `{ history(of: "${made.id}") { edges { node { action actor changes { field before after } } } } }`,
      {},
      cityOfficer,
    );
    const entries = body.data.history.edges.map(({ node }: any) => node);
    expect(entries.map(({ action }: any) => action).reverse()).toEqual([
      'SAVE_PLAN',
      'REPORT_PLAN_ITEM',
      'REPORT_PLAN_ITEM',
      'SAVE_PLAN',
    ]);
    expect(entries[2].changes).toEqual([
      { field: '0003.done', before: null, after: '3' },
      { field: '0003.remark', before: null, after: '还差一家' },
      {
        field: '0003.shownBy',
        before: null,
        after: 'shuozhou-udon-thani-cooperation | yingxian-ceramics-th',
      },
    ]);
  });

  test('a plan saved as it is changes nothing', async () => {
    const year = newYear();
    const { id, version, items } = await done('savePlan', { year, items: [other()] });
    const [{ id: item }] = items;
    expect((await done('savePlan', { id, version, year, items: [other({ id: item })] })).version).toBe(1);
    const reported = await done('reportPlanItem', { item, version, isMet: true });
    expect((await done('reportPlanItem', { item, version: 2, isMet: true })).version).toBe(reported.version);
    expect(
      (await done('reportPlanItem', { item, version: 2, isMet: null })).items[0].progress.share,
    ).toBeNull();
  });

  test('what no longer fits an item is forgotten with the change', async () => {
    const year = newYear();
    const { id, items } = await done('savePlan', { year, items: [other({ target: 2 })] });
    const [{ id: item }] = items;
    await done('reportPlanItem', { item, version: 1, done: 2 });
    const changed = await done('savePlan', { id, version: 2, year, items: [other({ id: item })] });
    expect(changed.items[0].progress).toMatchObject({ share: null, isMet: false });
    const back = await done('savePlan', { id, version: 3, year, items: [other({ id: item, target: 2 })] });
    expect(back.items[0].progress.done).toBeNull();
  });

  const item = (more: object) => ({ items: [other(more)] });
  test.each<[string, object, string]>([
    ['a year before any', { year: 1948, items: [] }, 'BAD_USER_INPUT'],
    ['a year too far ahead', { year: 2999, items: [] }, 'BAD_USER_INPUT'],
    ['exchanges without a number', item({ goal: 'EXCHANGES' }), 'RULE_VIOLATION'],
    ['no exchanges at all', item({ goal: 'EXCHANGES', target: 0 }), 'RULE_VIOLATION'],
    ['more than can be', item({ target: 10_001 }), 'RULE_VIOLATION'],
    ['a field of agreements', item({ goal: 'AGREEMENTS', target: 1, field: 'YOUTH' }), 'RULE_VIOLATION'],
    [
      'a kind of agreement of exchanges',
      item({ goal: 'EXCHANGES', target: 1, agreementKind: 'FORMAL' }),
      'RULE_VIOLATION',
    ],
    [
      'talks as an agreement',
      item({ goal: 'AGREEMENTS', target: 1, agreementKind: 'NEGOTIATION' }),
      'RULE_VIOLATION',
    ],
    ['a date in another year', item({ dueOn: '2031-01' }), 'RULE_VIOLATION'],
    ['a date that cannot be', item({ dueOn: '2030-13' }), 'BAD_USER_INPUT'],
    ['an empty title', item({ titleZh: ' ' }), 'BAD_USER_INPUT'],
    ['an item of no plan', item({ id: 'plan-x/0001' }), 'NOT_FOUND'],
    ['a plan without its version', { id: 'plan-x', items: [] }, 'BAD_USER_INPUT'],
    ['a plan that is not there', { id: 'plan-x', version: 1, items: [] }, 'NOT_FOUND'],
    ['too many items', { items: Array.from({ length: 101 }, () => other()) }, 'BAD_USER_INPUT'],
  ])('%s is refused', async (_what, input, code) => {
    expect((await run('savePlan', { year: 2030, ...input })).code).toBe(code);
  });

  test('an office has one plan a year, and its year stays', async () => {
    const year = newYear();
    const { id } = await done('savePlan', { year, items: [] });
    expect((await run('savePlan', { year, items: [] })).code).toBe('CONFLICT');
    expect((await run('savePlan', { year, items: [] }, otherCityOfficer)).code).toBeUndefined();
    expect((await run('savePlan', { id, version: 1, year: year + 1, items: [] })).code).toBe(
      'RULE_VIOLATION',
    );
    expect((await run('savePlan', { id, version: 2, year, items: [] })).code).toBe('CONFLICT');
    const twice = { id, version: 1, year, items: [other()] };
    const { items } = await done('savePlan', twice);
    const again = other({ id: items[0].id });
    expect((await run('savePlan', { ...twice, version: 2, items: [again, again] })).code).toBe(
      'BAD_USER_INPUT',
    );
    const nowhere = { ...admin, office: 'nowhere/fao' };
    expect((await run('savePlan', { year, items: [] }, nowhere)).code).toBe('FORBIDDEN');
  });

  test('reports have the form of their item, and what is counted is not reported', async () => {
    const { items } = await done('savePlan', {
      year: newYear(),
      items: [other(), other({ target: 3 }), other({ goal: 'EXCHANGES', target: 3 })],
    });
    const [flag, number, counted] = items.map(({ id }: any) => id);
    const code = async (input: object) => (await run('reportPlanItem', { version: 1, ...input })).code;
    expect(await code({ item: flag, done: 1 })).toBe('RULE_VIOLATION');
    expect(await code({ item: number, isMet: true })).toBe('RULE_VIOLATION');
    expect(await code({ item: number, done: -1 })).toBe('RULE_VIOLATION');
    expect(await code({ item: counted, done: 1 })).toBe('RULE_VIOLATION');
    expect(await code({ item: counted, isMet: true })).toBe('RULE_VIOLATION');
    expect(await code({ item: number, done: 1, version: 7 })).toBe('CONFLICT');
    expect(await code({ item: number, done: 1, shownBy: ['nothing'] })).toBe('NOT_FOUND');
    expect(await code({ item: 'plan-x/0001', done: 1 })).toBe('NOT_FOUND');
    expect(await code({ item: counted, remark: '进展顺利' })).toBeUndefined();
  });

  test('plans are found by office, place and year, page by page, as far as one may see them', async () => {
    const ask = async (query: string, as?: Identity, variables = {}) => {
      const { body } = await service.ask(query, variables, as);
      expect(body.errors).toBeUndefined();
      return body.data;
    };
    await done('savePlan', { year: 1975, items: [] });
    await done('savePlan', { year: 1975, items: [] }, otherCityOfficer);
    await done('savePlan', { year: 1975, items: [] }, otherProvinceOfficer);
    const offices = async (filter: string, as?: Identity) =>
      (await ask(`{ plans(filter: {${filter}}) { edges { node { office { id } } } } }`, as)).plans.edges
        .map(({ node }: any) => node.office.id)
        .sort();
    const [ours, theirs] = [cityOfficer.office, otherCityOfficer.office];
    expect(await offices('year: 1975', provinceOfficer)).toEqual([theirs, ours]);
    expect(await offices('year: 1975', admin)).toEqual(['cn/hunan/fao', theirs, ours]);
    expect(await offices('year: 1975', cityOfficer)).toEqual([ours]);
    expect(await offices('year: 1975')).toEqual([]);
    expect(await offices(`year: 1975, within: "cn/hunan"`, admin)).toEqual(['cn/hunan/fao']);
    expect(await offices(`year: 1975, office: "${theirs}"`, admin)).toEqual([theirs]);
    expect(await offices(`year: 1975, office: "${theirs}"`, cityOfficer)).toEqual([]);

    const plan = (office: string, year: number, as?: Identity) =>
      ask(`{ plan(office: "${office}", year: ${year}) { year office { id } } }`, as);
    expect(await plan(ours, 1975, cityOfficer)).toEqual({ plan: { year: 1975, office: { id: ours } } });
    expect(await plan(ours, 1975, otherCityOfficer)).toEqual({ plan: null });
    expect(await plan(ours, 1974, cityOfficer)).toEqual({ plan: null });
    for (const question of [
      'plan(office: "nowhere", year: 1975) { id }',
      'plans(filter: {office: "nowhere"}) { totalCount }',
      'plans(filter: {within: "nowhere"}) { totalCount }',
    ]) {
      const { body } = await service.ask(`{ ${question} }`, {}, admin);
      expect(body.errors![0]!.extensions['code']).toBe('NOT_FOUND');
    }

    for (const orderBy of ['YEAR_ASC', 'YEAR_DESC']) {
      const years: number[] = [];
      let after: string | null = null;
      do {
        const { plans }: any = await ask(
          'query ($orderBy: WorkPlanOrder!, $after: String) { plans(orderBy: $orderBy, first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { year } } } }',
          admin,
          { orderBy, after },
        );
        years.push(...plans.edges.map(({ node }: any) => node.year));
        after = plans.pageInfo.hasNextPage ? plans.pageInfo.endCursor : null;
        if (after === null) expect(years).toHaveLength(plans.totalCount);
      } while (after !== null);
      const sorted = [...years].sort((one, other) => one - other);
      expect(years).toEqual(orderBy === 'YEAR_ASC' ? sorted : sorted.reverse());
    }
  });
});
