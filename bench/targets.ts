/** What the service is meant to reach, and what limits it where it does not. */
import type { Results } from './results.js';

export interface Target {
  readonly what: string;
  readonly data: string;
  readonly target: string;
  readonly measured: string;
  readonly isMet: boolean;
  /** What was tried and what limits it. */
  readonly why: string;
}

/** Least throughput of the service over `@neo4j/graphql` on what both answer. */
const OVER_LIBRARY = 3;
/** Least throughput over statements written by hand, and most database hits. */
const OF_HAND_WRITTEN = 0.85;
const HITS_OF_HAND_WRITTEN = 1.1;
/** Questions whose statement is composed of a whole selection. */
export const COMPOSED = ['one place', 'four levels deep'];
/** Most cost on the largest world over that on one: it follows the neighbourhood, not the graph. */
const GROWTH = 2;
const FOLLOW_NEIGHBOURHOOD = ['main question', 'suggestions', 'search'];
const IMPORT_ROWS = 5_000;
const SERVICE_MB = 200;
const EMBEDDED_MB = 600;
/** More than this between an early and a late part of a load is a trend. */
const TREND_MB = 10;

const PROCESS_IS_BUSY =
  'once the server is warm, the process of the service is what is busy. Of 1.2 ms of processor time for one place half is HTTP and the driver, ' +
  'which every side has; the rest is graphql-js, the checks of an operation and a longer statement. What was tried stands in ' +
  'docs/adr/0036-cost-of-a-request.md.';

const SAME_STATEMENT =
  'the library is given a statement written by hand as its `@cypher`, so that both wait for Neo4j alike';

/** By the beginning of what a target is about. */
const limits: readonly (readonly [string, string])[] = [
  ['one place over', PROCESS_IS_BUSY],
  ['four levels deep over', PROCESS_IS_BUSY],
  ['filtered page of agreements over', PROCESS_IS_BUSY],
  ['main question over', `${SAME_STATEMENT}: it is ours, word for word.`],
  [
    'search over',
    `${SAME_STATEMENT}. Theirs looks at names alone; ours also leaves out what the reader may not see.`,
  ],
  [
    'write with its audit entry over',
    'the library sends one statement that creates two nodes. Ours waits for the head of the audit trail, looks whether the agreement is there, ' +
      'checks the office, keeps the source and what was said, chains the entry, and answers from the graph: eleven statements, ' +
      'nine of them in one transaction.',
  ],
  [
    'import into Neo4j',
    'of the time six tenths are the statements, three the commit of Neo4j and one the reading and packing of rows. A profile of the server ' +
      'shows unique look-ups with their locks (18%) and MERGE (15%): loading again what is there changes nothing, and that is what they are for. ' +
      'One subquery in place of three for relationships that are no longer wanted made no difference.',
  ],
];

/** The targets that the run has a figure for. */
export function targetsOf(results: Results): Target[] {
  const { ratios, hits, importRows, endurance, embeddedMb } = results;
  const largest = ratios.findLast(({ against }) => against === 'growth')?.data;
  const targets: Omit<Target, 'why'>[] = [
    ...ratios
      .filter(({ against }) => against === 'neo4j-graphql')
      .map(({ question, data, ratio }) =>
        atLeast(`${question} over @neo4j/graphql`, data, OVER_LIBRARY, ratio),
      ),
    ...ratios
      .filter(({ against, question }) => against === 'hand-written' && COMPOSED.includes(question))
      .map(({ question, data, ratio }) =>
        atLeast(`${question} over hand-written`, data, OF_HAND_WRITTEN, ratio),
      ),
    ...hits
      .filter(({ question }) => COMPOSED.includes(question))
      .map(({ question, service, handWritten }) =>
        atMost(
          `${question}: database hits over hand-written`,
          'sample',
          HITS_OF_HAND_WRITTEN,
          service / handWritten,
          ` (${service} / ${handWritten})`,
        ),
      ),
    ...ratios
      .filter(
        ({ against, data, question }) =>
          against === 'growth' && data === largest && FOLLOW_NEIGHBOURHOOD.includes(question),
      )
      .map(({ question, data, ratio }) =>
        atMost(`${question}: cost over that at × 1`, data, GROWTH, 1 / ratio),
      ),
    ...(importRows === undefined
      ? []
      : [atLeast('import into Neo4j, rows a second', 'world', IMPORT_ROWS, importRows)]),
    ...(endurance === undefined
      ? []
      : [
          atMost(
            `MB of the service in ${endurance.minutes} minutes of mixed load`,
            'sample',
            SERVICE_MB,
            endurance.most,
          ),
          atMost(
            'MB that it grows from the second to the last fifth of them',
            'sample',
            TREND_MB,
            endurance.late - endurance.early,
          ),
        ]),
    ...(embeddedMb === undefined
      ? []
      : [atMost('MB of the embedded service', 'world', EMBEDDED_MB, embeddedMb)]),
  ];
  return targets.map((target) => ({ ...target, why: whyOf(target.what) }));
}

const whyOf = (what: string) =>
  limits.find(([beginning]) => what.startsWith(beginning))?.[1] ?? 'not looked into yet.';

const number = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2));

const atLeast = (what: string, data: string, least: number, measured: number) => ({
  what,
  data,
  target: `≥ ${least}`,
  measured: number(measured),
  isMet: measured >= least,
});

const atMost = (what: string, data: string, most: number, measured: number, beside = '') => ({
  what,
  data,
  target: `≤ ${most}`,
  measured: `${number(measured)}${beside}`,
  isMet: measured <= most,
});
