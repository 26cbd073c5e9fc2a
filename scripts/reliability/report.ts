/** The document of what was tried and what came of it. */
import { relative } from 'node:path';
import { cell, table } from '../markdown.js';

/** A file of tests, as vitest's JSON tells of it. */
export interface TestFile {
  readonly name: string;
  /** `failed` also where it could not be loaded and has no tests. */
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly TestResult[];
}

interface TestResult {
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  readonly status: string;
  readonly meta?: { readonly observed?: string };
}

/** One check: tests of the same name are one, tried on several cases. */
interface Check {
  readonly list: string;
  readonly title: string;
  readonly file: string;
  readonly cases: number;
  readonly passed: number;
  readonly observed: string | undefined;
}

/** What a fault meets, by the second word of a test's name: "a read ends in time". */
const MET = ['read', 'write', 'subscription', 'start', 'stop'];

function checksOf(files: readonly TestFile[], folder: string): Check[] {
  const checks = new Map<string, Check>();
  for (const { name, status, message, assertionResults } of files) {
    if (status === 'failed' && assertionResults.length === 0)
      checks.set(name, {
        list: message.split('\n', 1)[0] ?? '',
        title: 'could not be run',
        file: relative(folder, name),
        cases: 1,
        passed: 0,
        observed: undefined,
      });
    for (const { ancestorTitles, title, status: outcome, meta } of assertionResults) {
      const list = ancestorTitles.join(', ');
      const key = `${name}\n${list}\n${title}`;
      const { cases = 0, passed = 0 } = checks.get(key) ?? {};
      checks.set(key, {
        list,
        title,
        file: relative(folder, name),
        cases: cases + 1,
        passed: passed + (outcome === 'passed' ? 1 : 0),
        observed: meta?.observed,
      });
    }
  }
  return [...checks.values()];
}

const HELD = '通过 / held';
const FAILED = '**未通过 / failed**';

function outcomeOf({ cases, passed }: Check): string {
  const word = passed === cases ? HELD : FAILED;
  return cases === 1 ? word : `${word} (${passed}/${cases})`;
}

/** One table for each list of checks. */
function abuseTables(checks: readonly Check[]): string[] {
  const lists = [...new Set(checks.map(({ list }) => list))].sort();
  return lists.map((list) => {
    const rows = checks
      .filter((check) => check.list === list)
      .map((check) => [cell(check.title), `\`${check.file}\``, outcomeOf(check)]);
    return `### ${list}\n\n${table(['检查 / check', '测试 / test', '结果 / outcome'], rows)}`;
  });
}

const observedOf = ({ observed, cases, passed }: Check) => (passed < cases ? FAILED : cell(observed ?? HELD));

/** What each fault meets, one row a fault; and below it what is no such meeting. */
function faultTables(checks: readonly Check[]): string[] {
  const metBy = ({ title }: Check) => MET.find((met) => title.startsWith(`a ${met} `));
  const meetings = checks.filter((check) => metBy(check) !== undefined);
  const faults = [...new Set(meetings.map(({ list }) => list))];
  const rows = faults.map((fault) => [
    cell(fault.split(', ').slice(1).join(', ')),
    ...MET.map((met) => {
      const check = meetings.find((one) => one.list === fault && metBy(one) === met);
      return check === undefined ? '' : observedOf(check);
    }),
  ]);
  const others = checks.filter((check) => metBy(check) === undefined);
  return [
    table(
      ['故障 / fault', '读 / read', '写 / write', '订阅 / subscription', '启动 / start', '停止 / stop'],
      rows,
    ),
    table(
      ['检查 / check', '测试 / test', '所见 / observed'],
      others.map((check) => [cell(`${check.list}: ${check.title}`), `\`${check.file}\``, observedOf(check)]),
    ),
  ];
}

/**
 * The document, as Markdown.
 *
 * @param on when and on what it was run
 */
export function report(files: readonly TestFile[], folder: string, on: string): string {
  const checks = checksOf(files, folder);
  const failed = checks.filter(({ cases, passed }) => passed < cases).length;
  const engines = ['embedded', 'neo4j'].filter((name) =>
    checks.some(({ list }) => list.includes(`on '${name}'`)),
  );
  const of = (kind: string) => checks.filter(({ file }) => file.startsWith(`tests/${kind}/`));
  return [
    '# 可靠性 / Reliability',
    'Written by `npm run reliability` from the tests that it ran; nothing here is written by hand.',
    `- ${on}, on ${engines.join(' and ')}: ${checks.length} checks, ${failed} failed.\n- 一行是一项检查；括号内是试过的情形数。A row is a check; where it was tried on several cases, brackets tell of how many it held.`,
    '## 滥用 / Abuse',
    '“sends no statement”：数据库没有被询问。What is refused is refused before the database is asked, where a name says so.',
    ...abuseTables(of('abuse')),
    '## 故障 / Faults',
    '网络故障由服务与 Neo4j 之间的代理造成，请求限时 3 秒。其余请求限时 9 秒：Neo4j 进程被强制终止后重启；内嵌引擎的磁盘确实写满；时钟在进程看来被拨动。',
    'The network fails in a proxy between the service and Neo4j, and a request may take 3 s. The others may take 9 s: a Neo4j that is killed and started again, a disk under the embedded engine that is full, a clock that is moved as the process sees it.',
    ...faultTables(of('faults')),
    '',
  ].join('\n\n');
}
