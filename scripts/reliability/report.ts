/** The document of what was tried and what came of it. */
import { relative } from 'node:path';

/** A file of tests, as vitest's JSON tells of it. */
export interface TestFile {
  readonly name: string;
  readonly assertionResults: readonly {
    readonly ancestorTitles: readonly string[];
    readonly title: string;
    readonly status: string;
  }[];
}

/** One check: tests of the same name are one, tried on several cases. */
interface Check {
  readonly list: string;
  readonly title: string;
  readonly file: string;
  readonly cases: number;
  readonly passed: number;
}

function checksOf(files: readonly TestFile[], folder: string): Check[] {
  const checks = new Map<string, Check>();
  for (const { name, assertionResults } of files)
    for (const { ancestorTitles, title, status } of assertionResults) {
      const list = ancestorTitles.join(', ');
      const key = `${list}\n${title}`;
      const { cases = 0, passed = 0 } = checks.get(key) ?? {};
      checks.set(key, {
        list,
        title,
        file: relative(folder, name),
        cases: cases + 1,
        passed: passed + (status === 'passed' ? 1 : 0),
      });
    }
  return [...checks.values()].sort(
    (one, other) => compare(one.list, other.list) || compare(one.file, other.file),
  );
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

const cell = (text: string) => text.replaceAll('|', '\\|');

function outcomeOf({ cases, passed }: Check): string {
  const word = passed === cases ? '通过 / held' : '**未通过 / failed**';
  return cases === 1 ? word : `${word} (${passed}/${cases})`;
}

/**
 * Markdown with one table for each list of checks.
 *
 * @param on when and on what it was run
 */
export function abuseTable(files: readonly TestFile[], folder: string, on: string): string {
  const checks = checksOf(files, folder);
  const lists = [...new Set(checks.map(({ list }) => list))];
  const tables = lists.map((list) => {
    const rows = checks
      .filter((check) => check.list === list)
      .map((check) => `| ${cell(check.title)} | \`${check.file}\` | ${outcomeOf(check)} |`);
    return [
      `### ${list}`,
      '',
      '| 检查 / check | 测试 / test | 结果 / outcome |',
      '| --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  const failed = checks.filter(({ cases, passed }) => passed < cases).length;
  return [
    '# 可靠性 / Reliability',
    '',
    'Written by `npm run reliability` from the tests that it ran; nothing here is written by hand.',
    '',
    `- ${on}: ${checks.length} checks, ${failed} failed.`,
    '- 一行是一项检查；括号内是试过的情形数。A row is a check; where it was tried on several cases, brackets tell of how many it held.',
    '',
    '## 滥用 / Abuse',
    '',
    '“sends no statement”：数据库没有被询问。What is refused is refused before the database is asked, where a name says so.',
    '',
    tables.join('\n\n'),
    '',
  ].join('\n');
}
