/** The weights of the factors by which the health of a tie is judged: data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../config.js';

/** The factors, in the order in which equal weights are shown. */
export const healthFactors = ['recency', 'frequency', 'variety', 'rank'] as const;

export type HealthFactorName = (typeof healthFactors)[number];

/** How many points each factor contributes at most; together 100. */
export type HealthWeights = Readonly<Record<HealthFactorName, number>>;

/** The points of a tie that could not be livelier. */
const ALL_POINTS = 100;

const weight = z.int().min(0);
const file = z
  .strictObject({ recency: weight, frequency: weight, variety: weight, rank: weight })
  .refine(
    (weights) => Object.values(weights).reduce((sum, each) => sum + each, 0) === ALL_POINTS,
    `the weights have to add up to ${ALL_POINTS}`,
  );

/** @throws {Error} unless the weights are those of {@link healthFactors}, whole numbers of 0 or more that add up to 100 */
export const readHealthWeights = (path = join(projectFolder, 'data', 'health-weights.json')): HealthWeights =>
  file.parse(JSON.parse(readFileSync(path, 'utf8')));
