import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataSetError, readDataSet } from '../../src/transfer/dataset.js';
import { sampleFolder } from '../../src/transfer/sample.js';
import { smallDataSet, type SmallFile } from './folder.js';

function problemsOf(folder: string): string[] {
  try {
    readDataSet(folder);
    return [];
  } catch (error) {
    if (error instanceof DataSetError) return error.message.split('\n');
    throw error;
  }
}

describe('readDataSet', () => {
  it('finds nothing wrong in the sample', () => {
    expect(problemsOf(sampleFolder)).toEqual([]);
  });

  it('reads cells as what they are, and leaves out what is not known', () => {
    const { folder } = smallDataSet();
    const dataSet = readDataSet(folder);
    expect(dataSet.places[0]).toEqual({
      id: 'cn/shanxi/shuozhou',
      kind: 'CITY',
      name_zh: '朔州',
      name_en: 'Shuozhou',
      aliases: [],
      part_of: 'cn/shanxi',
      level: 'PREFECTURE',
      gb_code: '140600',
      latitude: 39.33,
      longitude: 112.43,
      population: 1593444,
      population_of: '2020',
      sources: ['list'],
      confidence: 'DOCUMENTED',
    });
    expect(dataSet.themes[1]?.aliases).toEqual(['佛教', 'Buddhism']);
  });

  it('takes a byte order mark, other line ends and the column read_on', () => {
    const set = smallDataSet();
    set.write(
      'sources.csv',
      '\ufeffid,kind,title_zh,title_en,url,copy_of,read_on,licence,remark\r\npage,PAGE,网页,A page,,,2026-11-22,,\r\nlist,REFERENCE,名录,A list,,,,,\r\n',
    );
    expect(readDataSet(set.folder).sources[0]?.read_on).toBe('2026-11-22');
  });

  it.each<[SmallFile, string, string, string]>([
    ['agreements.csv', '2018-10,', '2018-13,', 'agreements.csv:2 signed_on: '],
    ['agreements.csv', '1982-10-27', '2023-02-29', 'agreements.csv:3 signed_on: '],
    ['agreements.csv', 'shanxi-saitama,', 'shuozhou-chichibu,', 'agreements.csv:3 id: '],
    ['agreements.csv', 'cn/shanxi,jp/saitama,', 'jp/saitama,cn/shanxi,', 'agreements.csv:3 home: '],
    ['agreements.csv', 'cn/shanxi,jp/saitama,', 'cn/shanxi,jp,', 'agreements.csv:3 partner: '],
    ['agreements.csv', 'cn/shanxi,jp/saitama,', 'cn/hunan,jp/saitama,', 'agreements.csv:3 home: '],
    ['agreements.csv', ',1982-10-27,page,', ',1982-10-27,,', 'agreements.csv:3 sources: '],
    ['agreements.csv', ',1982-10-27,page,', ',1982-10-27,paper,', 'agreements.csv:3 sources: '],
    ['agreements.csv', 'FORMAL,ACTIVE', 'FRIENDLY,ACTIVE', 'agreements.csv:3 kind: '],
    ['agreements.csv', 'page,DOCUMENTED,,', 'page,DOCUMENTED,,,,', 'agreements.csv:2: '],
    ['places.csv', '39.33', '93.33', 'places.csv:2 latitude: '],
    ['places.csv', '39.33', '', 'places.csv:2 latitude: '],
    ['places.csv', '1593444', '1.5', 'places.csv:2 population: '],
    ['places.csv', 'PREFECTURE', 'PROVINCE', 'places.csv:2 level: '],
    ['places.csv', '朔州', ' ', 'places.csv:2 name_zh: '],
    ['places.csv', ',cn/shanxi,PREF', ',cn,PREF', 'places.csv:2 part_of: '],
    ['places.csv', ',cn/shanxi,PREF', ',,PREF', 'places.csv:2 part_of: '],
    ['places.csv', ',cn/shanxi,PREF', ',cn/shanxi/shuozhou,PREF', 'places.csv:2 part_of: '],
    ['places.csv', 'Japan,,,', 'Japan,,cn,', 'places.csv:5 part_of: '],
    ['places.csv', 'jp/saitama/chichibu,', '42,', 'places.csv:7 id: '],
    ['themes.csv', 'CULTURE,,', 'CULTURE,temple,', 'themes.csv:2 broader: '],
    ['themes.csv', 'CULTURE,buddhism', 'CULTURE,religion', 'themes.csv:2 broader: '],
    ['themes.csv', '佛教|Buddhism', '佛教||Buddhism', 'themes.csv:3 aliases: '],
    ['sources.csv', 'page,PAGE', 'page,COPY', 'sources.csv:2 url: '],
    ['sources.csv', 'https://example.org/a', 'example', 'sources.csv:2 url: '],
    ['assets.csv', 'temple|buddhism', 'temple|temple', 'assets.csv:2 themes: '],
    ['channels.csv', 'shuozhou,jp,', 'shuozhou,kr,', 'channels.csv:2 reaches: '],
    ['channels.csv', 'cn/shanxi|jp/saitama|jp', 'cn/shanxi|kr', 'channels.csv:2 passes_through: '],
    ['alliances.csv', 'cn/shanxi|', 'cn/hunan|', 'alliances.csv:2 members: '],
    ['offices.csv', 'CITY,', 'TOWN,', 'offices.csv:2 kind: '],
    ['offices.csv', ',cn/shanxi,,', ',cn/hunan,,', 'offices.csv:3 serves: '],
    ['offices.csv', ',cn/shanxi,,', ',cn/shanxi/shuozhou,,', 'offices.csv:3 serves: '],
    ['offices.csv', ',cn/shanxi,,', ',,,', 'offices.csv:3 serves: '],
    ['offices.csv', 'association,,', 'association,jp/saitama,', 'offices.csv:4 serves: '],
    ['offices.csv', 'cn/shanxi/fao,page', 'cn/hunan/fao,page', 'offices.csv:2 subordinate_to: '],
    ['offices.csv', 'cn/shanxi,,', 'cn/shanxi,cn/shanxi/shuozhou/fao,', 'offices.csv:2 subordinate_to: '],
    ['offices.csv', 'page|list', '', 'offices.csv:3 sources: '],
    ['known_for.csv', 'coal', 'gold', 'known_for.csv:2 theme: '],
    ['rules.csv', 'Regulations', '', 'rules.csv:2 instrument_en: '],
    ['rules.csv', ',article', ',paragraph', 'rules.csv:1 article: '],
  ])('reports in %s what becomes of %j as %j', (file, from, to, where) => {
    const set = smallDataSet();
    set.replace(file, from, to);
    const problems = problemsOf(set.folder);
    expect(problems.filter((problem) => problem.startsWith(where))).not.toEqual([]);
    for (const problem of problems) expect(problem).toMatch(/: .*\p{Script=Han}.* \/ .+/u);
  });

  it.each([
    ['checks', 'diplomatic-relations|horoscope'],
    ['kinds', 'FRIENDLY'],
    ['elsewhere', 'PRACTICE'],
    ['year', 'last'],
  ])('reads the column %s of rules, which may be left out, and reports what it cannot be', (column, bad) => {
    const set = smallDataSet();
    expect(readDataSet(set.folder).rules[0]).toMatchObject({ kinds: [], checks: [], elsewhere: [] });
    set.replace('rules.csv', 'sources,confidence\n', `sources,confidence,${column}\n`);
    set.replace('rules.csv', 'page,DOCUMENTED\n', `page,DOCUMENTED,${bad}\n`);
    expect(problemsOf(set.folder)[0]).toMatch(new RegExp(`^rules\\.csv:2 ${column}: `));
  });

  it.each([
    ['jp,COUNTRY', 'ESTABLISHED,1972-09-29,', null],
    ['jp,COUNTRY', 'NONE,,', null],
    ['jp,COUNTRY', 'NONE,1972-09-29,', 'diplomatic_relations_since'],
    ['jp,COUNTRY', ',,2003', 'open_by'],
    ['jp/saitama,PARTNER_REGION', 'ESTABLISHED,,', 'diplomatic_relations'],
    ['cn/shanxi/shuozhou,CITY', ',,2003', null],
  ])('checks diplomatic relations and openness of %s: %s', (row, cells, problem) => {
    const set = smallDataSet();
    const lines = readFileSync(join(set.folder, 'places.csv'), 'utf8').split('\n');
    const changed = lines.map((line, index) => {
      if (index === 0) return `diplomatic_relations,diplomatic_relations_since,open_by,${line}`;
      if (line.startsWith(row)) return `${cells},${line}`;
      return line === '' || line.startsWith('备注') ? line : `,,,${line}`;
    });
    set.write('places.csv', changed.join('\n'));
    const columns = problemsOf(set.folder).map((text) => /:\d+ (\w+): /.exec(text)?.[1]);
    expect(columns).toEqual(problem === null ? [] : [problem]);
  });

  it('takes a data set without offices, and an office outside the government that serves a country', () => {
    const set = smallDataSet();
    set.replace('offices.csv', 'association,,', 'association,jp,');
    expect(readDataSet(set.folder).offices).toHaveLength(3);
    set.remove('offices.csv');
    expect(readDataSet(set.folder).offices).toEqual([]);
  });

  it('takes the field of a department, and reports one of another office or none that there is', () => {
    const offices = (kind: string, field: string) =>
      `id,kind,field,name_zh,name_en,serves,subordinate_to,sources,confidence\na,${kind},${field},名,Name,cn/shanxi/shuozhou,,page,REPORTED\n`;
    const set = smallDataSet();
    set.write('offices.csv', offices('DEPARTMENT', 'CULTURE'));
    expect(readDataSet(set.folder).offices[0]!.field).toBe('CULTURE');
    set.write('offices.csv', offices('DEPARTMENT', ''));
    expect(readDataSet(set.folder).offices[0]!.field).toBeUndefined();
    set.write('offices.csv', offices('DEPARTMENT', 'MAGIC'));
    expect(problemsOf(set.folder)).toEqual([expect.stringMatching(/^offices\.csv:2 field: /)]);
    set.write('offices.csv', offices('CITY', 'CULTURE'));
    expect(problemsOf(set.folder)).toEqual([expect.stringMatching(/^offices\.csv:2 field: /)]);
  });

  it('takes five offices above one, and reports a sixth', () => {
    const chain = (length: number) =>
      Array.from(
        { length },
        (_, at) => `a${at},OUTSIDE,名,Name,,${at === 0 ? '' : `a${at - 1}`},page,REPORTED\n`,
      );
    const set = smallDataSet();
    const header = 'id,kind,name_zh,name_en,serves,subordinate_to,sources,confidence\n';
    set.write('offices.csv', header + chain(6).join(''));
    expect(readDataSet(set.folder).offices).toHaveLength(6);
    set.write('offices.csv', header + chain(7).join(''));
    expect(problemsOf(set.folder)).toEqual([expect.stringMatching(/^offices\.csv:8 subordinate_to: /)]);
  });

  it('names the line that a record begins on', () => {
    const set = smallDataSet();
    set.replace('places.csv', 'CITY,,,,,,,,list,REPORTED,"', 'CITY,,,,,,,,list,SURE,"');
    expect(problemsOf(set.folder)[0]).toMatch(/^places\.csv:7 confidence: /);
  });

  it('reports every problem at once, in the order of files and lines', () => {
    const set = smallDataSet();
    set.replace('agreements.csv', '2018-10,', 'soon,');
    set.replace('agreements.csv', '1982-10-27,page', ',paper');
    set.replace('themes.csv', 'INDUSTRY', 'TRADE');
    set.replace('places.csv', '1593444', 'many');
    expect(problemsOf(set.folder).map((problem) => problem.split(': ')[0])).toEqual([
      'themes.csv:4 kind',
      'places.csv:2 population',
      'agreements.csv:2 signed_on',
      'agreements.csv:3 sources',
    ]);
  });

  it('reports files that are missing, empty, cut off or not UTF-8, and nothing that follows from it', () => {
    const set = smallDataSet();
    set.remove('sources.csv');
    set.write('themes.csv', '');
    set.write('rules.csv', 'id,title_zh\nx,"y\n');
    set.write('alliances.csv', Uint8Array.from([0x69, 0x64, 0xff]));
    expect(problemsOf(set.folder).map((problem) => problem.split(': ')[0])).toEqual([
      'sources.csv',
      'themes.csv',
      'alliances.csv',
      'rules.csv:2',
    ]);
  });
});
