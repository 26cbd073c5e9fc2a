/** The desk of an office: what waits for its decision, its exchanges, ties that have fallen silent, files to import. */
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import { keepToken } from '../graphql/session.js';
import { graphql, type ResultOf } from '../graphql/graphql.js';
import { Failed, Loading } from '../parts/states.js';
import { useMe } from '../shell/use-me.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { roleText } from '../text/work-words.js';
import { DormantSection } from './dormant/dormant-section.js';
import { ExchangesSection } from './exchanges/exchanges-section.js';
import { ImportSection } from './import/import-section.js';
import { ProposalsSection } from './proposals/proposals-section.js';
import { rightsOf } from './rights.js';
import { SignedOut } from './signed-out.js';
import { tabAddress, tabs, type Tab } from './tabs.js';
import { useDeskAnswer } from './use-desk-answer.js';
import { useWorker, WorkerContext, type Said, type Worker } from './worker.js';
import './work.css';

const texts = {
  title: { zh: '工作台', en: 'Work' },
  tabs: { zh: '办理事项', en: 'Kinds of work' },
  noOffice: {
    zh: '登记簿中没有您所在的单位，只能查看公开内容。请联系管理员登记单位。',
    en: 'The registry does not have your office, so you can read what is public and no more. Ask an administrator to register it.',
  },
  readOnly: {
    zh: '您的身份是分析员，可以查看，不能办理。',
    en: 'You are signed in as an analyst: you can read here, and change nothing.',
  },
  signOut: { zh: '重新登录', en: 'Sign in again' },
} satisfies Record<string, BilingualText>;

const countsOperation = graphql(`
  query WorkCounts($awaiting: ProposalFilter!, $planned: ExchangeFilter!, $place: ID) {
    proposals(filter: $awaiting, first: 1) {
      totalCount
    }
    exchanges(filter: $planned, first: 1) {
      totalCount
    }
    dormantAgreements(within: $place, first: 1) {
      totalCount
    }
  }
`);

export default function WorkView() {
  const { hasToken, asked } = useMe();
  const { say } = useLanguage();
  if (!hasToken) return <SignedOut />;
  if (asked.state === 'waiting') return <Loading />;
  if (asked.state === 'failed')
    return (
      <>
        <h1>{say(texts.title)}</h1>
        <Failed failure={asked.failure} again={asked.again} />
        {asked.failure.code === 'UNAUTHENTICATED' && (
          <p className="below-failure">
            <button type="button" className="primary" onClick={() => keepToken(null)}>
              {say(texts.signOut)}
            </button>
          </p>
        )}
      </>
    );
  const { me } = asked.data;
  return me === null ? <SignedOut /> : <Desk me={me} />;
}

type Me = NonNullable<
  NonNullable<Extract<ReturnType<typeof useMe>['asked'], { state: 'answered' }>['data']>['me']
>;

const sections: Readonly<Record<Tab, () => ReactNode>> = {
  proposals: ProposalsSection,
  exchanges: ExchangesSection,
  dormant: DormantSection,
  import: ImportSection,
};

function Desk({ me }: { readonly me: Me }) {
  const { say, nameOf } = useLanguage();
  const [parameters] = useSearchParams();
  const tab = tabs.find(({ name }) => name === parameters.get('tab'))?.name ?? 'proposals';
  const [said, tell] = useState<Said | null>(null);
  const worker = useMemo<Worker>(
    () => ({
      actor: me.actor,
      role: me.role,
      officeId: me.office?.id,
      place: me.office?.serves ?? undefined,
      may: rightsOf(me.role, me.office?.kind),
      said,
      tell,
    }),
    [me, said],
  );
  const Section = sections[tab];
  return (
    <WorkerContext value={worker}>
      <header className="desk-header">
        <h1>{say(texts.title)}</h1>
        <p className="muted">
          {me.office !== null && `${nameOf(me.office)} · `}
          {say(roleText[me.role])}
        </p>
      </header>
      {me.office === null && <p className="desk-note">{say(texts.noOffice)}</p>}
      {me.role === 'ANALYST' && <p className="desk-note">{say(texts.readOnly)}</p>}
      <Tabs current={tab} />
      <Notice said={said} />
      <Section />
    </WorkerContext>
  );
}

/** The tabs with what waits in each; counted anew after every change. */
function Tabs({ current }: { readonly current: Tab }) {
  const { say } = useLanguage();
  const counts = useCounts();
  return (
    <nav className="desk-tabs" aria-label={say(texts.tabs)}>
      {tabs.map(({ name, title }) => {
        const count = counts?.[name];
        return (
          <Link key={name} href={tabAddress(name)} aria-current={name === current ? 'page' : undefined}>
            {say(title)}
            {count !== undefined && count > 0 && <span className="desk-count">{count}</span>}
          </Link>
        );
      })}
    </nav>
  );
}

function useCounts(): Partial<Record<Tab, number>> | undefined {
  const { officeId, place } = useWorker();
  const asked = useDeskAnswer(
    countsOperation,
    officeId === undefined
      ? undefined
      : {
          awaiting: { awaiting: officeId },
          planned: { within: place?.id ?? null, state: ['PLANNED'] },
          place: place?.id ?? null,
        },
  );
  return asked.state === 'answered' ? countsOf(asked.data) : undefined;
}

const countsOf = ({ proposals, exchanges, dormantAgreements }: ResultOf<typeof countsOperation>) => ({
  proposals: proposals.totalCount,
  exchanges: exchanges.totalCount,
  dormant: dormantAgreements.totalCount,
});

/** What was just done; it is read out, and takes the focus from the form that is gone. */
function Notice({ said }: { readonly said: Said | null }) {
  const { say } = useLanguage();
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (said !== null) note.current?.focus();
  }, [said]);
  return (
    <div role="status" className="desk-status">
      {said !== null && (
        <p ref={note} tabIndex={-1} className="desk-notice">
          {say(said)}
        </p>
      )}
    </div>
  );
}
