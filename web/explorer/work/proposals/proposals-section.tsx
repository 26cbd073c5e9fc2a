/** Proposals: those that wait for the office, its own, and all that it may see. */
import { Link, useSearchParams } from 'wouter';
import { Answered, Empty } from '../../parts/states.js';
import { TieKind } from '../../parts/marks.js';
import { useLanguage, type BilingualText } from '../../text/language.js';
import { Between } from '../between.js';
import { Pages } from '../pages.js';
import { proposalAddress, tabAddress } from '../tabs.js';
import { useDeskAnswer } from '../use-desk-answer.js';
import { useWorker, type Worker } from '../worker.js';
import { DueOn } from './due-on.js';
import { proposalsOperation, type ListedProposal } from './operations.js';
import { ProposalPage } from './proposal-page.js';
import { ProposeForm } from './propose-form.js';
import { StateBadge } from './state-badge.js';

const texts = {
  propose: { zh: '提出请示', en: 'New proposal' },
  lists: { zh: '哪些请示', en: 'Which proposals' },
  by: { zh: '提出单位', en: 'Proposed by' },
  lies: { zh: '待批单位', en: 'Waits for' },
} satisfies Record<string, BilingualText>;

type ListName = 'awaiting' | 'sent' | 'all';

interface List {
  readonly name: ListName;
  readonly title: BilingualText;
  readonly none: BilingualText;
  readonly filterOf: (worker: Worker) => { awaiting?: string; proposedBy?: string };
  readonly orderBy: 'DUE_ON_ASC' | 'CHANGED_AT_DESC';
}

const lists: readonly List[] = [
  {
    name: 'awaiting',
    title: { zh: '待本单位批复', en: 'Waiting for us' },
    none: { zh: '没有等待本单位批复的请示。', en: 'No proposal waits for your office.' },
    filterOf: ({ officeId }) => ({ awaiting: officeId ?? '' }),
    orderBy: 'DUE_ON_ASC',
  },
  {
    name: 'sent',
    title: { zh: '本单位提出的', en: 'Proposed by us' },
    none: { zh: '本单位还没有提出请示。', en: 'Your office has proposed nothing yet.' },
    filterOf: ({ officeId }) => ({ proposedBy: officeId ?? '' }),
    orderBy: 'CHANGED_AT_DESC',
  },
  {
    name: 'all',
    title: { zh: '全部可见的', en: 'All that we see' },
    none: { zh: '没有本单位可以查看的请示。', en: 'There is no proposal that your office may see.' },
    filterOf: () => ({}),
    orderBy: 'CHANGED_AT_DESC',
  },
];

export function ProposalsSection() {
  const [parameters] = useSearchParams();
  const { may } = useWorker();
  const id = parameters.get('proposal');
  if (id !== null) return <ProposalPage key={id} id={id} />;
  if (parameters.get('new') !== null && may.propose) return <ProposeForm />;
  return <ProposalLists wanted={parameters.get('list')} after={parameters.get('after') ?? undefined} />;
}

function ProposalLists({
  wanted,
  after,
}: {
  readonly wanted: string | null;
  readonly after: string | undefined;
}) {
  const { say } = useLanguage();
  const worker = useWorker();
  // Without an office nothing waits for it.
  const shown = lists.filter(({ name }) => name === 'all' || worker.officeId !== undefined);
  const list = shown.find(({ name }) => name === wanted) ?? shown[0]!;
  const address = (name: ListName, page?: string) =>
    tabAddress('proposals', {
      ...(name !== 'awaiting' && { list: name }),
      ...(page !== undefined && { after: page }),
    });
  const asked = useDeskAnswer(proposalsOperation, {
    filter: list.filterOf(worker),
    orderBy: list.orderBy,
    after: after ?? null,
  });
  return (
    <>
      <div className="section-head">
        <nav className="list-choice" aria-label={say(texts.lists)}>
          {shown.map(({ name, title }) => (
            <Link key={name} href={address(name)} aria-current={name === list.name}>
              {say(title)}
            </Link>
          ))}
        </nav>
        {worker.may.propose && (
          <Link className="button primary" href={tabAddress('proposals', { new: 'yes' })}>
            {say(texts.propose)}
          </Link>
        )}
      </div>
      <Answered asked={asked}>
        {({ proposals: { edges, pageInfo } }) => (
          <>
            {edges.length === 0 ? (
              <Empty text={list.none} />
            ) : (
              <ul className="work-list" aria-label={say(list.title)}>
                {edges.map(({ node }) => (
                  <ProposalItem key={node.id} proposal={node} />
                ))}
              </ul>
            )}
            <Pages
              page={pageInfo}
              isLater={after !== undefined}
              addressOfPage={(page) => address(list.name, page)}
            />
          </>
        )}
      </Answered>
    </>
  );
}

function ProposalItem({ proposal }: { readonly proposal: ListedProposal }) {
  const { say, nameOf } = useLanguage();
  const { officeId } = useWorker();
  const { id, state, kind, titleZh, home, partner, proposedBy, awaiting, changedAt } = proposal;
  return (
    <li>
      <div>
        <div className="work-item-title">
          <Link href={proposalAddress(id)}>{titleZh}</Link>
        </div>
        <p className="work-item-facts">
          <TieKind kind={kind} />
          <Between home={home} partner={partner} />
        </p>
        <p className="work-item-facts">
          {proposedBy.id !== officeId && (
            <span>
              {say(texts.by)} {nameOf(proposedBy)}
            </span>
          )}
          {awaiting !== null && awaiting.office.id !== officeId && (
            <span>
              {say(texts.lies)} {nameOf(awaiting.office)}
            </span>
          )}
          {awaiting === null && <time dateTime={changedAt}>{changedAt.slice(0, 10)}</time>}
        </p>
      </div>
      <div className="work-item-side">
        <StateBadge state={state} />
        {awaiting !== null && <DueOn {...awaiting} />}
      </div>
    </li>
  );
}
