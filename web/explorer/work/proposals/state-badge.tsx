/** How far a proposal has come. */
import type { EnumOf } from '../../graphql/graphql.js';
import { useLanguage } from '../../text/language.js';
import { proposalStateText } from '../../text/work-words.js';

type State = EnumOf<'ProposalState'>;

const look: Readonly<Partial<Record<State, string>>> = {
  SUBMITTED: 'badge-wait',
  IN_REVIEW: 'badge-wait',
  APPROVED: 'badge-good',
  SIGNED: 'badge-good',
  RETURNED: 'badge-warn',
  REFUSED: 'badge-bad',
};

export function StateBadge({ state }: { readonly state: State }) {
  const { say } = useLanguage();
  return <span className={`badge ${look[state] ?? ''}`}>{say(proposalStateText[state])}</span>;
}
