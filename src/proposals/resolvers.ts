/** Fields of the query type that ask for proposals, and what is worked out of the rows of their statements. */
import type { AgreementKind } from '../agreements/lifecycle.js';
import { answer } from '../read/answer.js';
import { pageParameters, type PageArguments } from '../read/connection.js';
import { readFacts } from '../read/facts.js';
import { byId, type RootResolver } from '../read/resolver.js';
import { Refusal } from '../refusal.js';
import { chainFor, readApprovalChains } from './approval-chains.js';
import { officesOf, type ChainFacts } from './chain.js';
import { readEligibility } from './eligibility.js';
import { offerBeside } from './practice.js';

interface ProposalsArguments extends PageArguments {
  readonly filter?: {
    state?: string[] | null;
    kind?: string[] | null;
    awaiting?: string | null;
    proposedBy?: string | null;
    overdue?: boolean | null;
    within?: string | null;
  } | null;
  readonly orderBy: string;
}

const proposals: RootResolver<ProposalsArguments> = (_source, { filter, orderBy, ...page }, context, info) =>
  answer(context, info, {
    ...pageParameters('proposals', orderBy, page),
    state: filter?.state ?? null,
    kind: filter?.kind ?? null,
    awaiting: filter?.awaiting ?? null,
    proposedBy: filter?.proposedBy ?? null,
    overdue: filter?.overdue ?? null,
    within: filter?.within ?? null,
  });

const chains = readApprovalChains();

/** Which offices decide is found by TypeScript, so it takes two statements: the facts, then the offices found. */
const approvalChain: RootResolver<{ home: string; kind: AgreementKind }> = async (
  _source,
  { home, kind },
  context,
  info,
) => {
  const facts = await readFacts<ChainFacts>(context, 'proposals/chain-facts', { home });
  const [place] = facts.within;
  const chain = chainFor(chains, place!.level, kind);
  if (chain === undefined)
    throw new Refusal(
      'BAD_USER_INPUT',
      kind === 'NEGOTIATION'
        ? {
            zh: '参数 kind 不能为商谈：商谈无须请示',
            en: 'the argument "kind" is talks, which need no approval',
          }
        : {
            zh: `参数 home 须为级别已知的中国省、市或县，而${place!.nameZh}不是`,
            en: `the argument "home" has to be a province, city or county of China whose level is known, which ${place!.nameEn} is not`,
          },
    );
  return answer(context, info, {
    stages: officesOf(chain, facts, null).map(({ stage, place: { id }, office, days }) => ({
      stage,
      place: id,
      office,
      days,
    })),
    rules: [...chain.rules],
    approvalHoldsDays: chains.approvalHoldsDays,
  });
};

export const proposalQueries = { proposal: byId, proposals, approvalChain };

export const proposalJudges = { Proposal: { eligibility: readEligibility, practice: offerBeside } };

/** Types of what they answer. */
export const judgedProposalTypes = ['ProposalEligibility', 'ProposalFinding'] as const;
