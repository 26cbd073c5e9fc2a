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

/** By the beginning of what a target is about. */
const limits: readonly (readonly [string, string])[] = [];

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
