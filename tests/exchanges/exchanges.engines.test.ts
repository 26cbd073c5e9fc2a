/** Exchanges through the front door: recorded, amended, held, cancelled, counted, and seen by whom they may be. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import { monthsBefore } from '../../src/dates.js';
import type { Graph } from '../../src/graph/graph.js';
import { today } from '../../src/dates.js';
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

const SHUOZHOU = 'cn/shanxi/shuozhou';
const CHICHIBU = 'jp/saitama/chichibu';
const file = { title: '朔州市卷宗', confidence: 'DOCUMENTED' };
const list = { title: '出访一览', url: 'https://example.org/visits', confidence: 'REPORTED' };
const example = { title: '演示', confidence: 'HYPOTHETICAL' };

const SAID = 'id version state kind fields plannedOn happenedOn titleZh confidence';

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  let tags = 0;
  beforeAll(async () => {
    graph = await openWithSample(engine);
    service = serve(graph, { timeoutMs: 60_000 });
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  const tag = () => String((tags += 1));
  const done = async (name: string, input: object, as: Identity = cityOfficer, selection = SAID) => {
    const { record, message } = await mutate(service, name, input, as, selection);
    expect(message).toBeUndefined();
    return record;
  };
  const refused = async (name: string, input: object, as: Identity = cityOfficer) => {
    const { code, message } = await mutate(service, name, input, as);
    return [code, message] as const;
  };
  const ask = async (query: string, as?: Identity, variables?: Record<string, unknown>) => {
    const { body } = await service.ask(query, variables, as);
    expect(body.errors).toBeUndefined();
    return body.data;
  };
  const partner = async () =>
    (
      await done(
        'addPlace',
        {
          kind: 'PARTNER_CITY',
          level: 'CITY',
          nameZh: `试市${tag()}`,
          nameEn: `Exchange City ${tags}`,
          partOf: 'jp/saitama',
          source: file,
        },
        cityOfficer,
        'id',
      )
    ).id as string;
  const agreement = async (more: object = {}) =>
    done(
      'registerAgreement',
      {
        home: SHUOZHOU,
        partner: await partner(),
        kind: 'COOPERATION',
        signedOn: '2005-06',
        source: file,
        ...more,
      },
      cityOfficer,
      'id version partner { id }',
    );
  const visit = (more: object = {}) => ({
    kind: 'VISIT',
    titleZh: `访问${tag()}`,
    source: file,
    ...more,
  });
  const healthOf = async (id: string, asOf: string | null = null) =>
    (
      await ask(
        `query ($id: ID!, $asOf: String) { agreement(id: $id) { lastExchangeOn health(asOf: $asOf) {
          level score asOf explanationZh explanationEn factors { name value weight contribution explanationZh explanationEn } } } }`,
        undefined,
        { id, asOf },
      )
    ).agreement;

  describe('recording', () => {
    test('what happened under an agreement is held, between its sides, and raises its health', async () => {
      const tie = await agreement();
      expect(await healthOf(tie.id)).toMatchObject({
        lastExchangeOn: null,
        health: { level: 'NO_RECORD', score: 0, asOf: today() },
      });
      const happenedOn = monthsBefore(today(), 2);
      const record = await done(
        'recordExchange',
        visit({
          agreement: tie.id,
          channels: ['shuozhou-fao', 'shanxi-fao'],
          fields: ['EDUCATION', 'CULTURE', 'CULTURE'],
          happenedOn,
          ledBy: 'HEAD',
          direction: 'OUTBOUND',
          participants: 6,
        }),
        cityOfficer,
        `${SAID} ledBy direction participants recordedBy { id } home { id } partner { id } agreement { id } channels { id } sources { title }`,
      );
      expect(record).toMatchObject({
        state: 'HELD',
        happenedOn,
        plannedOn: null,
        fields: ['CULTURE', 'EDUCATION'],
        confidence: 'DOCUMENTED',
        version: 1,
        ledBy: 'HEAD',
        participants: 6,
        recordedBy: { id: 'cn/shanxi/shuozhou/fao' },
        home: { id: SHUOZHOU },
        partner: { id: tie.partner.id },
        agreement: { id: tie.id },
        channels: [{ id: 'shanxi-fao' }, { id: 'shuozhou-fao' }],
        sources: [{ title: '朔州市卷宗' }],
      });
      const now = await healthOf(tie.id);
      expect(now).toMatchObject({ lastExchangeOn: happenedOn, health: { level: 'STEADY' } });
      expect(now.health.score).toBe(
        now.health.factors.reduce(
          (sum: number, { contribution }: { contribution: number }) => sum + contribution,
          0,
        ),
      );
      // A year ago nothing of it was there.
      expect((await healthOf(tie.id, monthsBefore(today(), 12))).health.level).toBe('NO_RECORD');
    });

    test('little is asked for, and what is missing is said', async () => {
      expect(await done('recordExchange', visit({ home: SHUOZHOU, happenedOn: '2024' }))).toMatchObject({
        state: 'HELD',
        fields: [],
      });
      expect(await done('recordExchange', visit({ home: SHUOZHOU, plannedOn: '2031-05' }))).toMatchObject({
        state: 'PLANNED',
        plannedOn: '2031-05',
      });
      const cases: [object, string, RegExp][] = [
        [{ happenedOn: '2024' }, 'BAD_USER_INPUT', /agreement or home/],
        [{ home: SHUOZHOU }, 'RULE_VIOLATION', /needs the date plannedOn/],
        [{ home: SHUOZHOU, state: 'HELD', plannedOn: '2024' }, 'RULE_VIOLATION', /needs the date happenedOn/],
        [{ home: SHUOZHOU, state: 'PLANNED', happenedOn: '2024' }, 'RULE_VIOLATION', /not held has no date/],
        [{ home: SHUOZHOU, state: 'CANCELLED', plannedOn: '2024' }, 'RULE_VIOLATION', /step of its own/],
        [{ home: SHUOZHOU, happenedOn: '2999' }, 'BAD_USER_INPUT', /happenedOn must not be after today/],
        [{ home: SHUOZHOU, happenedOn: '2024-13' }, 'BAD_USER_INPUT', /happenedOn/],
        [{ home: SHUOZHOU, happenedOn: '2024', participants: 0 }, 'BAD_USER_INPUT', /participants/],
        [{ home: SHUOZHOU, happenedOn: '2024', titleZh: ' ' }, 'BAD_USER_INPUT', /titleZh/],
        [{ home: 'nowhere', happenedOn: '2024' }, 'NOT_FOUND', /home/],
        [{ home: SHUOZHOU, partner: 'nowhere', happenedOn: '2024' }, 'NOT_FOUND', /partner/],
        [
          { home: SHUOZHOU, partner: 'cn/hunan', happenedOn: '2024' },
          'RULE_VIOLATION',
          /foreign region or city/,
        ],
        [{ agreement: 'nothing', happenedOn: '2024' }, 'NOT_FOUND', /agreement/],
        [{ home: SHUOZHOU, channels: ['nothing'], happenedOn: '2024' }, 'NOT_FOUND', /channels/],
        [
          { home: SHUOZHOU, source: { id: 'nothing', ...example }, happenedOn: '2024' },
          'NOT_FOUND',
          /source/,
        ],
        [{ agreement: 'datong-bury-formal', happenedOn: '2024' }, 'FORBIDDEN', /datong/],
        [{ home: 'cn/shanxi/datong', happenedOn: '2024' }, 'FORBIDDEN', /datong/],
        [{ home: CHICHIBU, happenedOn: '2024' }, 'FORBIDDEN', /./],
      ];
      for (const [input, code, message] of cases) {
        const [given, text] = await refused('recordExchange', visit(input));
        expect([input, given, text]).toEqual([input, code, expect.stringMatching(message)]);
      }
    });

    test('the sides are those of the agreement, and another is refused', async () => {
      const tie = await agreement();
      const input = { agreement: tie.id, happenedOn: '2024' };
      await done('recordExchange', visit({ ...input, home: SHUOZHOU, partner: tie.partner.id }));
      expect(await refused('recordExchange', visit({ ...input, partner: CHICHIBU }))).toEqual([
        'RULE_VIOLATION',
        expect.stringContaining(tie.partner.id),
      ]);
    });

    test('nothing stands under an agreement before it was signed, save talks and what is undated', async () => {
      const tie = await agreement({ signedOn: '2005-06' });
      expect(await refused('recordExchange', visit({ agreement: tie.id, happenedOn: '2005-05-31' }))).toEqual(
        ['RULE_VIOLATION', expect.stringContaining('June 2005')],
      );
      await done('recordExchange', visit({ agreement: tie.id, happenedOn: '2005' }));
      for (const more of [{ kind: 'NEGOTIATION' }, { signedOn: null }])
        await done('recordExchange', visit({ agreement: (await agreement(more)).id, happenedOn: '1999' }));
      // What was upgraded keeps what stood under it before.
      const { version } = await done(
        'upgradeAgreement',
        { ...tie, partner: undefined, kind: 'FORMAL', on: '2015', source: file },
        cityOfficer,
        'version',
      );
      expect(version).toBe(2);
      await done('recordExchange', visit({ agreement: tie.id, happenedOn: '2010' }));
      const [code] = await refused('recordExchange', visit({ agreement: tie.id, happenedOn: '2004' }));
      expect(code).toBe('RULE_VIOLATION');
    });

    test('an agreement that has ended takes nothing later', async () => {
      const { partner: _, ...tie } = await agreement();
      await done('terminateAgreement', { ...tie, on: '2020-03', source: file }, cityOfficer, 'id');
      await done('recordExchange', visit({ agreement: tie.id, happenedOn: '2020-03-31' }));
      for (const input of [{ happenedOn: '2020-04-01' }, { plannedOn: '2031' }])
        expect(await refused('recordExchange', visit({ agreement: tie.id, ...input }))).toEqual([
          'RULE_VIOLATION',
          expect.stringMatching(/has ended/),
        ]);
    });

    test('the same twice is refused, by whoever may see the first, and never tells of a plan', async () => {
      const held = visit({ home: SHUOZHOU, happenedOn: '2023-04-05' });
      const { id } = await done('recordExchange', held);
      expect(await refused('recordExchange', held, provinceOfficer)).toEqual([
        'CONFLICT',
        expect.stringContaining(id),
      ]);
      const plan = visit({ home: SHUOZHOU, plannedOn: '2031' });
      const first = await done('recordExchange', plan, provinceOfficer);
      expect((await done('recordExchange', plan)).id).not.toBe(first.id);
      expect((await refused('recordExchange', plan))[0]).toBe('CONFLICT');
    });

    test('a department of the city records too, an analyst does not', async () => {
      const office = await done(
        'registerOffice',
        {
          kind: 'DEPARTMENT',
          nameZh: '朔州市文化局',
          nameEn: 'Shuozhou Culture Bureau',
          serves: SHUOZHOU,
          subordinateTo: 'cn/shanxi/shuozhou/fao',
          source: file,
        },
        admin,
        'id',
      );
      const department: Identity = { actor: '孙丽', office: office.id, role: 'CITY_OFFICER' };
      const record = await done('recordExchange', visit({ home: SHUOZHOU, plannedOn: '2031' }), department);
      // The office above sees what its department plans, not the reverse.
      expect((await ask(`{ exchange(id: "${record.id}") { id } }`, cityOfficer)).exchange).toEqual({
        id: record.id,
      });
      const own = await done('recordExchange', visit({ home: SHUOZHOU, plannedOn: '2031' }));
      const { body } = await service.ask(`{ exchange(id: "${own.id}") { id } }`, {}, department);
      expect(body.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    });
  });

  describe('a plan', () => {
    const planned = (more: object = {}) =>
      done('recordExchange', visit({ home: SHUOZHOU, partner: CHICHIBU, plannedOn: '2031-05', ...more }));

    test('is simply changed by another source, and cannot be without a date', async () => {
      const { id, version } = await planned();
      const record = await done('amendExchange', {
        id,
        version,
        plannedOn: '2032',
        ledBy: 'HEAD',
        source: list,
      });
      expect(record).toMatchObject({ version: 2, plannedOn: '2032', confidence: 'DOCUMENTED' });
      expect(await refused('amendExchange', { id, version: 2, plannedOn: null, source: list })).toEqual([
        'RULE_VIOLATION',
        expect.stringMatching(/needs the date plannedOn/),
      ]);
      expect(await refused('amendExchange', { id, version: 2, happenedOn: '2024', source: list })).toEqual([
        'RULE_VIOLATION',
        expect.stringMatching(/not held/),
      ]);
    });

    test('is held once, as sure as who says so, and is a public fact from then on', async () => {
      const { id, version } = await planned();
      const held = await done('holdExchange', {
        id,
        version,
        happenedOn: '2025-05-06',
        participants: 12,
        source: list,
      });
      expect(held).toMatchObject({
        state: 'HELD',
        happenedOn: '2025-05-06',
        plannedOn: '2031-05',
        confidence: 'REPORTED',
        version: 2,
      });
      expect((await ask(`{ exchange(id: "${id}") { participants sources { title } } }`)).exchange).toEqual({
        participants: 12,
        sources: expect.arrayContaining([{ title: '朔州市卷宗' }, { title: '出访一览' }]),
      });
      for (const [name, more] of [
        ['holdExchange', { happenedOn: '2025', source: list }],
        ['cancelExchange', { reason: '误' }],
      ] as const)
        expect((await refused(name, { id, version: 2, ...more }))[0]).toBe('RULE_VIOLATION');
    });

    test('is not held in the future, nor by a worked example', async () => {
      const { id, version } = await planned();
      const refusal = async (more: object) => refused('holdExchange', { id, version, source: file, ...more });
      expect((await refusal({ happenedOn: '2999' }))[0]).toBe('BAD_USER_INPUT');
      expect((await refusal({ happenedOn: '2025', source: example }))[0]).toBe('RULE_VIOLATION');
    });

    test('that is cancelled keeps its reason, and is closed', async () => {
      const { id, version } = await planned();
      const cancelled = await done(
        'cancelExchange',
        { id, version, reason: '对方推迟' },
        cityOfficer,
        'state cancelledBecause version',
      );
      expect(cancelled).toEqual({ state: 'CANCELLED', cancelledBecause: '对方推迟', version: 2 });
      for (const [name, more] of [
        ['amendExchange', { titleZh: '新', source: file }],
        ['holdExchange', { happenedOn: '2025', source: file }],
        ['cancelExchange', { reason: '再' }],
      ] as const)
        expect((await refused(name, { id, version: 2, ...more }))[0]).toBe('RULE_VIOLATION');
      expect((await refused('cancelExchange', { id, version: 2, reason: ' ' }))[0]).toBe('BAD_USER_INPUT');
    });
  });

  describe('what was held', () => {
    test('is corrected by its own source, disputed by another, and decided by the province', async () => {
      const { id } = await done(
        'recordExchange',
        visit({ home: SHUOZHOU, happenedOn: '2024-05', participants: 8 }),
      );
      await done('amendExchange', { id, version: 1, happenedOn: '2024-05-06', source: file });
      const disputed = await done(
        'amendExchange',
        { id, version: 2, participants: 12, fields: ['YOUTH'], source: list },
        cityOfficer,
        'version happenedOn participants fields claims(status: [OPEN]) { id field value about { ... on Exchange { id } } }',
      );
      // A list may stand beside another and is no matter of dispute.
      expect(disputed).toMatchObject({ happenedOn: '2024-05-06', participants: 8, fields: ['YOUTH'] });
      expect(disputed.claims).toEqual(
        ['12', '8'].map((value) => ({
          id: expect.any(String),
          field: 'participants',
          value,
          about: { id },
        })),
      );
      await done(
        'decideClaim',
        { claim: disputed.claims[0].id, version: disputed.version },
        provinceOfficer,
        'id status',
      );
      expect((await ask(`{ exchange(id: "${id}") { participants } }`)).exchange).toEqual({
        participants: 12,
      });
    });

    test('is amended by its city and those above alone, and never into the future or before the signing', async () => {
      const tie = await agreement();
      const { id, version } = await done('recordExchange', visit({ agreement: tie.id, happenedOn: '2024' }));
      const amended = (more: object, as?: Identity) =>
        refused('amendExchange', { id, version, source: file, ...more }, as);
      expect((await amended({ participants: 3 }, otherCityOfficer))[0]).toBe('FORBIDDEN');
      expect((await amended({ participants: 3 }, otherProvinceOfficer))[0]).toBe('FORBIDDEN');
      expect((await amended({ happenedOn: '2999' }))[0]).toBe('BAD_USER_INPUT');
      expect((await amended({ happenedOn: '2001' }))[0]).toBe('RULE_VIOLATION');
      expect((await amended({ source: example, participants: 3 }))[0]).toBe('RULE_VIOLATION');
      expect((await amended({ channels: ['nothing'] }))[0]).toBe('NOT_FOUND');
    });
  });

  test('a worked example and a plan count nowhere', async () => {
    const tie = await agreement();
    await done('recordExchange', visit({ agreement: tie.id, happenedOn: '2025', source: example }));
    await done('recordExchange', visit({ agreement: tie.id, plannedOn: '2025' }));
    expect(await healthOf(tie.id)).toMatchObject({ lastExchangeOn: null, health: { level: 'NO_RECORD' } });
    const { dormantAgreements } = await ask(
      `{ dormantAgreements(within: "${SHUOZHOU}", first: 100) { edges { node { agreement { id } lastExchangeOn monthsSince } } } }`,
    );
    expect(dormantAgreements.edges).toContainEqual({
      node: { agreement: { id: tie.id }, lastExchangeOn: null, monthsSince: null },
    });
  });

  test('health is told by fields asked under other names, and refuses what is no date', async () => {
    const tie = await agreement();
    await done('recordExchange', visit({ agreement: tie.id, happenedOn: '2015-05' }));
    const { agreement: told } = await ask(
      `{ agreement(id: "${tie.id}") { then: health(asOf: "2016") { how: level points: score } now: health { level } } }`,
    );
    expect(told).toEqual({ then: { how: 'QUIET', points: expect.any(Number) }, now: { level: 'SLEEPING' } });
    const { body } = await service.ask(`{ agreement(id: "${tie.id}") { health(asOf: "soon") { level } } }`);
    expect(body.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  test('contact before a tie is what was held, under an agreement or none, and never a plan or example', async () => {
    const contact = async (id: string) => {
      const { eligibility } = await ask(
        `query ($id: ID!) { eligibility(home: "cn/shandong/qingdao", partner: $id, kind: FORMAL) { findings { rule { id } explanationEn } } }`,
        undefined,
        { id },
      );
      return eligibility.findings.find(({ rule }: any) => rule.id === 'qd-time').explanationEn as string;
    };
    // Of the cities of the sample only Qingdao is bound by such a rule.
    const far = await partner();
    const between = { home: 'cn/shandong/qingdao', partner: far };
    await done('recordExchange', visit({ ...between, plannedOn: '2019' }), admin);
    await done('recordExchange', visit({ ...between, happenedOn: '2020', source: example }), admin);
    expect(await contact(far)).toContain('no earlier contact');
    await done('recordExchange', visit({ ...between, happenedOn: '2021-02' }), admin);
    expect(await contact(far)).toContain('since February 2021');
  });

  describe('the list of exchanges', () => {
    const listed = async (filter: object, more = '', as?: Identity) => {
      const { exchanges } = await ask(
        `query ($filter: ExchangeFilter) { exchanges(filter: $filter, first: 100${more}) { totalCount edges { node { id } } } }`,
        as,
        { filter },
      );
      const ids = exchanges.edges.map(({ node }: { node: { id: string } }) => node.id);
      expect(exchanges.totalCount).toBe(ids.length);
      return ids as string[];
    };

    test('is narrowed by each condition, and pages follow without gap or overlap', async () => {
      const tie = await agreement();
      const made = [];
      for (const more of [
        { happenedOn: '2011', kind: 'FAIR', fields: ['ECONOMY', 'TOURISM'] },
        { happenedOn: '2012-03', channels: ['shuozhou-fao'] },
        { happenedOn: '2012-03-04' },
        { plannedOn: '2013' },
      ])
        made.push((await done('recordExchange', visit({ agreement: tie.id, ...more }))).id as string);
      const [fair, channel, third, plan] = made as [string, string, string, string];
      const under = { agreement: tie.id };
      expect(await listed(under)).toEqual([third, channel, fair]);
      expect(await listed(under, '', cityOfficer)).toEqual([plan, third, channel, fair]);
      expect(await listed(under, ', orderBy: DATE_ASC', cityOfficer)).toEqual([fair, channel, third, plan]);
      expect(await listed({ ...under, kind: ['FAIR'] })).toEqual([fair]);
      expect(await listed({ ...under, field: ['TOURISM', 'SPORTS'] })).toEqual([fair]);
      expect(await listed({ ...under, field: ['SPORTS'] })).toEqual([]);
      expect(await listed({ ...under, channel: 'shuozhou-fao' })).toEqual([channel]);
      expect(await listed({ ...under, state: ['PLANNED'] }, '', cityOfficer)).toEqual([plan]);
      expect(await listed({ ...under, from: '2012', to: '2012' })).toEqual([third, channel]);
      expect(await listed({ ...under, within: 'cn/shanxi', partnerWithin: 'jp' })).toHaveLength(3);
      expect(await listed({ ...under, within: 'cn/hunan' })).toEqual([]);

      for (const orderBy of ['DATE_ASC', 'DATE_DESC']) {
        const seen: string[] = [];
        let after: string | null = null;
        do {
          const { exchanges }: any = await ask(
            `query ($filter: ExchangeFilter, $after: String) {
              exchanges(filter: $filter, first: 3, orderBy: ${orderBy}, after: $after) {
                pageInfo { hasNextPage endCursor } edges { node { id } } } }`,
            cityOfficer,
            { filter: under, after },
          );
          seen.push(...exchanges.edges.map(({ node }: any) => node.id));
          after = exchanges.pageInfo.hasNextPage ? exchanges.pageInfo.endCursor : null;
        } while (after !== null);
        expect(seen).toEqual(await listed(under, `, orderBy: ${orderBy}`, cityOfficer));
      }
    });

    test.each(['within', 'partnerWithin', 'agreement', 'channel'])(
      'refuses %s that is not there',
      async (field) => {
        const { body } = await service.ask(
          'query ($filter: ExchangeFilter) { exchanges(filter: $filter) { totalCount } }',
          { filter: { [field]: 'nothing' } },
        );
        expect(body.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
      },
    );

    test.each([
      ['from', '2024-13'],
      ['to', 'soon'],
    ])('refuses %s %s', async (field, value) => {
      const { body } = await service.ask(
        'query ($filter: ExchangeFilter) { exchanges(filter: $filter) { totalCount } }',
        { filter: { [field]: value } },
      );
      expect(body.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    });
  });

  describe('dormant agreements', () => {
    const dormant = async (more = '') =>
      (
        await ask(`{ dormantAgreements(within: "${SHUOZHOU}", first: 100${more}) {
          totalCount edges { node { agreement { id } lastExchangeOn monthsSince whyZh whyEn } } } }`)
      ).dormantAgreements;
    const idsOf = (found: any) => found.edges.map(({ node }: any) => node.agreement.id as string);

    test('come by the length of their silence, then those without a record, and say why', async () => {
      const [old, year, fresh, never, ended, talks, young] = [
        await agreement(),
        await agreement(),
        await agreement(),
        await agreement(),
        await agreement(),
        await agreement({ kind: 'NEGOTIATION' }),
        await agreement({ signedOn: '2015-06' }),
      ];
      for (const [tie, happenedOn] of [
        [old, '2010-02-03'],
        [old, '2009'],
        [year, '2012'],
        [fresh, '2010'],
        [fresh, '2015-12'],
      ] as const)
        await done('recordExchange', visit({ agreement: tie.id, happenedOn }));
      await done(
        'terminateAgreement',
        { id: ended.id, version: 1, on: '2014', source: file },
        cityOfficer,
        'id',
      );

      const found = await dormant(', months: 24, asOf: "2016-02-03"');
      const ids = idsOf(found).filter((id: string) =>
        [old, year, fresh, never, ended, talks, young].some((tie) => tie.id === id),
      );
      expect(ids).toEqual([old.id, year.id, never.id]);
      const nodes = found.edges.map(({ node }: any) => node);
      expect(nodes.find(({ agreement: { id } }: any) => id === old.id)).toMatchObject({
        lastExchangeOn: '2010-02-03',
        monthsSince: 72,
        whyZh: '已登记的最近一次往来在2010年2月3日，距今 72 个月',
        whyEn: 'The latest recorded exchange was 3 February 2010, 72 months before',
      });
      // Of the year 2012 its last day counts.
      expect(nodes.find(({ agreement: { id } }: any) => id === year.id)).toMatchObject({
        lastExchangeOn: '2012',
        monthsSince: 37,
        whyEn: 'The latest recorded exchange was in 2012, at least 37 months before',
      });
      expect(nodes.find(({ agreement: { id } }: any) => id === never.id)).toMatchObject({
        monthsSince: null,
        whyEn: expect.stringMatching(/no record does not mean no exchange/),
      });
      expect(idsOf(await dormant(', months: 72, asOf: "2016-02-03"'))).not.toContain(old.id);
      expect(idsOf(await dormant(', months: 72, asOf: "2016-02-04"'))).toContain(old.id);
    });

    test('pages follow one another', async () => {
      const all = idsOf(await dormant());
      const seen: string[] = [];
      let after = '';
      do {
        const found = await dormant2(after);
        seen.push(...idsOf(found));
        after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : '';
      } while (after !== '');
      expect(seen).toEqual(all);
    });
    const dormant2 = async (after: string) =>
      (
        await ask(`{ dormantAgreements(within: "${SHUOZHOU}", first: 3${after === '' ? '' : `, after: "${after}"`}) {
          pageInfo { hasNextPage endCursor } edges { node { agreement { id } } } } }`)
      ).dormantAgreements;

    test.each([
      ['within: "nowhere"', 'NOT_FOUND'],
      ['months: 0', 'BAD_USER_INPUT'],
      ['months: 1201', 'BAD_USER_INPUT'],
      ['asOf: "x"', 'BAD_USER_INPUT'],
      ['first: 0', 'BAD_USER_INPUT'],
      ['after: "x"', 'BAD_USER_INPUT'],
    ])('refuse %s', async (argument, code) => {
      const { body } = await service.ask(`{ dormantAgreements(${argument}) { totalCount } }`);
      expect(body.errors?.[0]?.extensions['code']).toBe(code);
    });
  });

  describe('the calendar', () => {
    test('shows terms, round anniversaries and plans in their order', async () => {
      const { id, partner } = await agreement({ signedOn: '2005-06', expiresOn: '2030-06-01' });
      const { id: plan } = await done(
        'recordExchange',
        visit({ agreement: id, plannedOn: '2030-03', titleZh: '周年访问' }),
      );
      const query = `query ($of: ID!, $kinds: [CalendarKind!]) { calendar(of: $of, from: "2030", to: "2030", kinds: $kinds) {
        kind on years titleZh titleEn agreement { id } exchange { id } } }`;
      const shown = async (as?: Identity, kinds?: string[]) =>
        (await ask(query, as, { of: partner.id, kinds })).calendar.map((entry: any) => [
          entry.kind,
          entry.on,
          entry.years,
          entry.agreement?.id,
          entry.exchange?.id,
        ]);
      const marks = [
        ['ANNIVERSARY', '2030-06', 25, id, undefined],
        ['TERM_ENDS', '2030-06-01', null, id, undefined],
      ];
      expect(await shown(cityOfficer)).toEqual([['PLANNED_EXCHANGE', '2030-03', null, id, plan], ...marks]);
      expect(await shown()).toEqual(marks);
      expect(await shown(otherProvinceOfficer)).toEqual(marks);
      expect(await shown(cityOfficer, ['TERM_ENDS'])).toEqual([marks[1]]);
    });

    test.each([
      ['of: "nowhere"', 'NOT_FOUND'],
      ['of: "cn", from: "x"', 'BAD_USER_INPUT'],
      ['of: "cn", from: "2030", to: "2029"', 'BAD_USER_INPUT'],
      ['of: "cn", from: "2030", to: "2131"', 'BAD_USER_INPUT'],
      ['of: "cn", first: 101', 'BAD_USER_INPUT'],
    ])('refuses %s', async (given, code) => {
      const { body } = await service.ask(`{ calendar(${given}) { on } }`);
      expect(body.errors?.[0]?.extensions['code']).toBe(code);
    });
  });
});
