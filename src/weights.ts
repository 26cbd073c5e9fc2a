/** Weights of what is compared: data of a file, which a request may replace. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from './config.js';
import { Refusal } from './refusal.js';

/** How much each thing counts; only the proportions matter. */
export type Weights<Name extends string> = Readonly<Record<Name, number>>;

/** What a request says of the weights: those that it leaves out stay. */
export type GivenWeights<Name extends string> =
  Readonly<Partial<Record<Name, number | null>>> | null | undefined;

/** The greatest weight, so that their sum stays a number. */
const MOST = 1_000_000;

const weight = z.number().min(0).max(MOST);

/**
 * Reads the weights that hold when a request names none.
 *
 * @param fileName name of a file in `data/`, or the whole path of another one
 * @throws {Error} when the file lacks a name, has one that does not exist, or weighs one with less than nothing
 */
export function readWeights<Name extends string>(names: readonly Name[], fileName: string): Weights<Name> {
  const file = z.strictObject(
    Object.fromEntries(names.map((name) => [name, weight])) as Record<Name, typeof weight>,
  );
  const path = fileName.includes('/') ? fileName : join(projectFolder, 'data', fileName);
  return checkWeights(names, file.parse(JSON.parse(readFileSync(path, 'utf8'))) as Weights<Name>);
}

/** @throws {Refusal} `BAD_USER_INPUT` that names a weight below zero, or says that nothing is left to weigh */
export function replaceWeights<Name extends string>(
  names: readonly Name[],
  weights: Weights<Name>,
  given: GivenWeights<Name>,
): Weights<Name> {
  const replaced = Object.fromEntries(names.map((name) => [name, given?.[name] ?? weights[name]])) as Record<
    Name,
    number
  >;
  return checkWeights(names, replaced);
}

function checkWeights<Name extends string>(names: readonly Name[], weights: Weights<Name>): Weights<Name> {
  for (const name of names)
    if (!(weights[name] >= 0 && weights[name] <= MOST))
      throw new Refusal('BAD_USER_INPUT', {
        zh: `参数 weights.${name} 须在 0 至 ${MOST} 之间`,
        en: `the argument "weights.${name}" has to be from 0 to ${MOST}`,
      });
  if (names.some((name) => weights[name] > 0)) return weights;
  throw new Refusal('BAD_USER_INPUT', {
    zh: '参数 weights 至少要有一项大于 0',
    en: 'the argument "weights" needs at least one weight above 0',
  });
}
