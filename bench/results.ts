/** What a run has found, as it is kept in `bench/results/latest.json`. */
import type { Capacity } from './capacity.js';
import type { Endurance } from './endurance.js';
import { median, ratioOf, throughputOf, type Result } from './measure.js';
import type { Hits } from './database-hits.js';
import type { SideName } from './sides/side.js';

/** The service's throughput over that of another side; for `growth` over its own on the world-wide set once. */
export interface Ratio {
  readonly question: string;
  readonly data: string;
  readonly against: SideName | 'growth';
  readonly ratio: number;
}

/** Answers a second and milliseconds of one side, medians of its rounds. */
export interface Figure {
  readonly question: string;
  readonly data: string;
  readonly side: SideName;
  readonly throughput: number;
  readonly median: number;
  readonly p99: number;
}

export interface Results {
  readonly measuredOn: string;
  readonly machine: string;
  readonly pace: string;
  readonly ratios: Ratio[];
  readonly figures: Figure[];
  readonly hits: Hits[];
  /** Rows a second of the world-wide set into Neo4j. */
  readonly importRows?: number;
  readonly endurance?: Endurance;
  /** MB that the service holds with the world-wide set in the embedded engine, after it was asked every question. */
  readonly embeddedMb?: number;
  /** Found by a run of its own. */
  readonly capacity?: Capacity & { readonly measuredOn: string; readonly machine: string };
}

/** Ratios of a question, each the median of its rounds. */
export const ratiosOf = (result: Result, data: string): Ratio[] =>
  [...result.sides.keys()]
    .filter((side) => side !== 'service')
    .map((against) => ({
      question: result.question.name,
      data,
      against,
      ratio: ratioOf(result, against)!,
    }));

export const figuresOf = (result: Result, data: string): Figure[] =>
  [...result.sides].map(([side, rounds]) => ({
    question: result.question.name,
    data,
    side,
    throughput: throughputOf(result, side)!,
    median: median(rounds.map((round) => round.median)),
    p99: median(rounds.map((round) => round.p99)),
  }));
