/** Handover files over HTTP and GraphQL, on every engine with the same text. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample } from '../support/engines.js';
import { serve, type Service } from '../support/service.js';

const admin: Identity = { actor: 'zhang', office: 'fao', role: 'ADMIN' };
const officer: Identity = { actor: 'li', office: 'cn/shanxi/shuozhou/fao', role: 'CITY_OFFICER' };

const asked = /* GraphQL */ `
  query ($of: ID!, $language: DossierLanguage!) {
    dossier(of: $of, language: $language) {
      text: markdown
      html
      ties
      due
      disputed
      sources
      madeAt
    }
  }
`;

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;

  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T01:00:00Z') });
    graph = await openWithSample(engine);
    service = serve(graph);
  });
  afterAll(async () => {
    vi.useRealTimers();
    await service.close();
    await graph.close();
  });

  it('Shuozhou has the file that stands beside this test', async () => {
    const { status, headers, text } = await service.get('/dossier/cn/shanxi/shuozhou?format=md');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/markdown; charset=utf-8');
    await expect(text).toMatchFileSnapshot(join('answers', 'shuozhou.md'));
  });

  it.each(['cn/shanxi', 'cn/hunan', 'jp/saitama/chichibu', 'jp/saitama', 'cn'])(
    '%s has one, the same on every engine',
    async (of) => {
      const { status, text } = await service.get(`/dossier/${of}?format=md&language=zh`);
      expect(status).toBe(200);
      await expect(text).toMatchFileSnapshot(join('answers', `${of.replaceAll('/', '-')}.md`));
    },
  );

  it('GraphQL answers what the address does, and counts', async () => {
    const { body } = await service.ask(asked, { of: 'cn/shanxi/shuozhou', language: 'EN' });
    expect(body.errors).toBeUndefined();
    const { text, html, ...counts } = body.data.dossier;
    expect(text).toBe((await service.get('/dossier/cn/shanxi/shuozhou?language=en&format=md')).text);
    expect(html).toBe((await service.get('/dossier/cn/shanxi/shuozhou?language=en')).text);
    expect(counts).toEqual({
      ties: 1,
      due: 7,
      disputed: 0,
      sources: text.match(/^\d+\. /gm).length,
      madeAt: '2026-11-25T01:00:00.000Z',
    });
    const { body: wrong } = await service.ask(asked, { of: 'cn/nowhere', language: 'ZH' });
    expect(wrong.errors).toMatchObject([{ path: ['dossier'], extensions: { code: 'NOT_FOUND' } }]);
  });

  it('an id may be written with its slashes encoded', async () => {
    expect((await service.get('/dossier/cn%2Fshanxi%2Fshuozhou')).status).toBe(200);
  });

  describe('after changes', () => {
    beforeAll(async () => {
      const source = { title: '交接清单 <b>2026</b>', kind: 'DOCUMENT', confidence: 'DOCUMENTED' };
      const registered = await service.ask(
        'mutation ($input: RegisterAgreementInput!) { registerAgreement(input: $input) { agreement { id version } } }',
        {
          input: {
            home: 'cn/shanxi/shuozhou',
            partner: 'jp/saitama/chichibu',
            kind: 'INTENT',
            status: 'ACTIVE',
            signedOn: '2016-12-01',
            expiresOn: '2026-12-31',
            source,
          },
        },
        admin,
      );
      expect(registered.body.errors).toBeUndefined();
      const { id, version } = registered.body.data.registerAgreement.agreement;
      const amended = await service.ask(
        'mutation ($input: AmendAgreementInput!) { amendAgreement(input: $input) { agreement { id version } } }',
        { input: { id, version, signedOn: '2016-12-05', source: { ...source, title: '另一份清单' } } },
        admin,
      );
      expect(amended.body.errors).toBeUndefined();
      const renewed = await service.ask(
        'mutation ($input: RenewAgreementInput!) { renewAgreement(input: $input) { agreement { id } } }',
        {
          input: {
            id,
            version: amended.body.data.amendAgreement.agreement.version,
            on: '2021-12-01',
            expiresOn: '2026-12-31',
            remark: '视频续签',
            source: { ...source, title: '续签文本' },
          },
        },
        admin,
      );
      expect(renewed.body.errors).toBeUndefined();
      await keepToItself(graph);
    });

    it('the file tells the life, what is due and what is disputed', async () => {
      const { text } = await service.get('/dossier/cn/shanxi/shuozhou?language=zh&format=md');
      const line = (start: string) => text.split('\n').filter((one) => one.includes(start));
      expect(line('2021-12-01 续签')).toMatchObject([
        expect.stringMatching(
          /^- 第2号 秩父市：2021-12-01 续签，期限至2026-12-31，视频续签（有据） \[\d+\]$/,
        ),
      ]);
      expect(line('期限至2026-12-31 |')).toHaveLength(1);
      expect(line('结好10周年（2026-12-01）')).toHaveLength(1);
      expect(line('| 签署日期 | 2016-12-0')).toHaveLength(2);
      expect(text).toContain('- 存疑待决：1\n');
      expect(text).toContain('交接清单 \\<b\\>2026\\</b\\>');
      expect(text).toMatch(/\| \d+ \| 2026-11-25 09:00 \| zhang、fao \| 续签（/);
    });

    it('what an office keeps to itself is in its own file alone', async () => {
      const url = '/dossier/cn/shanxi/shuozhou?format=md';
      const other = { ...officer, office: 'cn/shanxi/jincheng/fao' };
      expect((await service.get(url)).text).not.toContain('SECRET');
      expect((await service.get(url, {}, other)).text).not.toContain('SECRET');
      expect((await service.get(url, {}, officer)).text).toContain('SECRETREMARK');
      expect((await service.get(url, {}, { ...officer, office: 'cn/shanxi/fao' })).text).toContain(
        'SECRETREMARK',
      );
      expect((await service.get(url, {}, admin)).text).toContain('SECRETREMARK');
      const count = (text: string) =>
        Number(/共(\d+)条|$/.exec(text)![1] ?? text.match(/\d{2}:00 \|/g)!.length);
      expect(count((await service.get(url, {}, officer)).text)).toBe(
        count((await service.get(url)).text) + 1,
      );
    });
  });
});

/** An entry that the office of Shuozhou keeps to itself and those above it. */
async function keepToItself(graph: Graph): Promise<void> {
  await graph.write(async (transaction) => {
    await transaction.run(
      {
        name: 'test',
        text: `MATCH (place:Place {id: 'cn/shanxi/shuozhou'})
CREATE (entry:AuditEntry {id: 'x', sequence: 900, at: '2026-11-25T01:00:00.000Z', actor: 'li', office: 'cn/shanxi/shuozhou/fao',
  role: 'CITY_OFFICER', action: 'SECRETREMARK', subject: 'x', fields: [], before: [], after: [], keptBy: 'cn/shanxi/shuozhou/fao'})
CREATE (entry)-[:CONCERNS]->(place)
RETURN entry.id AS id`,
      },
      {},
    );
  });
}
