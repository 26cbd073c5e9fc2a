/** The weights of the factors by which partners are suggested: data, which a request may replace. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../config.js';
import { Refusal } from '../refusal.js';

/** The factors of a suggestion, in the order in which they are shown. */
export const suggestionFactors = [
  'culture',
  'industry',
  'level',
  'population',
  'reach',
  'corridor',
  'diversity',
  'contention',
] as const;

export type SuggestionFactor = (typeof suggestionFactors)[number];

/** How much each factor counts; only the proportions matter. */
export type SuggestionWeights = Readonly<Record<SuggestionFactor, number>>;

/** The greatest weight, so that their sum stays a number. */
const MOST = 1_000_000;

const weight = z.number().min(0).max(MOST);
const file = z.strictObject(
  Object.fromEntries(suggestionFactors.map((name) => [name, weight])) as Record<
    SuggestionFactor,
    typeof weight
  >,
);

/**
 * Reads the weights that hold when a request names none.
 *
 * @throws {Error} when the file lacks a factor, names one that does not exist, or weighs one with less than nothing
 */
export function readSuggestionWeights(
  path = join(projectFolder, 'data', 'suggestion-weights.json'),
): SuggestionWeights {
  return checkWeights(file.parse(JSON.parse(readFileSync(path, 'utf8'))));
}

/** What a request says of the weights: those that it leaves out stay. */
export type GivenWeights = Readonly<Partial<Record<SuggestionFactor, number | null>>> | null | undefined;

/** @throws {Refusal} `BAD_USER_INPUT` that names a weight below zero, or says that nothing is left to weigh */
export function replaceWeights(weights: SuggestionWeights, given: GivenWeights): SuggestionWeights {
  const replaced = Object.fromEntries(
    suggestionFactors.map((name) => [name, given?.[name] ?? weights[name]]),
  ) as Record<SuggestionFactor, number>;
  return checkWeights(replaced);
}

function checkWeights(weights: SuggestionWeights): SuggestionWeights {
  for (const name of suggestionFactors)
    if (!(weights[name] >= 0 && weights[name] <= MOST))
      throw new Refusal('BAD_USER_INPUT', {
        zh: `参数 weights.${name} 须在 0 至 ${MOST} 之间`,
        en: `the argument "weights.${name}" has to be from 0 to ${MOST}`,
      });
  if (suggestionFactors.some((name) => weights[name] > 0)) return weights;
  throw new Refusal('BAD_USER_INPUT', {
    zh: '参数 weights 至少要有一项大于 0',
    en: 'the argument "weights" needs at least one weight above 0',
  });
}
