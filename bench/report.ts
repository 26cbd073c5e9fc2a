/** Writes `docs/performance.md` from what a run has found. */
import { join } from 'node:path';
import { formatted } from '../scripts/markdown.js';
import { projectFolder } from '../src/config.js';
import { GOOD_TIME_MS } from './capacity.js';
import type { Results } from './results.js';
import { targetsOf, type Target } from './targets.js';

/** The document, formatted as the project formats its documents. */
export async function report(results: Results): Promise<string> {
  const targets = targetsOf(results);
  const unmet = targets.filter(({ isMet }) => !isMet);
  const text = [
    '# 性能 Performance',
    '',
    'Written by `npm run bench`; what is said of a target that is not met stands in `bench/targets.ts`.',
    '',
    `- Measured on ${results.measuredOn}: ${results.machine}.`,
    `- ${results.pace}. The sides take turns, and every figure is the median of its rounds.`,
    '- All sides run on this one machine beside the load and, but for the embedded engine, beside Neo4j.',
    '- Before a question is measured, all sides have to give the same answer to it.',
    '- The service runs with its answer cache off, so that every request reaches the database.',
    '- A Neo4j that was just started may still compile while the first questions are measured: all sides on it are slower then.',
    ...(results.endurance === undefined
      ? ['- This run ended before memory, import and growth were measured.']
      : []),
    '',
    '## Targets',
    '',
    '| what | data | target | measured | met |',
    '| --- | --- | --- | --- | --- |',
    ...targets.map(row),
    '',
    ...(unmet.length === 0
      ? []
      : [
          '## What is not met',
          '',
          ...unmet.map(({ what, data, why }) => `- **${what}**, ${data}: ${why}`),
          '',
        ]),
    '## Answers a second',
    '',
    '`ms` is the median of a request under load, `ratio` the throughput of the service on Neo4j over that of the side.',
    '',
    '| question | data | side | answers/s | ms | p99 ms | ratio |',
    '| --- | --- | --- | ---: | ---: | ---: | ---: |',
    ...results.figures.map(({ question, data, side, throughput, median, p99 }) => {
      const ratio = results.ratios.find(
        (one) => one.question === question && one.data === data && one.against === side,
      );
      return `| ${[question, data, side, throughput.toFixed(0), median.toFixed(1), p99.toFixed(1), ratio?.ratio.toFixed(2) ?? ''].join(' | ')} |`;
    }),
    '',
    ...capacityPart(results.capacity),
    '## As an office runs it',
    '',
    'With the answer cache on and the graph unchanged between the requests, over `@neo4j/graphql`, which keeps no answers:',
    '',
    '| question | data | ratio |',
    '| --- | --- | ---: |',
    ...results.figures
      .filter(({ side }) => side === 'answers-kept')
      .flatMap(({ question, data, throughput }) => {
        const library = results.figures.find(
          (one) => one.question === question && one.data === data && one.side === 'neo4j-graphql',
        );
        return library === undefined
          ? []
          : [`| ${question} | ${data} | ${(throughput / library.throughput).toFixed(1)} |`];
      }),
    '',
    'Writes are compared with sides that check no rule, look for no agreement that is there already, keep no version and chain no hash:',
    'they create the agreement and an entry beside it, and nothing else.',
    '',
  ].join('\n');
  const file = join(projectFolder, 'docs', 'performance.md');
  return formatted(file, text);
}

const row = ({ what, data, target, measured, isMet }: Target) =>
  `| ${[what, data, target, measured, isMet ? 'yes' : '**no**'].join(' | ')} |`;

function capacityPart(capacity: Results['capacity']): string[] {
  if (capacity === undefined) return [];
  const { measuredOn, machine, held, twice } = capacity;
  return [
    '## How much it takes',
    '',
    `The highest rate of all questions mixed, one request in twenty a write, of which 99 in 100 are answered within ${GOOD_TIME_MS} ms, and twice that rate.`,
    'Requests come by chance, whether or not those before them were answered, to the service as an office runs it; milliseconds count from when a request was due.',
    `Measured on ${measuredOn} by \`npm run bench -- --capacity\`: ${machine}.`,
    '',
    '| requests/s | minutes | answered | median ms | p99 ms | longest ms | refused with 503 | longest wait for it | anything else |',
    '| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...[held, twice].map(
      ({ rate, seconds, answered, median, p99, longest, refused, longestRefusal, failed }) =>
        `| ${[rate, (seconds / 60).toFixed(1), answered, ...[median, p99, longest].map((value) => value.toFixed(0)), refused, longestRefusal.toFixed(0), Object.values(failed).reduce((sum, count) => sum + count, 0)].join(' | ')} |`,
    ),
    '',
  ];
}
