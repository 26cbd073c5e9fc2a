/** What may become of a proposal, step by step: 请示—批复. Pure. */
import { Refusal, type BilingualText } from '../refusal.js';

export const proposalStates = [
  'DRAFT',
  'SUBMITTED',
  'IN_REVIEW',
  'APPROVED',
  'RETURNED',
  'REFUSED',
  'SIGNED',
  'LAPSED',
] as const;

/** How far a proposal has come. */
export type ProposalState = (typeof proposalStates)[number];

export const decisions = ['APPROVE', 'RETURN', 'REFUSE'] as const;

/** What an office decides when it is its turn. */
export type Decision = (typeof decisions)[number];

/** What happens to a proposal. The approval of the last office of the chain is another act than those before it. */
export type ProposalAct = 'AMEND' | 'SUBMIT' | 'APPROVE_LAST' | Decision | 'SIGN' | 'LAPSE';

/** What an office of the chain may do, and its proposer, while the proposal lies with the chain. */
const underReview = {
  APPROVE: 'IN_REVIEW',
  APPROVE_LAST: 'APPROVED',
  RETURN: 'RETURNED',
  REFUSE: 'REFUSED',
  LAPSE: 'LAPSED',
} as const;

/**
 * Which act leads from where to where; what is not named is forbidden. What was refused, signed or has lapsed stays so: who
 * wants it after all proposes anew.
 */
export const transitions: Readonly<
  Record<ProposalState, Readonly<Partial<Record<ProposalAct, ProposalState>>>>
> = {
  DRAFT: { AMEND: 'DRAFT', SUBMIT: 'SUBMITTED', LAPSE: 'LAPSED' },
  SUBMITTED: underReview,
  IN_REVIEW: underReview,
  APPROVED: { SIGN: 'SIGNED', LAPSE: 'LAPSED' },
  RETURNED: { AMEND: 'RETURNED', SUBMIT: 'SUBMITTED', LAPSE: 'LAPSED' },
  REFUSED: {},
  SIGNED: {},
  LAPSED: {},
};

/** The states in which it is the turn of an office of the chain. */
export const isUnderReview = (state: ProposalState) => state === 'SUBMITTED' || state === 'IN_REVIEW';

export const stateText: Readonly<Record<ProposalState, BilingualText>> = {
  DRAFT: { zh: '草拟', en: 'a draft' },
  SUBMITTED: { zh: '已上报', en: 'submitted' },
  IN_REVIEW: { zh: '审批中', en: 'in review' },
  APPROVED: { zh: '已批准', en: 'approved' },
  RETURNED: { zh: '已退回', en: 'returned' },
  REFUSED: { zh: '不予批准', en: 'refused' },
  SIGNED: { zh: '已签署', en: 'signed' },
  LAPSED: { zh: '已失效', en: 'lapsed' },
};

const actText: Readonly<Record<ProposalAct, BilingualText>> = {
  AMEND: { zh: '修改', en: 'amended' },
  SUBMIT: { zh: '上报', en: 'submitted' },
  APPROVE: { zh: '批准', en: 'approved' },
  APPROVE_LAST: { zh: '批准', en: 'approved' },
  RETURN: { zh: '退回', en: 'returned' },
  REFUSE: { zh: '不予批准', en: 'refused' },
  SIGN: { zh: '办理签署', en: 'signed' },
  LAPSE: { zh: '撤回或失效', en: 'withdrawn' },
};

/**
 * The state after an act.
 *
 * @throws {Refusal} `RULE_VIOLATION` for an act that the table does not allow
 */
export function stateAfter(state: ProposalState, act: ProposalAct): ProposalState {
  const after = transitions[state][act];
  if (after !== undefined) return after;
  throw new Refusal('RULE_VIOLATION', {
    zh: `请示${stateText[state].zh}，不能${actText[act].zh}`,
    en: `the proposal is ${stateText[state].en} and cannot be ${actText[act].en}`,
  });
}
