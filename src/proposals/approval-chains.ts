/** Whom a proposal has to pass, as data: `data/approval-chains.json`, read and checked when the service starts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../config.js';

/** Kinds of agreement that need approval; talks need none. */
export const proposedKinds = ['FORMAL', 'COOPERATION', 'INTENT'] as const;

export type ProposedKind = (typeof proposedKinds)[number];

export const approvalStages = [
  'CITY_OFFICE',
  'CITY_GOVERNMENT',
  'PROVINCIAL_OFFICE',
  'NATIONAL_ASSOCIATION',
] as const;

/** What kind of office decides. */
export type ApprovalStage = (typeof approvalStages)[number];

/** For which place it decides: the home itself, or the city, province or country that it lies in. */
const areas = ['HOME', 'CITY', 'PROVINCE', 'COUNTRY'] as const;

export type Area = (typeof areas)[number];

const levels = ['COUNTY', 'PREFECTURE', 'PROVINCE'] as const;

const file = z.strictObject({
  /** Days for which an approval holds: the agreement has to be signed within them. */
  approvalHoldsDays: z.int().min(1),
  chains: z.array(
    z.strictObject({
      /** Level of the home place. */
      level: z.enum(levels),
      kinds: z.array(z.enum(proposedKinds)).min(1),
      /** Ids of the rules that the chain rests on. */
      rules: z.array(z.string().min(1)).min(1),
      stages: z
        .array(
          z.strictObject({
            stage: z.enum(approvalStages),
            of: z.enum(areas),
            /** Days that the office has, counted by the calendar. */
            days: z.int().min(1),
          }),
        )
        .min(1),
    }),
  ),
});

/** The chains and how long an approval holds. */
export type ApprovalChains = z.output<typeof file>;

/** The chain of one level and kind. */
export type ApprovalChain = ApprovalChains['chains'][number];

/**
 * Reads the chains.
 *
 * @throws {Error} for a file that has not this form, or has no chain or several for a level and kind
 */
export function readApprovalChains(
  path = join(projectFolder, 'data', 'approval-chains.json'),
): ApprovalChains {
  const read = file.parse(JSON.parse(readFileSync(path, 'utf8')));
  for (const level of levels)
    for (const kind of proposedKinds) {
      const found = read.chains.filter((chain) => chain.level === level && chain.kinds.includes(kind));
      if (found.length !== 1)
        throw new Error(`${path}: ${found.length} chains for the level ${level} and the kind ${kind}`);
    }
  return read;
}

/** The chain for a level and kind; undefined for a level that is not known, and for talks. */
export const chainFor = (
  { chains }: ApprovalChains,
  level: string | null,
  kind: string,
): ApprovalChain | undefined =>
  chains.find((chain) => chain.level === level && chain.kinds.some((one) => one === kind));
