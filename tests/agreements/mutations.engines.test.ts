/** What offices do to agreements, through the API. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import { headInMemory, type HeadStore } from '../../src/audit/head-file.js';
import { verifyTrail } from '../../src/audit/verify.js';
import type { Graph } from '../../src/graph/graph.js';
import { today } from '../../src/dates.js';
import { engines, openWithSample, statements } from '../support/engines.js';
import {
  analyst,
  cityOfficer,
  otherCityOfficer,
  otherProvinceOfficer,
  provinceOfficer,
} from '../support/offices.js';
import { serve, type Service } from '../support/service.js';

const FIELDS = `agreement { id version kind status signedOn expiresOn confidence remarkZh
  sources { id title } claims { id field value status sources { title } decidedBy reason }
  life { kind on fromKind fromSignedOn toKind expiresOn sources { title } } }`;

const operations: Readonly<Record<string, string>> = {
  registerAgreement: 'RegisterAgreementInput',
  amendAgreement: 'AmendAgreementInput',
  renewAgreement: 'RenewAgreementInput',
  suspendAgreement: 'AgreementStepInput',
  resumeAgreement: 'AgreementStepInput',
  terminateAgreement: 'AgreementStepInput',
  upgradeAgreement: 'UpgradeAgreementInput',
};

const archive = { title: '朔州市档案馆卷宗', confidence: 'DOCUMENTED' };
const yearbook = { title: '山西年鉴', url: 'https://example.org/yearbook', confidence: 'REPORTED' };
const shuozhouChichibu = { home: 'cn/shanxi/shuozhou', partner: 'jp/saitama/chichibu' };

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  let head: HeadStore;

  beforeAll(async () => {
    graph = await openWithSample(engine);
  });
  beforeEach(async () => {
    // Each test begins without the agreements of the others, and with a trail of its own.
    await graph.write(async (transaction) => {
      await transaction.run({
        name: 'test',
        text: `MATCH (:Place {id: 'cn/shanxi/shuozhou'})-[tie]->(:Place) WHERE tie.agreementId IS NOT NULL DELETE tie`,
      });
      await transaction.run({
        name: 'test',
        text: `MATCH (n) WHERE n:AuditEntry OR n:AuditHead OR n:Claim OR n:AgreementEvent OR n:IdempotencyKey
          OR (n:Agreement AND n.id STARTS WITH 'shuozhou-') DETACH DELETE n`,
      });
    });
    head = headInMemory();
    service = serve(graph, {
      auditHead: head,
      timeoutMs: 60_000,
      settings: { MAX_RUNNING_REQUESTS: '400' },
    });
    return () => service.close();
  });
  afterAll(() => graph.close());

  const send = (operation: string, input: Record<string, unknown>, as: Identity | undefined = cityOfficer) =>
    service.ask(
      `mutation ($input: ${operations[operation]!}!) { ${operation}(input: $input) { ${FIELDS} } }`,
      { input },
      as,
    );
  /** @returns the agreement, or the code of the refusal */
  const run = async (operation: string, input: Record<string, unknown>, as?: Identity): Promise<any> => {
    const { body } = await send(operation, input, as);
    return body.errors?.[0]?.extensions['code'] ?? body.data[operation].agreement;
  };
  const register = (more: Record<string, unknown> = {}, as?: Identity) =>
    run('registerAgreement', { ...shuozhouChichibu, kind: 'INTENT', source: archive, ...more }, as);
  const decide = async (input: Record<string, unknown>, as: Identity = provinceOfficer) => {
    const { body } = await service.ask(
      'mutation ($input: DecideClaimInput!) { decideClaim(input: $input) { claim { status } } }',
      { input },
      as,
    );
    return body.errors?.[0]?.extensions['code'] ?? body.data.decideClaim.claim.status;
  };
  const history = async (of: string, as?: Identity) => {
    const { body } = await service.ask(
      'query ($of: ID!) { history(of: $of, first: 100) { totalCount edges { node { sequence action actor office role subject changes { field before after } source { title url } } } } }',
      { of },
      as,
    );
    return body.data.history.edges.map((edge: any) => edge.node);
  };

  test('an agreement is entered with its source, and its history says who did it', async () => {
    const agreement = await register({ signedOn: '2026-05', expiresOn: '2031-05', remarkZh: '意向' });
    expect(agreement).toMatchObject({
      id: 'shuozhou-chichibu-intent',
      version: 1,
      kind: 'INTENT',
      status: 'UNKNOWN',
      signedOn: '2026-05',
      expiresOn: '2031-05',
      confidence: 'DOCUMENTED',
      sources: [{ title: archive.title }],
      life: [],
      claims: [],
    });
    for (const of of ['cn/shanxi/shuozhou', 'jp/saitama/chichibu', agreement.id])
      expect(await history(of)).toMatchObject([
        {
          sequence: 1,
          action: 'REGISTER_AGREEMENT',
          actor: cityOfficer.actor,
          office: cityOfficer.office,
          role: 'CITY_OFFICER',
          subject: agreement.id,
          source: { title: archive.title, url: null },
        },
      ]);
  });

  test.each([
    ['nobody in particular', null, 'UNAUTHENTICATED'],
    ['an analyst', analyst, 'FORBIDDEN'],
    ['an officer of another city', otherCityOfficer, 'FORBIDDEN'],
    ['an officer of another province', otherProvinceOfficer, 'FORBIDDEN'],
    [
      'an officer of an office that the registry does not know',
      { ...cityOfficer, office: 'nowhere/fao' },
      'FORBIDDEN',
    ],
  ])('%s may not enter it', async (_, as, code) => {
    const answer = await service.ask(
      `mutation ($input: RegisterAgreementInput!) { registerAgreement(input: $input) { ${FIELDS} } }`,
      { input: { ...shuozhouChichibu, kind: 'INTENT', source: archive } },
      as ?? undefined,
    );
    expect(answer.body.errors?.[0]?.extensions['code']).toBe(code);
    expect(await verifyTrail(graph, statements, head.read())).toEqual({ entries: 0 });
  });

  test('an officer of the province enters it for a city of the province', async () => {
    expect(await register({}, provinceOfficer)).toMatchObject({ id: 'shuozhou-chichibu-intent' });
  });

  test.each([
    ['a home that is not there', { home: 'cn/shanxi/nowhere' }, 'NOT_FOUND'],
    ['a partner that is not there', { partner: 'jp/nowhere' }, 'NOT_FOUND'],
    ['a partner in China', { partner: 'cn/shanxi/datong' }, 'RULE_VIOLATION'],
    ['a country for a partner', { partner: 'jp' }, 'RULE_VIOLATION'],
    ['a date that is none', { signedOn: '2026-02-30' }, 'BAD_USER_INPUT'],
    ['a date to come', { signedOn: String(Number(today().slice(0, 4)) + 1) }, 'BAD_USER_INPUT'],
    ['a term that ends before it began', { signedOn: '2010', expiresOn: '2009-12' }, 'RULE_VIOLATION'],
    ['a status that is a step of its own', { status: 'TERMINATED' }, 'RULE_VIOLATION'],
    ['a source without a title', { source: { confidence: 'REPORTED' } }, 'BAD_USER_INPUT'],
    ['a source that is not there', { source: { id: 'nothing', confidence: 'REPORTED' } }, 'NOT_FOUND'],
    ['an address that is a script', { source: { ...archive, url: 'javascript:alert(1)' } }, 'BAD_USER_INPUT'],
    ['a remark with control characters', { remarkZh: 'a\u0000b' }, 'BAD_USER_INPUT'],
    ['a remark that is too long', { remarkZh: '长'.repeat(4_001) }, 'BAD_USER_INPUT'],
    ['an empty key', { idempotencyKey: ' ' }, 'BAD_USER_INPUT'],
  ])('%s is refused and leaves nothing behind', async (_, more, code) => {
    const before = await graph.read({ name: 'test', text: 'MATCH (n) RETURN count(n) AS nodes' });
    expect(await register(more)).toBe(code);
    const after = await graph.read({
      name: 'test',
      text: 'MATCH (n) WHERE NOT n:AuditHead RETURN count(n) AS nodes',
    });
    expect(after).toEqual(before);
  });

  test('a second sister-city tie of the same two places is refused, with the id of the first', async () => {
    await register({ kind: 'FORMAL', signedOn: '2001' });
    const { body } = await send('registerAgreement', {
      ...shuozhouChichibu,
      kind: 'FORMAL',
      signedOn: '2002',
      source: archive,
    });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT' });
    expect(body.errors?.[0]?.message).toContain('shuozhou-chichibu-formal');
    expect(await register({ kind: 'COOPERATION', signedOn: '2001' })).toMatchObject({ version: 1 });
    expect(await register({ kind: 'COOPERATION', signedOn: '2002' })).toMatchObject({
      id: 'shuozhou-chichibu-cooperation-2',
    });
  });

  test('an amendment fills what is empty, corrects its own source, and refuses a stale version', async () => {
    const { id } = await register({ signedOn: '2001' });
    const filled = await run('amendAgreement', { id, version: 1, remarkZh: '补充', source: yearbook });
    expect(filled).toMatchObject({ version: 2, remarkZh: '补充', claims: [] });
    expect(filled.sources.map((source: any) => source.title).sort()).toEqual(
      [yearbook.title, archive.title].sort(),
    );
    const corrected = await run('amendAgreement', { id, version: 2, signedOn: '2001-06', source: archive });
    expect(corrected).toMatchObject({ version: 3, signedOn: '2001-06', claims: [] });
    expect(await run('amendAgreement', { id, version: 2, signedOn: '2001-07', source: archive })).toBe(
      'CONFLICT',
    );
    expect(await run('amendAgreement', { id: 'nothing', version: 1, source: archive })).toBe('NOT_FOUND');
    const cleared = await run('amendAgreement', { id, version: 3, remarkZh: null, source: archive });
    expect(cleared).toMatchObject({ version: 4, remarkZh: null });
  });

  test('two sources that disagree stand side by side until an officer of the province decides', async () => {
    const { id } = await register({ signedOn: '2001' });
    const disputed = await run('amendAgreement', { id, version: 1, signedOn: '2002', source: yearbook });
    expect(disputed).toMatchObject({ version: 2, signedOn: '2001', sources: [{ title: archive.title }] });
    expect(disputed.claims).toMatchObject([
      { field: 'signedOn', value: '2001', status: 'OPEN', sources: [{ title: archive.title }] },
      { field: 'signedOn', value: '2002', status: 'OPEN', sources: [{ title: yearbook.title }] },
    ]);
    // While it is disputed, the record's own source does not settle it by saying it once more.
    const again = await run('amendAgreement', { id, version: 2, signedOn: '2003', source: archive });
    expect(again).toMatchObject({ version: 3, signedOn: '2001' });
    expect(again.claims).toHaveLength(3);

    const [, claim] = disputed.claims;
    expect(await decide({ claim: claim.id, version: 3 }, cityOfficer)).toBe('FORBIDDEN');
    expect(await decide({ claim: claim.id, version: 3 }, otherProvinceOfficer)).toBe('FORBIDDEN');
    expect(await decide({ claim: claim.id, version: 1 })).toBe('CONFLICT');
    expect(await decide({ claim: claim.id, version: 3, reason: '以年鉴为准' })).toBe('UPHELD');
    expect(await decide({ claim: claim.id, version: 4 })).toBe('RULE_VIOLATION');
    const { body } = await service.ask(
      `{ agreement(id: "${id}") { signedOn version claims { value status decidedBy reason } } }`,
    );
    expect(body.data.agreement).toEqual({
      signedOn: '2002',
      version: 4,
      claims: [
        { value: '2002', status: 'UPHELD', decidedBy: provinceOfficer.actor, reason: '以年鉴为准' },
        { value: '2001', status: 'SET_ASIDE', decidedBy: provinceOfficer.actor, reason: '以年鉴为准' },
        { value: '2003', status: 'SET_ASIDE', decidedBy: provinceOfficer.actor, reason: '以年鉴为准' },
      ],
    });
  });

  test('an intent becomes a sister-city tie and keeps what it was; what was terminated is not renewed', async () => {
    const { id } = await register({ signedOn: '2001' });
    const step = { id, source: archive };
    expect(await run('upgradeAgreement', { ...step, version: 1, kind: 'FORMAL', on: '2000' })).toBe(
      'RULE_VIOLATION',
    );
    const upgraded = await run('upgradeAgreement', { ...step, version: 1, kind: 'FORMAL', on: '2003-09' });
    expect(upgraded).toMatchObject({
      version: 2,
      kind: 'FORMAL',
      status: 'ACTIVE',
      signedOn: '2003-09',
      life: [{ kind: 'UPGRADED', on: '2003-09', fromKind: 'INTENT', fromSignedOn: '2001', toKind: 'FORMAL' }],
    });
    expect(await run('upgradeAgreement', { ...step, version: 2, kind: 'COOPERATION', on: '2004' })).toBe(
      'RULE_VIOLATION',
    );
    expect(await run('suspendAgreement', { ...step, version: 2, on: '2005' })).toMatchObject({
      status: 'SUSPENDED',
    });
    expect(await run('renewAgreement', { ...step, version: 3, on: '2006' })).toBe('RULE_VIOLATION');
    expect(await run('amendAgreement', { ...step, version: 3, status: 'ACTIVE' })).toBe('RULE_VIOLATION');
    expect(await run('resumeAgreement', { ...step, version: 3, on: '2006' })).toMatchObject({
      status: 'ACTIVE',
    });
    expect(await run('renewAgreement', { ...step, version: 4, on: '2008', expiresOn: '2013' })).toMatchObject(
      { status: 'ACTIVE', expiresOn: '2013' },
    );
    expect(await run('terminateAgreement', { ...step, version: 5, on: '2007' })).toBe('RULE_VIOLATION');
    expect(await run('terminateAgreement', { ...step, version: 5, on: '2010' })).toMatchObject({
      status: 'TERMINATED',
    });
    expect(await run('renewAgreement', { ...step, version: 6, on: '2011' })).toBe('RULE_VIOLATION');
    expect((await history(id)).map(({ action }: any) => action)).toEqual([
      'TERMINATE_AGREEMENT',
      'RENEW_AGREEMENT',
      'RESUME_AGREEMENT',
      'SUSPEND_AGREEMENT',
      'UPGRADE_AGREEMENT',
      'REGISTER_AGREEMENT',
    ]);
  });

  test('the direct tie follows: drawn when entered, redrawn when upgraded, gone when terminated', async () => {
    const drawn = () =>
      graph.read({
        name: 'test',
        text: `MATCH (:Place {id: 'cn/shanxi/shuozhou'})-[tie]->(:Place {id: 'jp/saitama/chichibu'}) RETURN type(tie) AS type`,
      });
    const { id } = await register({ signedOn: '2001' });
    expect(await drawn()).toEqual([{ type: 'SIGNED_INTENT_WITH' }]);
    await run('upgradeAgreement', { id, version: 1, kind: 'FORMAL', on: '2003', source: archive });
    expect(await drawn()).toEqual([{ type: 'SISTER_CITY_OF' }]);
    await run('terminateAgreement', { id, version: 2, on: '2004', source: archive });
    expect(await drawn()).toEqual([]);
  });

  test('a key sent twice acts once; with another input it is refused; for another person it is another key', async () => {
    const input = { ...shuozhouChichibu, kind: 'INTENT', source: archive, idempotencyKey: '甲-1' };
    const first = await run('registerAgreement', input);
    expect(await run('registerAgreement', input)).toEqual(first);
    expect(await run('registerAgreement', { ...input, signedOn: '2001' })).toBe('BAD_USER_INPUT');
    expect(await run('registerAgreement', input, provinceOfficer)).toBe('CONFLICT');
    expect(await verifyTrail(graph, statements, head.read())).toEqual({ entries: 1 });
  });

  test('a step that leaves the record as it was counts its version up and stands in the history', async () => {
    const { id } = await register({ signedOn: '2001' });
    const renewal = { id, on: '2005', remark: '换文', source: archive };
    expect(await run('renewAgreement', { ...renewal, version: 1 })).toMatchObject({
      version: 2,
      status: 'ACTIVE',
    });
    expect(await run('renewAgreement', { ...renewal, version: 2, on: '2010' })).toMatchObject({ version: 3 });
    expect(await run('renewAgreement', { ...renewal, version: 2, on: '2015' })).toBe('CONFLICT');
    const [latest] = await history(id);
    expect(latest).toMatchObject({
      action: 'RENEW_AGREEMENT',
      changes: [{ field: 'life', before: null, after: 'RENEWED · 2010 · 换文' }],
    });
  });

  test('what was terminated does not come back by an amendment or a decision', async () => {
    const { id } = await register({ status: 'DORMANT', signedOn: '2001' });
    const disputed = await run('amendAgreement', { id, version: 1, status: 'ACTIVE', source: yearbook });
    const active = disputed.claims.find(({ value }: any) => value === 'ACTIVE');
    await run('terminateAgreement', { id, version: 2, on: '2010', source: archive });
    expect(await decide({ claim: active.id, version: 3 })).toBe('RULE_VIOLATION');
    for (const given of [
      { status: 'ACTIVE' },
      { kind: 'NEGOTIATION' },
      { signedOn: '2002' },
      { expiresOn: '2020' },
    ])
      expect(await run('amendAgreement', { id, version: 3, ...given, source: archive })).toBe(
        'RULE_VIOLATION',
      );
    expect(
      await run('amendAgreement', { id, version: 3, remarkZh: '卷宗齐全', source: archive }),
    ).toMatchObject({
      version: 4,
      status: 'TERMINATED',
    });
  });

  test('a stronger kind comes only by an upgrade, once for two places, and a signing lies before the steps', async () => {
    const { id } = await register({ signedOn: '2001' });
    expect(await run('amendAgreement', { id, version: 1, kind: 'FORMAL', source: archive })).toBe(
      'RULE_VIOLATION',
    );
    await run('renewAgreement', { id, version: 1, on: '2005', source: archive });
    expect(await run('amendAgreement', { id, version: 2, signedOn: '2006', source: archive })).toBe(
      'RULE_VIOLATION',
    );
    await register({ kind: 'FORMAL', signedOn: '2010' });
    expect(
      await run('upgradeAgreement', { id, version: 2, kind: 'FORMAL', on: '2012', source: archive }),
    ).toBe('CONFLICT');
    expect(await run('amendAgreement', { id, version: 2, expiresOn: '1999', source: archive })).toBe(
      'RULE_VIOLATION',
    );
  });

  test('a worked example changes nothing that is real, and stays one whatever is said of it', async () => {
    const example = { title: '演示', confidence: 'HYPOTHETICAL' };
    const { id } = await register({ signedOn: '2001' });
    expect(await run('amendAgreement', { id, version: 1, expiresOn: '2030', source: example })).toBe(
      'RULE_VIOLATION',
    );
    expect(await run('renewAgreement', { id, version: 1, on: '2010', source: example })).toBe(
      'RULE_VIOLATION',
    );
    const made = await register({ partner: 'kr/gwangju', source: example });
    expect(
      await run('amendAgreement', { id: made.id, version: 1, remarkZh: '补充', source: archive }),
    ).toMatchObject({
      confidence: 'HYPOTHETICAL',
    });
  });

  test('after a decision nothing is corrected in passing: it is disputed again, and what was set aside is refused', async () => {
    const { id } = await register({ signedOn: '2001' });
    const { claims } = await run('amendAgreement', { id, version: 1, signedOn: '2002', source: yearbook });
    await decide({ claim: claims[1].id, version: 2, reason: '以年鉴为准' });
    expect(await run('amendAgreement', { id, version: 3, signedOn: '2001', source: archive })).toBe(
      'RULE_VIOLATION',
    );
    const again = await run('amendAgreement', { id, version: 3, signedOn: '2003', source: archive });
    expect(again).toMatchObject({ signedOn: '2002', version: 4 });
    const open = again.claims.filter(({ status }: any) => status === 'OPEN');
    expect(open.map(({ value, decidedBy }: any) => [value, decidedBy])).toEqual([
      ['2002', null],
      ['2003', null],
    ]);
    const decision = (await history(id)).find(({ action }: any) => action === 'DECIDE_CLAIM');
    expect(decision.changes).toEqual(
      expect.arrayContaining([
        { field: 'claims.signedOn', before: 'OPEN', after: 'SET_ASIDE: 2001' },
        { field: 'claims.signedOn', before: 'OPEN', after: 'UPHELD: 2002' },
        { field: 'reason', before: null, after: '以年鉴为准' },
      ]),
    );
  });

  test('half a character anywhere does not break the trail', async () => {
    const half = 'x\ud800';
    expect(await register({ remarkZh: half })).toBe('BAD_USER_INPUT');
    expect(await register({ source: { ...archive, url: `https://example.org/${half}` } })).toBe(
      'BAD_USER_INPUT',
    );
    const as = { ...cityOfficer, actor: half };
    const { status } = await send(
      'registerAgreement',
      { ...shuozhouChichibu, kind: 'INTENT', source: archive },
      as,
    );
    expect(status).toBe(401);
    await register({ idempotencyKey: half });
    expect(await verifyTrail(graph, statements, head.read())).toEqual({ entries: 1 });
  });

  test('200 writes at once to the same and to different agreements: none is lost, the trail is whole', async () => {
    const partners = ['jp/saitama/chichibu', 'kr/gwangju', 'kr/jeollanam-do/suncheon', 'jp/nara/nara'];
    const kinds = ['INTENT', 'COOPERATION', 'FORMAL', 'NEGOTIATION', 'INTENT'];
    const entered = await Promise.all(
      partners.flatMap((partner) =>
        kinds.map((kind, index) => register({ partner, kind, ...(index === 4 && { signedOn: '1999' }) })),
      ),
    );
    expect(new Set(entered.map(({ id }) => id)).size).toBe(20);
    // Everybody has read version 1 of the same agreement, or of one of his own.
    const [shared, ...own] = entered.map(({ id }) => id as string);
    const same = Array.from({ length: 90 }, (_, index) =>
      run('amendAgreement', { id: shared, version: 1, remarkZh: `第${index}人`, source: archive }),
    );
    const different = own.slice(0, 18).flatMap((id) =>
      Array.from({ length: 5 }, async () => {
        for (;;) {
          const { body } = await service.ask(`{ agreement(id: "${id}") { version remarkEn } }`);
          const { version, remarkEn } = body.data.agreement;
          const counted = String(Number(remarkEn ?? 0) + 1);
          const written = await run('amendAgreement', { id, version, remarkEn: counted, source: archive });
          if (written !== 'CONFLICT') return written;
        }
      }),
    );
    const answers = await Promise.all(same);
    expect(answers.filter((answer) => answer !== 'CONFLICT')).toHaveLength(1);
    await Promise.all(different);
    for (const id of own.slice(0, 18)) {
      const { body } = await service.ask(`{ agreement(id: "${id}") { version remarkEn } }`);
      expect(body.data.agreement).toEqual({ version: 6, remarkEn: '5' });
    }
    expect(await verifyTrail(graph, statements, head.read())).toEqual({ entries: 20 + 1 + 90 });
  }, 240_000);
});
