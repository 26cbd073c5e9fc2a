/** The field `eligibility` on every engine: what it refuses to judge, and how it composes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample } from '../support/engines.js';
import { NOTHING_KEPT, serve, type Service } from '../support/service.js';

const QUERY = `query ($home: ID!, $partner: ID!, $kind: AgreementKind! = FORMAL) {
  eligibility(home: $home, partner: $partner, kind: $kind) {
    verdict
    findings { rule { id year sources { kind } } verdict binding explanationZh explanationEn }
  }
}`;

const shuozhou = 'cn/shanxi/shuozhou';
const chichibu = 'jp/saitama/chichibu';

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  const ask = (home: string, partner: string, kind = 'FORMAL') => service.ask(QUERY, { home, partner, kind });
  const verdict = async (home: string, partner: string, kind?: string) =>
    (await ask(home, partner, kind)).body.data.eligibility.verdict as string;

  beforeAll(async () => {
    graph = await openWithSample(engine);
    service = serve(graph, { settings: NOTHING_KEPT });
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  it.each([
    ['a foreign home', 'jp/saitama', chichibu, 'BAD_USER_INPUT', 'home'],
    ['a country as home', 'cn', chichibu, 'BAD_USER_INPUT', 'home'],
    ['a Chinese partner', shuozhou, 'cn/shanxi/linfen', 'BAD_USER_INPUT', 'partner'],
    ['the same place twice', shuozhou, shuozhou, 'BAD_USER_INPUT', 'partner'],
    ['a country as partner', shuozhou, 'jp', 'BAD_USER_INPUT', 'partner'],
    ['an unknown home', 'cn/nowhere', chichibu, 'NOT_FOUND', 'home'],
    ['an unknown partner', shuozhou, 'jp/nowhere', 'NOT_FOUND', 'partner'],
  ])('refuses %s and names the argument', async (_title, home, partner, code, argument) => {
    const { body } = await ask(home, partner);
    expect(body.errors?.[0]?.extensions['code']).toBe(code);
    expect(body.errors?.[0]?.message).toContain(argument);
  });

  it('judges the sample', async () => {
    expect(await verdict(shuozhou, chichibu)).toBe('DISCOURAGED');
    expect(await verdict(shuozhou, chichibu, 'COOPERATION')).toBe('ALLOWED_WITH_APPROVAL');
    expect(await verdict('cn/shandong/qingdao', chichibu)).toBe('UNKNOWN');
    expect(await verdict('cn/shanxi/yuncheng', 'kr/gyeonggi-do/uiwang')).toBe('REFUSED');
    expect(await verdict('cn/shanxi/yuncheng/jishan', 'lk/uva/monaragala')).toBe('UNKNOWN');
  });

  it('follows the selection set to the rule’s sources', async () => {
    const { body, sent } = await ask(shuozhou, chichibu);
    expect(sent).toEqual(['rules/eligibility-facts', 'rules/eligibility']);
    const [qingdaos] = body.data.eligibility.findings.filter((found: any) => found.rule.id === 'qd-one');
    expect(qingdaos).toMatchObject({
      binding: false,
      rule: { year: 1998, sources: [{ kind: 'COPY' }] },
    });
  });

  it('lists the rules by id', async () => {
    const { body } = await service.ask('{ rules(first: 2) { id checks: kinds source { id } } }');
    expect(body.data.rules.map((rule: any) => rule.id)).toEqual(['ah-consult', 'ah-level']);
    expect((await service.ask('{ rules(first: 0) { id } }')).body.errors?.[0]?.extensions['code']).toBe(
      'BAD_USER_INPUT',
    );
  });
});
