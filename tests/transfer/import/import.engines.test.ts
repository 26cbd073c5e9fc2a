/** Files that offices import, by the command, on both engines. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { headFile } from '../../../src/audit/head-file.js';
import { verifyTrail } from '../../../src/audit/verify.js';
import { projectFolder, readConfig } from '../../../src/config.js';
import type { Graph } from '../../../src/graph/graph.js';
import { openGraph } from '../../../src/graph/open.js';
import { loadDataSet, clearGraph } from '../../../src/transfer/load.js';
import { readDataSet } from '../../../src/transfer/dataset.js';
import { runImport } from '../../../src/transfer/import/command.js';
import { statements } from '../../support/engines.js';

const server = inject('neo4j');
const engines: [string, ((folder: string) => NodeJS.ProcessEnv) | null][] = [
  ['embedded', (folder) => ({ GRAPH_FILE: join(folder, 'a.grafeo') })],
  [
    'neo4j',
    server &&
      ((folder) => ({
        NEO4J_URI: server.uri,
        NEO4J_USER: server.user,
        NEO4J_PASSWORD: server.password,
        NEO4J_DATABASE: server.database,
        AUDIT_HEAD_FILE: join(folder, 'head.json'),
      })),
  ],
];

const HEADER = '国内方,外方,类别,签署日期,来源名称,来源网址,可信度,备注';

describe.each(engines)('into %s', (_, environmentOf) => {
  if (environmentOf === null) {
    test.skip('needs a Neo4j server', () => undefined);
    return;
  }
  let folder: string;
  let environment: NodeJS.ProcessEnv;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'import-'));
    environment = environmentOf(folder);
  });
  beforeEach(async () => {
    rmSync(readConfig(environment, 'command').auditHeadFile!, { force: true });
    await withGraph(async (graph) => {
      await clearGraph(graph, statements);
      await loadDataSet(graph, statements, readDataSet(join(projectFolder, 'data')));
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function withGraph<Result>(work: (graph: Graph) => Promise<Result>): Promise<Result> {
    const graph = await openGraph(readConfig(environment, 'command').graph, join(projectFolder, 'cypher'));
    try {
      return await work(graph);
    } finally {
      await graph.close();
    }
  }
  const ask = (text: string) => withGraph((graph) => graph.read({ name: 'test', text }));
  const everything = async () => {
    const nodes = await ask(
      'MATCH (n) WHERE NOT n:AuditHead RETURN labels(n) AS labels, properties(n) AS properties',
    );
    const relationships = await ask(
      'MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS properties',
    );
    return [...nodes, ...relationships].map((row) => JSON.stringify(sorted(row))).sort();
  };
  const trail = () =>
    withGraph((graph) =>
      verifyTrail(graph, statements, headFile(readConfig(environment, 'command').auditHeadFile!).read()),
    );
  const write = (name: string, rows: readonly string[], header = HEADER) => {
    writeFileSync(join(folder, name), [header, ...rows, ''].join('\n'));
    return join(folder, name);
  };
  const run = async (...words: string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const code = await runImport(
      words,
      { out: (line) => void out.push(line), err: (line) => void err.push(line) },
      environment,
    );
    return { code, out, err };
  };

  test('names are found in both languages, and in the places named beside them; the rows stand with their entries', async () => {
    const file = write('协议.csv', [
      '朔州,秩父市,意向书,2026-05,朔州市档案,,有据可查,甲',
      'Shuozhou,日本奈良县奈良市,友好合作,2026,朔州市档案,,有据可查,乙',
      '山西省朔州市,"Suncheon, South Korea",意向书,,朔州市档案,,有据可查,丙',
    ]);
    expect(await run(file, '--name', '王芳', '--office', 'cn/shanxi/shuozhou/fao')).toMatchObject({
      code: 0,
      err: [],
    });
    expect(
      await ask(
        `MATCH (:Place {id: 'cn/shanxi/shuozhou'})-[:PARTY_TO]->(agreement:Agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)
         WHERE agreement.id IN ['shuozhou-chichibu-intent', 'shuozhou-nara-cooperation', 'shuozhou-suncheon-intent'] RETURN agreement.id AS id, partner.id AS partner, agreement.version AS version ORDER BY id`,
      ),
    ).toEqual([
      { id: 'shuozhou-chichibu-intent', partner: 'jp/saitama/chichibu', version: 1 },
      { id: 'shuozhou-nara-cooperation', partner: 'jp/nara/nara', version: 1 },
      { id: 'shuozhou-suncheon-intent', partner: 'kr/jeollanam-do/suncheon', version: 1 },
    ]);
    expect(
      await ask(
        'MATCH (e:AuditEntry) RETURN DISTINCT e.actor AS actor, e.office AS office, e.action AS action',
      ),
    ).toEqual([{ actor: '王芳', office: 'cn/shanxi/shuozhou/fao', action: 'IMPORT_RECORDS' }]);
    expect(await trail()).toEqual({ entries: 3 });
  });

  test('the same file twice changes nothing, and a trial nothing at all', async () => {
    const file = write('协议.csv', ['朔州,秩父市,意向书,2026-05,朔州市档案,,有据可查,甲']);
    const before = await everything();
    const trial = await run(file, '--dry-run');
    expect(trial).toMatchObject({ code: 0, out: [expect.stringContaining('1 new')] });
    expect(await everything()).toEqual(before);
    await run(file);
    const after = await everything();
    const again = await run(file);
    expect(again.out.at(-1)).toContain('1 same');
    expect(await everything()).toEqual(after);
  });

  test('places, assets, channels and agreements are entered together and may name each other', async () => {
    const files = [
      write(
        'places.csv',
        [
          '长野县,Nagano Prefecture,PARTNER_REGION,日本,FIRST,,县厅网页,DOCUMENTED',
          '长野市,Nagano,PARTNER_CITY,日本长野县,CITY,善光寺町,县厅网页,DOCUMENTED',
        ],
        'name_zh,name_en,kind,part_of,level,aliases,source_title,confidence',
      ),
      write(
        'assets.csv',
        ['善光寺,Zenko-ji,长野市,佛教寺院,寺院网页,DOCUMENTED'],
        'name_zh,name_en,located_in,themes,source_title,confidence',
      ),
      write(
        'channels.csv',
        ['善光寺事务局,Zenko-ji Office,CIVIL,NGO,长野市,朔州,寺院网页,REPORTED'],
        'name_zh,name_en,kind,subtype,held_by,reaches,source_title,confidence',
      ),
      write('agreements.csv', ['朔州,善光寺町,意向书,2026,朔州市档案,,有据可查,']),
    ];
    const before = await everything();
    expect(await run(...files, '--dry-run')).toMatchObject({ code: 0, err: [] });
    expect(await everything()).toEqual(before);
    const { err, out } = await run(...files);
    expect(err).toEqual([]);
    expect(out.at(-1)).toContain('5 new');
    expect(
      await ask(`MATCH (asset:CulturalAsset {nameEn: 'Zenko-ji'})-[:LOCATED_IN]->(city:Place)-[:PART_OF]->(region:Place)-[:PART_OF]->(country:Country)
        MATCH (city)-[:PARTY_TO]->(agreement:Agreement) MATCH (city)-[:HOLDS]->(channel:Channel)-[:REACHES]->(reached:Place)
        MATCH (asset)-[:HAS_THEME]->(theme:Theme)
        RETURN city.id AS city, region.id AS region, country.id AS country, agreement.id AS agreement, channel.id AS channel,
          reached.id AS reached, theme.id AS theme, city.version AS version`),
    ).toEqual([
      {
        city: 'jp/nagano-prefecture/nagano',
        region: 'jp/nagano-prefecture',
        country: 'jp',
        agreement: 'shuozhou-nagano-intent',
        channel: 'zenko-ji-office',
        reached: 'cn/shanxi/shuozhou',
        theme: 'buddhist_temple',
        version: 1,
      },
    ]);
    const after = await everything();
    expect((await run(...files)).out.at(-1)).toContain('5 same');
    expect(await everything()).toEqual(after);
    expect(await trail()).toEqual({ entries: 5 });
  });

  test('a name that several places share is reported with its candidates, never guessed', async () => {
    const places = write(
      'places.csv',
      [
        '春川,Springfield,PARTNER_CITY,日本埼玉县,CITY,某网页,REPORTED',
        '春川,Springfield,PARTNER_CITY,日本奈良县,CITY,某网页,REPORTED',
      ],
      'name_zh,name_en,kind,part_of,level,source_title,confidence',
    );
    await run(places);
    const { code, err } = await run(
      write('协议.csv', [
        '朔州,春川,意向书,2026,档案,,有据可查,',
        '朔州,日本奈良县春川,意向书,2026,档案,,有据可查,',
      ]),
    );
    expect(code).toBe(1);
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(
      /^协议\.csv:2 partner: 拒收："春川" 有多处同名.*jp\/nara\/springfield.*jp\/saitama\/springfield|^协议\.csv:2 partner: 拒收："春川" 有多处同名.*jp\/saitama\/springfield.*jp\/nara\/springfield/,
    );
  });

  test('what another source says otherwise stands beside it as a claim, also when it comes twice', async () => {
    await run(write('协议.csv', ['朔州,秩父市,友好城市,2026-05,朔州市档案,,有据可查,']));
    const other = write(
      '年鉴.csv',
      ['朔州,秩父市,友好城市,2025,山西年鉴,https://example.org/y,见于名录,'],
      HEADER,
    );
    const first = await run(other, '--kind', 'agreements');
    expect(first.out[0]).toContain('登记的是"2026-05"，此来源说是"2025"');
    expect(await ask('MATCH (c:Claim) RETURN c.value AS value, c.status AS status ORDER BY value')).toEqual([
      { value: '2025', status: 'OPEN' },
      { value: '2026-05', status: 'OPEN' },
    ]);
    const after = await everything();
    expect((await run(other, '--kind', 'agreements')).out.at(-1)).toContain('1 same');
    expect(await everything()).toEqual(after);
  });

  test('an agreement that has ended is recognised when its file comes again, and does not come back to life', async () => {
    const header = `${HEADER},现状`;
    const file = write('旧档.csv', ['朔州,秩父市,友好合作,1995,朔州市档案,,有据可查,,已终止'], header);
    await run(file, '--kind', 'agreements');
    const after = await everything();
    expect((await run(file, '--kind', 'agreements')).out.at(-1)).toContain('1 same');
    expect(await everything()).toEqual(after);
    const revived = write('旧档.csv', ['朔州,秩父市,友好合作,1995,朔州市档案,,有据可查,,进行中'], header);
    const { code, err } = await run(revived, '--kind', 'agreements');
    expect(code).toBe(1);
    expect(err[0]).toContain('旧档.csv:2');
    expect(await everything()).toEqual(after);
  });

  test('what may be another agreement, or another name, is reported and not guessed', async () => {
    await run(write('协议.csv', ['朔州,秩父市,意向书,2001,朔州市档案,,有据可查,']));
    const finer = await run(write('协议.csv', ['朔州,秩父市,意向书,2001-05,朔州市档案,,有据可查,']));
    expect(finer.err).toEqual([
      expect.stringContaining('协议.csv:2 id: 拒收：不能确定是否就是 shuozhou-chichibu-intent'),
    ]);
    await run(write('协议.csv', ['朔州,秩父市,友好城市,2002,朔州市档案,,有据可查,']));
    const twin = await run(
      write(
        '协议.csv',
        ['another-formal,朔州,秩父市,友好城市,2003,朔州市档案,有据可查'],
        '标识,国内方,外方,类别,签署日期,来源名称,可信度',
      ),
    );
    expect(twin.err).toEqual([expect.stringContaining('已登记为 shuozhou-chichibu-formal')]);
    const mixed = await run(
      write(
        'assets.csv',
        ['云冈石窟,Huayan Temple,大同,佛教寺院,网页,DOCUMENTED'],
        'name_zh,name_en,located_in,themes,source_title,confidence',
      ),
    );
    expect(mixed.code).toBe(1);
    expect(mixed.err[0]).toContain('assets.csv:2 id: 拒收：不能确定');
    const half = await run(
      write(
        'assets.csv',
        [
          '新寺,Yungang Grottoes,大同,佛教寺院,网页,DOCUMENTED',
          '新塔,New Pagoda,大同,佛教寺院,网页,DOCUMENTED',
          '新楼,New Pagoda,大同,佛教寺院,网页,DOCUMENTED',
        ],
        'name_zh,name_en,located_in,themes,source_title,confidence',
      ),
    );
    expect(half.err.slice(0, 2)).toEqual([
      expect.stringMatching(/assets\.csv:2 id: 拒收：不能确定是否就是 yungang-grottoes/),
      expect.stringMatching(/assets\.csv:4 id: 拒收：不能确定是否就是 new-pagoda/),
    ]);
  });

  test.each([
    ['a foreign city in China', '假村,Fakeville,PARTNER_CITY,中国,CITY,网页,REPORTED', 'part_of'],
    ['a Chinese province in Japan', '假省,Fakeprovince,PROVINCE,日本,PROVINCE,网页,REPORTED', 'part_of'],
    ['a name of two lines', '"假\n市",Faketown,PARTNER_CITY,日本埼玉县,CITY,网页,REPORTED', 'name_zh'],
    [
      'a name that is too long',
      `${'假'.repeat(201)},Faketown,PARTNER_CITY,日本埼玉县,CITY,网页,REPORTED`,
      'name_zh',
    ],
  ])('%s is refused as the mutation refuses it', async (_, row, column) => {
    const before = await everything();
    const file = write('places.csv', [row], 'name_zh,name_en,kind,part_of,level,source_title,confidence');
    const { code, err } = await run(file, '--keep-going');
    expect([code, err[0]]).toEqual([1, expect.stringContaining(`places.csv:2 ${column}: 拒收`)]);
    expect(await everything()).toEqual(before);
  });

  test('of 45 rows with ten faults all ten are named by line and column, and nothing is changed; the good rows alone on demand', async () => {
    const dates = Array.from({ length: 35 }, (_, index) => `19${String(60 + index)}`);
    const good = dates.map((date) => `朔州,秩父市,友好合作,${date},朔州市档案,,有据可查,${date}`);
    const faults: [string, string][] = [
      ['没有这个市,秩父市,友好合作,2001,档案,,有据可查,', 'home'],
      ['朔州,秩父,友城,2001-02-30,档案,,有据可查,', 'signed_on'],
      ['朔州,大同,友好合作,2001,档案,,有据可查,', 'partner'],
      ['朔州,秩父市,结拜,2001,档案,,有据可查,', 'kind'],
      ['朔州,秩父市,友好合作,2001,档案,,大概,', 'confidence'],
      ['朔州,秩父市,友好合作,2001,,,有据可查,', 'sources'],
      ['朔州,秩父市,友好合作,2999,档案,,有据可查,', 'signed_on'],
      ['朔州,秩父市,友好合作,2001,档案,javascript:x,有据可查,', 'source_url'],
      [',秩父市,友好合作,2001,档案,,有据可查,', 'home'],
      ['朔州,,友好合作,2001,档案,,有据可查,', 'partner'],
    ];
    const rows = [...good];
    faults.forEach(([row], index) => rows.splice(index * 4 + 2, 0, row));
    const file = write('协议.csv', rows);
    const before = await everything();
    const { code, err, out } = await run(file);
    expect(code).toBe(1);
    expect(await everything()).toEqual(before);
    const lines = faults.map(([row, column]) => `协议.csv:${rows.indexOf(row) + 2} ${column}: 拒收`);
    for (const line of lines) expect(err.some((one) => one.startsWith(line))).toBe(true);
    expect(err).toHaveLength(10);
    expect(out.at(-1)).toContain('35 new, 0 changed, 0 same, 0 in conflict, 10 refused; nothing was written');

    expect(await run(file, '--keep-going')).toMatchObject({ code: 1 });
    expect(
      await ask(`MATCH (a:Agreement) WHERE a.id STARTS WITH 'shuozhou-chichibu' RETURN count(a) AS count`),
    ).toEqual([{ count: 35 }]);
    expect(await trail()).toEqual({ entries: 35 });
  });

  test('what is held and what the row says are weighed together: a term does not end before it began', async () => {
    const header = 'id,home,partner,kind,signed_on,source_title,confidence';
    const held = 'x-held,cn/shanxi/shuozhou,jp/nara,COOPERATION';
    expect(await run(write('a.csv', [`${held},2010,档案,DOCUMENTED`], header))).toMatchObject({ code: 0 });
    const later = header.replace('signed_on', 'expires_on');
    const { code, err } = await run(write('b.csv', [`${held},1990,档案,DOCUMENTED`], later));
    expect(code).toBe(1);
    expect(err[0]).toContain('the term cannot end before it began');
    expect(await ask(`MATCH (a:Agreement {id: 'x-held'}) RETURN a.expiresOn AS on`)).toEqual([{ on: null }]);
  });

  test.each([
    ['no file', ['/nowhere/协议.csv'], 1],
    ['no words', [], 2],
    ['an unknown option', ['--force', 'x.csv'], 2],
    ['an unknown kind', ['--kind', 'treaties', 'x.csv'], 2],
    ['an office that is none', ['--office', ' ', 'x.csv'], 2],
  ])('%s: says what is wrong', async (_, words, code) => {
    const { err, ...rest } = await run(...words);
    expect(rest.code).toBe(code);
    expect(err.join('\n')).not.toBe('');
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'string' ? item : sorted(item)));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
