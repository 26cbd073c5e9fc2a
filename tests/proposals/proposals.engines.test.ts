/** Proposals through HTTP: their way through the offices, what is refused, and who sees them on which path. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import { daysAfter, today } from '../../src/dates.js';
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
import { serve, type Service } from '../support/service.js';
import { approve, chain, done, KATHMANDU, propose, SHUOZHOU } from './people.js';

const file = { title: '签字文本', kind: 'DOCUMENT', confidence: 'DOCUMENTED' };
const hash = 'AB'.repeat(32);

const WHOLE = `{
  id state kind titleZh reasons plannedSignOn round submittedOn decidedOn approvedUntil signedOn closedOn version
  home { id } partner { id } proposedBy { id } resources { __typename ... on Channel { id } ... on CulturalAsset { id } }
  attachments { name mediaType size sha256 } rules { id }
  eligibility { verdict evaluatedOn findings { rule titleZh verdict binding explanationZh } }
  awaiting { office { id } stage since dueOn isOverdue }
  steps { office { id } stage round since dueOn decision decidedOn decidedBy remark }
  agreement { id kind status signedOn proposals { id } }
  history { action actor changes { field before after } }
}`;

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

  const read = async (id: string, as?: Identity) => {
    const { body, sent } = await service.ask(`query ($id: ID!) { proposal(id: $id) ${WHOLE} }`, { id }, as);
    return { found: body.data?.proposal, code: body.errors?.[0]?.extensions['code'], sent };
  };
  const refused = async (name: string, input: object, as: Identity = cityOfficer) => {
    const { code, message } = await mutate(service, name, input, as);
    return `${String(code)} ${String(message)}`;
  };
  const listed = async (filter: object, as?: Identity) => {
    const { body, sent } = await service.ask(
      `query ($filter: ProposalFilter) { proposals(filter: $filter, orderBy: DUE_ON_ASC, first: 100) {
         totalCount edges { node { id awaiting { office { id } isOverdue } } } } }`,
      { filter },
      as,
    );
    expect(sent).toEqual(['proposals/proposals']);
    const { totalCount, edges } = body.data.proposals;
    expect(edges).toHaveLength(totalCount);
    return edges.map(({ node }: any) => node.id) as string[];
  };

  test('a city proposes, the province returns it, the city amends, the chain approves, and it is signed', async () => {
    const day = today();
    const attachments = [{ name: '意向书.pdf', mediaType: 'application/pdf', size: 1200, sha256: hash }];
    const { id } = await propose(service, {
      reasons: '佛教文化相通',
      plannedSignOn: '2027',
      attachments,
      resources: ['shanxi-fao', 'yingxian-wooden-pagoda'],
    });
    expect(id).toMatch(/^proposal-[0-9a-f-]{36}$/);
    const first = await read(id, cityOfficer);
    expect(first.sent).toEqual(['proposals/proposal']);
    expect(first.found).toMatchObject({
      state: 'SUBMITTED',
      titleZh: '关于朔州市与加德满都市建立友好城市关系的请示',
      plannedSignOn: '2027',
      round: 1,
      submittedOn: day,
      decidedOn: null,
      home: { id: SHUOZHOU },
      partner: { id: KATHMANDU },
      proposedBy: { id: cityOfficer.office },
      resources: [
        { __typename: 'Channel', id: 'shanxi-fao' },
        { __typename: 'CulturalAsset', id: 'yingxian-wooden-pagoda' },
      ],
      attachments: [{ ...attachments[0], sha256: hash.toLowerCase() }],
      rules: [{ id: 'chain-city' }, { id: 'fao' }, { id: 'lead' }],
      eligibility: { verdict: 'DISCOURAGED', evaluatedOn: day },
      awaiting: {
        office: { id: governmentOfficer.office },
        stage: 'CITY_GOVERNMENT',
        since: day,
        dueOn: daysAfter(day, 15),
        isOverdue: false,
      },
      agreement: null,
    });
    expect(first.found.steps.map(({ office, decision }: any) => [office.id, decision])).toEqual(
      chain.map(({ office }) => [office, null]),
    );
    const asked = await service.ask(
      `{ eligibility(home: "${SHUOZHOU}", partner: "${KATHMANDU}", kind: FORMAL) {
           verdict findings { rule { id titleZh } verdict binding explanationZh } } }`,
    );
    expect(first.found.eligibility.findings).toEqual(
      asked.body.data.eligibility.findings.map(({ rule, ...finding }: any) => ({
        rule: rule.id,
        titleZh: rule.titleZh,
        ...finding,
      })),
    );

    expect((await approve(service, id, [governmentOfficer])).state).toBe('IN_REVIEW');
    const back = { id, decision: 'RETURN', remark: '请说明经费' };
    const returned = await done(service, 'decideProposal', back, provinceOfficer);
    expect(returned.state).toBe('RETURNED');
    expect((await read(id, cityOfficer)).found.awaiting).toBeNull();
    const amended = await done(service, 'amendProposal', {
      id,
      version: returned.version,
      reasons: '佛教文化相通，经费已列入预算',
      attachments: null,
    });
    await done(service, 'submitProposal', { id, version: amended.version });
    const approved = await approve(service, id);
    expect(approved.state).toBe('APPROVED');
    const signed = await done(service, 'signProposal', {
      id,
      version: approved.version,
      signedOn: day,
      expiresOn: '2035',
      source: file,
    });
    expect(signed.state).toBe('SIGNED');

    const { found } = await read(id, provinceOfficer);
    expect(found).toMatchObject({
      state: 'SIGNED',
      round: 2,
      reasons: '佛教文化相通，经费已列入预算',
      attachments: [],
      decidedOn: day,
      approvedUntil: daysAfter(day, 365),
      signedOn: day,
      closedOn: day,
      awaiting: null,
      agreement: {
        id: 'shuozhou-kathmandu-formal',
        kind: 'FORMAL',
        status: 'ACTIVE',
        signedOn: day,
        proposals: [{ id }],
      },
    });
    expect(
      found.steps.map(({ round, office, decision, decidedBy, remark }: any) => [
        round,
        office.id,
        decision,
        decidedBy,
        remark,
      ]),
    ).toEqual([
      [1, governmentOfficer.office, 'APPROVE', governmentOfficer.actor, null],
      [1, provinceOfficer.office, 'RETURN', provinceOfficer.actor, '请说明经费'],
      [1, associationOfficer.office, null, null, null],
      ...chain.map(({ office, actor }) => [2, office, 'APPROVE', actor, null]),
    ]);
    expect(found.history.map(({ action, actor }: any) => [action, actor])).toEqual([
      ['SIGN_PROPOSAL', cityOfficer.actor],
      ...[...chain].reverse().map(({ actor }) => ['DECIDE_PROPOSAL', actor]),
      ['SUBMIT_PROPOSAL', cityOfficer.actor],
      ['AMEND_PROPOSAL', cityOfficer.actor],
      ['DECIDE_PROPOSAL', provinceOfficer.actor],
      ['DECIDE_PROPOSAL', governmentOfficer.actor],
      ['PROPOSE_AGREEMENT', cityOfficer.actor],
    ]);
    expect(found.history.at(-1).changes).toContainEqual({
      field: 'verdict',
      before: null,
      after: 'DISCOURAGED',
    });

    // Everybody sees the agreement and how it came into the registry, nobody else the proposal.
    const open = await service.ask(
      `{ agreement(id: "shuozhou-kathmandu-formal") { kind expiresOn proposals { id } }
         history(of: "shuozhou-kathmandu-formal") { edges { node { action subject } } } }`,
    );
    expect(open.body.data).toEqual({
      agreement: { kind: 'FORMAL', expiresOn: '2035', proposals: [] },
      history: { edges: [{ node: { action: 'REGISTER_AGREEMENT', subject: 'shuozhou-kathmandu-formal' } }] },
    });
  });

  test('a proposal does not exist for others, on no path, and a draft neither for the offices of its chain', async () => {
    const draft = await propose(service, { kind: 'INTENT', submit: false });
    const sent = await propose(service, { kind: 'COOPERATION' });
    const sees: [Identity | undefined, boolean, boolean][] = [
      [cityOfficer, true, true],
      [analyst, true, true],
      [provinceOfficer, true, true],
      [admin, true, true],
      [governmentOfficer, false, true],
      [associationOfficer, false, false],
      [otherCityOfficer, false, false],
      [otherProvinceOfficer, false, false],
      [undefined, false, false],
    ];
    for (const [as, seesDraft, seesSent] of sees) {
      const ids = await listed({ within: SHUOZHOU }, as);
      for (const [{ id }, sees] of [
        [draft, seesDraft],
        [sent, seesSent],
      ] as const) {
        const who = as?.actor ?? 'nobody';
        const { found, code } = await read(id, as);
        expect([who, found?.id, code]).toEqual([who, sees ? id : undefined, sees ? undefined : 'NOT_FOUND']);
        expect([who, ids.includes(id)]).toEqual([who, sees]);
        const history = await service.ask(
          'query ($of: ID!) { history(of: $of) { totalCount } }',
          { of: id },
          as,
        );
        expect(history.body.errors?.[0]?.extensions['code']).toBe(sees ? undefined : 'NOT_FOUND');
        const places = await service.ask(
          'query ($of: ID!) { history(of: $of, first: 100) { totalCount edges { node { subject } } } }',
          { of: KATHMANDU },
          as,
        );
        const { edges, totalCount } = places.body.data.history;
        expect(edges).toHaveLength(totalCount);
        expect(edges.some(({ node }: any) => node.subject === id)).toBe(sees);
        const file = await service.ask(
          'query ($of: ID!) { dossier(of: $of, language: ZH) { markdown } }',
          { of: SHUOZHOU },
          as,
        );
        expect(file.body.data.dossier.markdown.includes(id)).toBe(sees);
      }
    }
    // What cannot be seen cannot be decided, amended or withdrawn either, whatever the version.
    for (const name of ['amendProposal', 'submitProposal', 'lapseProposal'])
      expect(await refused(name, { id: sent.id, version: 99 }, otherCityOfficer)).toMatch(/^NOT_FOUND/);
    expect(await refused('decideProposal', { id: draft.id, decision: 'APPROVE' }, governmentOfficer)).toMatch(
      /^NOT_FOUND/,
    );
  }, 120_000);

  test('only the office whose turn it is decides, and a return or refusal says why', async () => {
    const { id } = await propose(service, { partner: 'jp/kyoto/kyoto' });
    const yes = { id, decision: 'APPROVE' };
    expect(await refused('decideProposal', yes, provinceOfficer)).toMatch(
      /^FORBIDDEN .*cn\/shanxi\/shuozhou\/government/,
    );
    expect(await refused('decideProposal', yes, cityOfficer)).toMatch(/^FORBIDDEN/);
    expect(await refused('decideProposal', yes, { ...governmentOfficer, role: 'ANALYST' })).toMatch(
      /^FORBIDDEN/,
    );
    for (const decision of ['RETURN', 'REFUSE'])
      for (const remark of [undefined, null, ' '])
        expect(await refused('decideProposal', { id, decision, remark }, governmentOfficer)).toMatch(
          /^BAD_USER_INPUT .*remark/,
        );
    expect(await refused('decideProposal', { ...yes, version: 7 }, governmentOfficer)).toMatch(/^CONFLICT/);
    await done(service, 'decideProposal', { ...yes, version: 1 }, governmentOfficer);
    expect(await refused('decideProposal', yes, governmentOfficer)).toMatch(/^FORBIDDEN/);
    const no = { id, decision: 'REFUSE', remark: '条件不成熟' };
    expect((await done(service, 'decideProposal', no, provinceOfficer)).state).toBe('REFUSED');
    expect(await refused('decideProposal', yes, associationOfficer)).toMatch(/^RULE_VIOLATION .*refused/);
    const { found } = await read(id, cityOfficer);
    expect([found.decidedOn, found.closedOn]).toEqual([today(), today()]);
    expect(await refused('lapseProposal', { id, version: found.version })).toMatch(/^RULE_VIOLATION/);
    expect(
      (await approve(service, (await propose(service, { partner: 'jp/kyoto/kyoto' })).id, [admin])).state,
    ).toBe('IN_REVIEW');
  });

  test('a government and the association decide and do nothing else', async () => {
    for (const as of [governmentOfficer, associationOfficer]) {
      expect(
        await refused('addContact', { of: SHUOZHOU, nameZh: '甲' }, as),
        'keeps nothing to itself',
      ).toMatch(/^FORBIDDEN .*not for your office/);
      const input = { home: SHUOZHOU, partner: KATHMANDU, kind: 'INTENT' };
      expect(await refused('proposeAgreement', input, as)).toMatch(/^FORBIDDEN/);
    }
    expect(await refused('decideProposal', { id: 'x', decision: 'APPROVE' }, governmentOfficer)).toMatch(
      /^NOT_FOUND/,
    );
  });

  test('a rule that refuses refuses the submission, by its name; a draft may be kept all the same', async () => {
    const tied = { home: 'cn/shanxi/taiyuan', partner: 'kr/jeollanam/suncheon', kind: 'FORMAL' };
    const tie = await service.ask(
      '{ agreements(filter: {within: "cn/shanxi", kind: [FORMAL]}, first: 100) { edges { node { id status home { id } partner { id } } } } }',
    );
    const living = tie.body.data.agreements.edges.find(({ node }: any) => node.status === 'ACTIVE').node;
    const input = { ...tied, home: living.home.id, partner: living.partner.id };
    expect(await refused('proposeAgreement', input, provinceOfficer)).toMatch(
      /^RULE_VIOLATION 依据规定 \S+（/,
    );
    const draft = await done(
      service,
      'proposeAgreement',
      { ...input, submit: false },
      provinceOfficer,
      'id version eligibility { verdict }',
    );
    expect(draft.eligibility).toBeNull();
    const { id, version } = draft;
    expect(await refused('submitProposal', { id, version }, provinceOfficer)).toMatch(/^RULE_VIOLATION/);
  });

  test('an office that the registry does not have is named, and nothing is submitted', async () => {
    const input = { home: 'cn/shanxi/jincheng', partner: KATHMANDU, kind: 'INTENT' };
    expect(await refused('proposeAgreement', input, otherCityOfficer)).toMatch(
      /^RULE_VIOLATION .*晋城市的人民政府.*the government of Jincheng/,
    );
    expect(await listed({ within: 'cn/shanxi/jincheng' }, otherCityOfficer)).toEqual([]);
  });

  test.each([
    ['a place that is not there', { partner: 'nowhere' }, 'NOT_FOUND partner'],
    ['a Chinese place as partner', { partner: 'cn/hunan' }, 'RULE_VIOLATION'],
    ['talks', { kind: 'NEGOTIATION' }, 'RULE_VIOLATION talks'],
    ['a resource that is not there', { resources: ['nothing'] }, 'NOT_FOUND resources'],
    ['a place as a resource', { resources: [SHUOZHOU] }, 'NOT_FOUND resources'],
    ['no title', { titleZh: ' ' }, 'BAD_USER_INPUT titleZh'],
    ['no date', { plannedSignOn: 'next year' }, 'BAD_USER_INPUT plannedSignOn'],
    ['a hash that is none', { attachments: [['a', 'text/plain', 1, 'abc']] }, 'BAD_USER_INPUT sha256'],
    ['a media type that is none', { attachments: [['a', 'pdf', 1, hash]] }, 'BAD_USER_INPUT mediaType'],
    ['an empty file', { attachments: [['a', 'text/plain', 0, hash]] }, 'BAD_USER_INPUT size'],
    [
      'one name twice',
      {
        attachments: [
          ['a', 'text/plain', 1, hash],
          ['a', 'text/plain', 2, hash],
        ],
      },
      'BAD_USER_INPUT attachments',
    ],
  ])('%s is refused', async (_, { attachments, ...more }: any, expected) => {
    const outcome = await refused('proposeAgreement', {
      home: SHUOZHOU,
      partner: KATHMANDU,
      kind: 'INTENT',
      ...more,
      ...(attachments && {
        attachments: attachments.map(([name, mediaType, size, sha256]: any) => ({
          name,
          mediaType,
          size,
          sha256,
        })),
      }),
    });
    const [code, word = ''] = expected.split(' ');
    expect(outcome).toMatch(new RegExp(`^${code!} .*${word}`));
  });

  test('lists narrow by state, kind, office and lateness, and pages follow one another', async () => {
    const { id } = await propose(service, { partner: 'lk/central/kandy' });
    expect(await listed({ awaiting: governmentOfficer.office }, cityOfficer)).toContain(id);
    expect(await listed({ awaiting: provinceOfficer.office }, cityOfficer)).not.toContain(id);
    expect(await listed({ state: ['SUBMITTED'], kind: ['FORMAL'] }, cityOfficer)).toContain(id);
    expect(await listed({ kind: ['INTENT'] }, cityOfficer)).not.toContain(id);
    expect(await listed({ within: 'cn/hunan' }, admin)).toEqual([]);
    expect(await listed({ proposedBy: cityOfficer.office }, provinceOfficer)).toContain(id);
    expect(await listed({ proposedBy: provinceOfficer.office }, provinceOfficer)).not.toContain(id);
    expect(await listed({ overdue: false }, cityOfficer)).toContain(id);
    expect(await listed({ overdue: true }, cityOfficer)).toEqual([]);
    const now = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now: now + 16 * 86_400_000 });
    try {
      expect(await listed({ overdue: true, awaiting: governmentOfficer.office }, cityOfficer)).toContain(id);
      expect((await read(id, cityOfficer)).found.awaiting.isOverdue).toBe(true);
    } finally {
      vi.useRealTimers();
    }
    for (const filter of [{ awaiting: 'nobody' }, { proposedBy: 'nobody' }, { within: 'nowhere' }]) {
      const { body } = await service.ask(
        'query ($filter: ProposalFilter) { proposals(filter: $filter) { totalCount } }',
        { filter },
        admin,
      );
      expect(body.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    }
    const all = await service.ask('{ proposals(first: 100) { edges { node { id } } } }', {}, admin);
    const wanted = all.body.data.proposals.edges.map(({ node }: any) => node.id).sort();
    for (const orderBy of [
      'ID_ASC',
      'ID_DESC',
      'CHANGED_AT_ASC',
      'CHANGED_AT_DESC',
      'DUE_ON_ASC',
      'DUE_ON_DESC',
    ]) {
      const seen: string[] = [];
      for (let after: string | null = null; ;) {
        const { body } = await service.ask(
          `query ($orderBy: ProposalOrder!, $after: String) { proposals(orderBy: $orderBy, first: 3, after: $after) {
             edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
          { orderBy, after },
          admin,
        );
        const { edges, pageInfo } = body.data.proposals;
        seen.push(...edges.map(({ node }: any) => node.id));
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect([orderBy, [...seen].sort(), new Set(seen).size]).toEqual([orderBy, wanted, seen.length]);
    }
  });

  test('an approval is good for its time and not for a signing before it', async () => {
    const { id } = await propose(service, { partner: 'lk/central/kandy', kind: 'COOPERATION' });
    const { version, state } = await approve(service, id, [governmentOfficer, provinceOfficer]);
    expect(state).toBe('APPROVED');
    const sign = { id, version, source: file };
    expect(await refused('signProposal', { ...sign, signedOn: '2001' })).toMatch(/^RULE_VIOLATION .*before/);
    expect(await refused('signProposal', { ...sign, signedOn: '2999' })).toMatch(/^BAD_USER_INPUT/);
    expect(await refused('signProposal', { ...sign, signedOn: today() }, provinceOfficer)).toMatch(
      /^FORBIDDEN/,
    );
    const now = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now: now + 366 * 86_400_000 });
    try {
      expect(await refused('signProposal', { ...sign, signedOn: today() })).toMatch(
        /^RULE_VIOLATION .*ran out/,
      );
      const lapsed = await done(service, 'lapseProposal', { id, version, remark: '未用' });
      expect(lapsed.state).toBe('LAPSED');
    } finally {
      vi.useRealTimers();
    }
    expect((await read(id, cityOfficer)).found.agreement).toBeNull();
  });

  test('a weaker tie of the two places is raised when it is named, and that of others is not', async () => {
    const tie = { home: SHUOZHOU, kind: 'INTENT', signedOn: '2020', source: file };
    const [own, others] = [
      await done(service, 'registerAgreement', { ...tie, partner: 'lk/central/kandy' }, cityOfficer, 'id'),
      await done(service, 'registerAgreement', { ...tie, partner: 'jp/kyoto/kyoto' }, cityOfficer, 'id'),
    ];
    const { id } = await propose(service, { partner: 'lk/central/kandy', kind: 'COOPERATION' });
    const { version } = await approve(service, id, [governmentOfficer, provinceOfficer]);
    const sign = { id, version, signedOn: today(), source: file };
    expect(await refused('signProposal', { ...sign, upgrades: 'nothing' })).toMatch(/^NOT_FOUND .*upgrades/);
    expect(await refused('signProposal', { ...sign, upgrades: others.id })).toMatch(/^RULE_VIOLATION/);
    await done(service, 'signProposal', { ...sign, upgrades: own.id });
    const { found } = await read(id, cityOfficer);
    expect(found.agreement).toMatchObject({ id: own.id, kind: 'COOPERATION', signedOn: today() });
    const { body } = await service.ask(`{ agreement(id: "${own.id}") { life { kind fromKind toKind } } }`);
    expect(body.data.agreement.life).toEqual([
      { kind: 'UPGRADED', fromKind: 'INTENT', toKind: 'COOPERATION' },
    ]);
  });

  test('the chain of a place is shown with its rules, and what is missing in it', async () => {
    const ask = async (home: string, kind: string) => {
      const { body } = await service.ask(
        `query ($home: ID!, $kind: AgreementKind!) { approvalChain(home: $home, kind: $kind) {
           stages { stage days place { id } office { id } } rules { id } approvalHoldsDays } }`,
        { home, kind },
      );
      return body.errors?.[0]?.extensions['code'] ?? body.data.approvalChain;
    };
    const city = await ask(SHUOZHOU, 'FORMAL');
    expect(city.stages.map(({ office }: any) => office.id)).toEqual([
      cityOfficer.office,
      ...chain.map(({ office }) => office),
    ]);
    expect(city.rules.map(({ id }: any) => id)).toEqual(['chain-city', 'fao', 'lead']);
    const county = await ask('cn/shanxi/yuncheng/jishan', 'INTENT');
    expect(county.stages.map(({ place, office }: any) => [place.id, office?.id ?? null])).toEqual([
      ['cn/shanxi/yuncheng/jishan', null],
      ['cn/shanxi/yuncheng/jishan', null],
      ['cn/shanxi/yuncheng', null],
      ['cn/shanxi/yuncheng', null],
      ['cn/shanxi', 'cn/shanxi/fao'],
    ]);
    expect(await ask('cn/nowhere', 'FORMAL')).toBe('NOT_FOUND');
    expect(await ask('jp/saitama', 'FORMAL')).toBe('BAD_USER_INPUT');
    expect(await ask(SHUOZHOU, 'NEGOTIATION')).toBe('BAD_USER_INPUT');
  });
});
