/** The section of a handover file about proposals under way: 请示, of those that the reader may see. */
import { kindText } from '../agreements/wording.js';
import { stateText } from '../proposals/lifecycle.js';
import type { BilingualText } from '../refusal.js';
import { cell, same, type Cell, type Section } from './document.js';
import type { DossierFacts, ProposalFacts } from './facts.js';
import { cutOff } from './sections.js';
import { nameOf, NOT_RECORDED } from './wording.js';

/** What has been proposed and has not come to its end. */
export const proposalsSection = ({ proposals, proposalTotal }: DossierFacts): Section => ({
  title: { zh: '办理中的请示', en: 'Proposals under way' },
  blocks: [
    {
      kind: 'table',
      head: [
        { zh: '请示', en: 'Proposal' },
        { zh: '双方', en: 'Between' },
        { zh: '类别', en: 'Kind' },
        { zh: '进度', en: 'State' },
        { zh: '上报', en: 'Submitted' },
        { zh: '待办', en: 'To be done' },
      ],
      rows: proposals.map(row),
    },
    ...cutOff(proposals.length, proposalTotal),
  ],
});

function row(proposal: ProposalFacts): Cell[] {
  const { id, titleZh, home, partner, kind, state, submittedOn } = proposal;
  return [
    cell(same(`${titleZh} (${id})`)),
    cell({ zh: `${home.nameZh}—${partner.nameZh}`, en: `${home.nameEn} – ${partner.nameEn}` }),
    cell(kindText[kind]),
    cell(stateText[state]),
    cell(submittedOn ?? NOT_RECORDED),
    cell(todo(proposal)),
  ];
}

function todo({ state, awaiting, approvedUntil }: ProposalFacts): BilingualText {
  if (awaiting !== null) {
    const { zh, en } = nameOf(awaiting);
    const { dueOn, isOverdue } = awaiting;
    return {
      zh: `待${zh}批复，期限${dueOn}${isOverdue ? '，已逾期' : ''}`,
      en: `${en} decides by ${dueOn}${isOverdue ? ', overdue' : ''}`,
    };
  }
  if (state === 'APPROVED' && approvedUntil !== null)
    return { zh: `${approvedUntil}前签署`, en: `to be signed by ${approvedUntil}` };
  return state === 'RETURNED'
    ? { zh: '按退回意见修改后再报', en: 'amend as remarked and submit again' }
    : { zh: '拟定后上报', en: 'complete and submit' };
}
