/** The steps of a proposal through its chain, round by round: whose turn it is, and what a decision makes of it. Pure. */
import { daysAfter } from '../dates.js';
import type { ApprovalStage } from './approval-chains.js';
import { isUnderReview, type Decision, type ProposalAct, type ProposalState } from './lifecycle.js';

/** A step as the graph keeps it. */
export interface Step {
  readonly id: string;
  /** 1 for the first submission, one more after each return. */
  readonly round: number;
  /** Place in the chain, from 1. */
  readonly position: number;
  readonly stage: ApprovalStage;
  /** Days that the office has. */
  readonly days: number;
  /** Id of the office. */
  readonly office: string;
  /** ISO 8601 date on which it became the office's turn; null while it is not. */
  readonly since: string | null;
  readonly dueOn: string | null;
  readonly decision: Decision | null;
}

/** What a step is when it becomes the turn of its office. */
export const begun = ({ days }: Pick<Step, 'days'>, on: string) => ({
  since: on,
  dueOn: daysAfter(on, days),
});

/** How far a proposal has come in its chain. */
export interface Review {
  readonly state: ProposalState;
  readonly round: number;
  readonly steps: readonly Step[];
}

const ofRound = ({ round, steps }: Review) =>
  steps.filter((step) => step.round === round).sort((one, other) => one.position - other.position);

/** The step whose office has to decide; undefined when nobody has to. */
export const turnOf = (review: Review): Step | undefined =>
  isUnderReview(review.state) ? ofRound(review).find(({ decision }) => decision === null) : undefined;

/** The step after another one; undefined behind the last of the chain. */
export const nextStep = (review: Review, { position }: Step): Step | undefined =>
  ofRound(review).find((step) => step.position > position);

/** What a decision is for the table of the lifecycle. */
export const actOf = (decision: Decision, next: Step | undefined): ProposalAct =>
  decision === 'APPROVE' && next === undefined ? 'APPROVE_LAST' : decision;
