/** Proposals as a change finds and writes them, each with its audit entry. */
import type { FieldChange } from '../audit/entry.js';
import type { Value } from '../graph/graph.js';
import { viewerParameters } from '../read/answer.js';
import { Refusal } from '../refusal.js';
import type { Change } from '../registry/change.js';
import {
  differences,
  noSuch,
  requireVersion,
  versionOf,
  withProperties,
  type RecordRow,
} from '../registry/records.js';
import type { ProposedKind } from './approval-chains.js';
import type { Decision, ProposalState } from './lifecycle.js';
import type { Review, Step } from './review.js';

/** What a proposal says, apart from its steps. */
export interface Said {
  readonly properties: RecordRow['properties'];
  /** Ids of the two places. */
  readonly home: string;
  readonly partner: string;
  /** Id of the office. */
  readonly proposedBy: string;
  readonly channels: readonly string[];
  readonly assets: readonly string[];
}

/** A proposal as a change finds it. */
export interface HeldProposal extends Said {
  readonly id: string;
  readonly steps: readonly Step[];
}

export const stateOf = ({ properties }: Said) => properties['state'] as ProposalState;
export const kindOf = ({ properties }: Said) => properties['kind'] as ProposedKind;

/** How far a proposal has come in its chain. */
export const reviewOf = (held: HeldProposal): Review => ({
  state: stateOf(held),
  round: Number(held.properties['round']),
  steps: held.steps,
});

/**
 * Finds the proposal that a change is about. One that the viewer may not see is refused as one that does not exist.
 *
 * @param version the version that somebody read; not looked at where it is null or undefined
 * @throws {Refusal} `NOT_FOUND`, or `CONFLICT` for a stale version
 */
export async function findProposal(
  change: Change,
  id: string,
  version: number | null | undefined,
): Promise<HeldProposal> {
  const [row] = await change.run('proposals/held', { id, ...viewerParameters(change.viewer) });
  if (row === undefined) throw noSuch('id', id);
  const held = row as unknown as HeldProposal;
  if (version != null) requireVersion(versioned(held), version);
  return held;
}

const versioned = ({ id, properties }: HeldProposal): RecordRow => ({ id, properties });

/** @throws {Refusal} `FORBIDDEN` for somebody who sees the proposal and is not of the office that proposes it */
export function requireProposer({ viewer }: Change, { proposedBy }: HeldProposal): void {
  if (viewer.role === 'ADMIN' || viewer.office === proposedBy) return;
  throw new Refusal('FORBIDDEN', {
    zh: `此事由提出请示的单位 ${proposedBy} 办理`,
    en: `This is for the office that proposes it, ${proposedBy}`,
  });
}

/** Properties that an entry does not repeat: when it was changed stands in the entry, what the rules said is long. */
const NOT_TOLD = { changedAt: null, eligibility: null, rules: null, round: null };

const rowOf = ({ properties, channels, assets, ...links }: Said): RecordRow => ({
  id: '',
  properties: withProperties(properties, NOT_TOLD),
  ...links,
  resources: [...channels, ...assets],
});

/**
 * Writes a proposal with its next version, and an audit entry that those see who may see the proposal. One that does not differ
 * is left alone.
 *
 * @param before as it was found; undefined for a new one
 * @param also what the entry tells beside the fields that differ
 * @throws {Refusal} `FORBIDDEN` for somebody whose office the registry does not have
 */
export async function writeProposal(
  change: Change,
  id: string,
  before: HeldProposal | undefined,
  after: Said,
  also: readonly FieldChange[] = [],
): Promise<void> {
  const changes = [...differences(before && rowOf(before), rowOf(after)), ...also];
  if (changes.length === 0) return;
  const version = before === undefined ? 1 : versionOf(versioned(before)) + 1;
  const [row] = await change.run('proposals/write', {
    id,
    home: after.home,
    partner: after.partner,
    proposedBy: after.proposedBy,
    channels: [...after.channels],
    assets: [...after.assets],
    properties: withProperties(after.properties, { id, version, changedAt: change.at }),
  });
  if (Number(row?.['written'] ?? 0) === 0)
    throw new Refusal('FORBIDDEN', {
      zh: `登记簿中没有单位 ${after.proposedBy}，不能提出请示`,
      en: `The registry does not know the office ${after.proposedBy}, so it cannot propose anything`,
    });
  await change.record({
    action: change.action,
    subject: id,
    concerned: { proposals: [id], places: [after.home, after.partner] },
    changes,
  });
}

/** What becomes of a step. */
export interface WrittenStep {
  readonly id: string;
  readonly office: string;
  readonly properties: Readonly<Record<string, Value>>;
}

/** Writes steps of a proposal, new ones among them. The entry of the proposal tells of them. */
export async function writeSteps(change: Change, id: string, steps: readonly WrittenStep[]): Promise<void> {
  if (steps.length > 0) await change.run('proposals/write-steps', { id, steps: steps as unknown as Value });
}

/** A decision as an entry tells it. */
export const decisionTold = (
  { stage, office }: Step,
  decision: Decision,
  remark: string | undefined,
): FieldChange[] =>
  [
    { field: 'decision', before: '', after: decision },
    { field: 'stage', before: '', after: `${stage} · ${office}` },
    { field: 'remark', before: '', after: remark ?? '' },
  ].filter(({ after }) => after !== '');
