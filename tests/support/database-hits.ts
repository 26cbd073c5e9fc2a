/** The table of what each statement costs Neo4j on the sample data set: docs/database-hits.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatted } from '../../scripts/markdown.js';
import { projectFolder } from '../../src/config.js';
import type { Work } from './profiled-neo4j.js';

const file = join(projectFolder, 'docs', 'database-hits.md');

/** What a figure may differ by before somebody has to look: a tenth. */
const TOLERANCE = 0.1;

/**
 * And at least so many hits, which is one node more found by its id and shown with all its properties. Below it a tenth
 * is a hit or two, as many as one property read more takes.
 */
const SLACK = 20;

const RENEW = 'npm run database-hits';

/** The name under which the cost of a case stands in the table. */
export const rowName = (statement: string, title: string) => `${statement}: ${title}`;

/** The table by the names of its rows: `folder/statement: title of the case`, or `folder/statement` alone. */
export function readTable(text = readFileSync(file, 'utf8')): Map<string, Work> {
  const cells = text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return new Map(
    cells.map(([, statement, title, hits, rows]) => {
      const name = statement!.replaceAll('`', '');
      return [
        title === '' ? name : rowName(name, title!),
        { hits: Number(hits!.replaceAll(',', '')), rows: Number(rows!.replaceAll(',', '')) },
      ];
    }),
  );
}

const grouped = (value: number) => value.toLocaleString('en');

/** The whole page, rows in the order of their names. */
export function renderTable(work: ReadonlyMap<string, Work>): string {
  const rows = [...work].sort(([a], [b]) => (a < b ? -1 : 1));
  return `# Database hits

What each statement of \`cypher/\` costs Neo4j on the sample data set: the database hits of all operators of its plan, as
\`PROFILE\` counts them. Why hits, and how far they may drift, stands in [0035](adr/0035-database-hits.md).

A reading statement has a row for each of its conformance cases. A writing one has one row: what it takes to load the sample,
restore it from its backup and clear it. The statements of single changes are not here; they write to records that they
are given by id.

Written by \`${RENEW}\`, checked by the conformance tests. Do not edit it by hand.

| statement | case | hits | rows |
| --- | --- | ---: | ---: |
${rows.map(([name, { hits, rows }]) => rowText(name, hits, rows)).join('\n')}
`;
}

function rowText(name: string, hits: number, rows: number): string {
  const [statement, ...title] = name.split(': ');
  return `| \`${statement!}\` | ${title.join(': ')} | ${grouped(hits)} | ${grouped(rows)} |`;
}

/** Writes the table anew. */
export async function writeTable(work: ReadonlyMap<string, Work>): Promise<void> {
  writeFileSync(file, await formatted(file, renderTable(work)));
}

/**
 * What is to be said of a figure that is not what the table has; undefined when it is near enough.
 *
 * @param expected undefined where the table has no row of this name
 */
export function objection(name: string, expected: Work | undefined, measured: Work): string | undefined {
  if (expected === undefined)
    return `${name} has no row in docs/database-hits.md: "${RENEW}" adds it (${grouped(measured.hits)} database hits)`;
  if (measured.rows !== expected.rows)
    return `${name} returns ${grouped(measured.rows)} rows, docs/database-hits.md has ${grouped(expected.rows)}: "${RENEW}" renews it`;
  const more = measured.hits - expected.hits;
  if (Math.abs(more) <= Math.max(SLACK, expected.hits * TOLERANCE)) return undefined;
  const change = `${grouped(measured.hits)} database hits, docs/database-hits.md has ${grouped(expected.hits)}`;
  return more > 0
    ? `${name} costs more than it did: ${change}. Look at its plan with PROFILE; if it has to cost that, "${RENEW}" accepts it`
    : `${name} costs less than it did: ${change}. "${RENEW}" holds what was gained`;
}
