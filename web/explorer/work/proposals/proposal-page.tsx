/** One proposal: what it asks for, what the rules say, how far it has come, and what the reader can do with it. */
import { useId, type ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import { TieKind } from '../../parts/marks.js';
import { BothNames, PlaceLink } from '../../parts/place-link.js';
import { Sources } from '../../parts/sources.js';
import { Answered } from '../../parts/states.js';
import { useLanguage, type BilingualText } from '../../text/language.js';
import { practiceKindText } from '../../text/work-words.js';
import { tabAddress } from '../tabs.js';
import { useDeskAnswer } from '../use-desk-answer.js';
import { useWorker } from '../worker.js';
import { AmendForm } from './amend-form.js';
import { DecideForm } from './decide-form.js';
import { Findings, VerdictBadge } from './findings.js';
import { proposalOperation, type Proposal } from './operations.js';
import { ProposerActs } from './proposer-acts.js';
import { StateBadge } from './state-badge.js';
import { Steps } from './steps.js';
import './proposals.css';

const texts = {
  back: { zh: '返回请示列表', en: 'Back to the proposals' },
  gone: { zh: '没有这份请示，或者您不能查看。', en: 'There is no such proposal, or none that you may see.' },
  asks: { zh: '请示内容', en: 'What it asks for' },
  home: { zh: '中方', en: 'Chinese side' },
  partner: { zh: '外方', en: 'Foreign side' },
  kind: { zh: '关系类别', en: 'Kind of tie' },
  by: { zh: '提出单位', en: 'Proposed by' },
  planned: { zh: '拟签署日期', en: 'To be signed on' },
  submitted: { zh: '上报日期', en: 'Submitted on' },
  approvedUntil: { zh: '批准有效期至', en: 'Approval holds until' },
  reasons: { zh: '理由', en: 'Reasons' },
  resources: { zh: '所依托的资源', en: 'Proposed with' },
  attachments: { zh: '附件', en: 'Attachments' },
  archive: { zh: '原件存提出单位档案', en: 'the files are in the archive of the proposing office' },
  lapse: { zh: '撤回或失效原因', en: 'Why it lapsed' },
  rules: { zh: '规定审核', en: 'What the rules say' },
  judgedOn: { zh: '上报时判断', en: 'As judged on submission' },
  steps: { zh: '审批过程', en: 'Its way through the offices' },
  noSteps: { zh: '尚未上报。', en: 'It has not been submitted yet.' },
  practice: { zh: '可供参考的经验材料', en: 'Notes of practice' },
  basis: { zh: '审批依据', en: 'What the approval rests on' },
} satisfies Record<string, BilingualText>;

export function ProposalPage({ id }: { readonly id: string }) {
  const { say } = useLanguage();
  const asked = useDeskAnswer(proposalOperation, { id });
  return (
    <>
      <p>
        <Link href={tabAddress('proposals')}>← {say(texts.back)}</Link>
      </p>
      <Answered asked={asked}>
        {({ proposal }) =>
          proposal === null ? (
            <p>{say(texts.gone)}</p>
          ) : (
            <Opened proposal={proposal} reload={asked.state === 'waiting' ? () => undefined : asked.again} />
          )
        }
      </Answered>
    </>
  );
}

interface ProposalProps {
  readonly proposal: Proposal;
  readonly reload: () => void;
}

function Opened({ proposal, reload }: ProposalProps) {
  const { say } = useLanguage();
  const [parameters] = useSearchParams();
  const { may, officeId, role } = useWorker();
  const isOurs = may.propose && (officeId === proposal.proposedBy.id || role === 'ADMIN');
  const isAmended =
    isOurs && parameters.get('edit') !== null && ['DRAFT', 'RETURNED'].includes(proposal.state);
  return (
    <article>
      <header className="proposal-head">
        <h2>{proposal.titleZh}</h2>
        <StateBadge state={proposal.state} />
      </header>
      {isAmended ? (
        <AmendForm proposal={proposal} reload={reload} />
      ) : (
        <div className="proposal">
          <Facts proposal={proposal} />
          <div className="proposal-side">
            <DecideForm proposal={proposal} reload={reload} />
            {isOurs && <ProposerActs proposal={proposal} reload={reload} />}
            <Part title={texts.steps}>
              {proposal.steps.length === 0 ? (
                <p className="muted">{say(texts.noSteps)}</p>
              ) : (
                <Steps proposal={proposal} />
              )}
            </Part>
            {proposal.rules.length > 0 && <Basis rules={proposal.rules} />}
          </div>
          <div className="proposal-rest">
            {proposal.eligibility !== null && (
              <Part title={texts.rules}>
                <p className="finding-head">
                  <VerdictBadge verdict={proposal.eligibility.verdict} />
                  <span className="muted">
                    {say(texts.judgedOn)} <time>{proposal.eligibility.evaluatedOn}</time>
                  </span>
                </p>
                <Findings findings={proposal.eligibility.findings} />
              </Part>
            )}
            <Practice notes={proposal.practice} />
          </div>
        </div>
      )}
    </article>
  );
}

function Part({ title, children }: { readonly title: BilingualText; readonly children: ReactNode }) {
  const { say } = useLanguage();
  const heading = useId();
  return (
    <section className="card part" aria-labelledby={heading}>
      <h3 id={heading}>{say(title)}</h3>
      {children}
    </section>
  );
}

function Facts({ proposal }: { readonly proposal: Proposal }) {
  const { say, nameOf } = useLanguage();
  const { home, partner, plannedSignOn, submittedOn, approvedUntil, reasons, lapseRemark } = proposal;
  const dates = [
    [texts.submitted, submittedOn],
    [texts.planned, plannedSignOn],
    [texts.approvedUntil, approvedUntil],
  ] as const;
  return (
    <Part title={texts.asks}>
      <dl className="facts">
        <dt>{say(texts.kind)}</dt>
        <dd>
          <TieKind kind={proposal.kind} />
        </dd>
        <dt>{say(texts.home)}</dt>
        <dd>
          <PlaceLink place={home} />
        </dd>
        <dt>{say(texts.partner)}</dt>
        <dd>
          <PlaceLink place={partner} />
        </dd>
        <dt>{say(texts.by)}</dt>
        <dd>{nameOf(proposal.proposedBy)}</dd>
        {dates.map(
          ([label, date]) =>
            date !== null && (
              <div key={label.en} className="facts-pair">
                <dt>{say(label)}</dt>
                <dd>
                  <time dateTime={date}>{date}</time>
                </dd>
              </div>
            ),
        )}
        {reasons !== null && (
          <>
            <dt>{say(texts.reasons)}</dt>
            <dd className="said-text">{reasons}</dd>
          </>
        )}
        {proposal.resources.length > 0 && (
          <>
            <dt>{say(texts.resources)}</dt>
            <dd>
              <ul className="plain-list">
                {proposal.resources.map((resource) => (
                  <li key={resource.id}>
                    <BothNames named={resource} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {proposal.attachments.length > 0 && (
          <>
            <dt>{say(texts.attachments)}</dt>
            <dd>
              <ul className="plain-list">
                {proposal.attachments.map(({ name, size, sha256 }) => (
                  <li key={sha256}>
                    {name} <span className="muted">{sizeText(size)}</span>
                  </li>
                ))}
              </ul>
              <span className="muted">{say(texts.archive)}</span>
            </dd>
          </>
        )}
        {lapseRemark !== null && (
          <>
            <dt>{say(texts.lapse)}</dt>
            <dd className="said-text">{lapseRemark}</dd>
          </>
        )}
      </dl>
    </Part>
  );
}

const sizeText = (bytes: number) =>
  bytes < 1024 * 1024 ? `${String(Math.ceil(bytes / 1024))} KiB` : `${(bytes / 1024 / 1024).toFixed(1)} MiB`;

function Practice({ notes }: { readonly notes: Proposal['practice'] }) {
  const { say, pick, nameOf } = useLanguage();
  if (notes.length === 0) return null;
  return (
    <Part title={texts.practice}>
      <ul className="findings">
        {notes.map((note) => (
          <li key={note.id}>
            <p className="finding-head">
              <span className="badge">{say(practiceKindText[note.kind])}</span>
              <span>{nameOf(note)}</span>
            </p>
            <p className="said-text">{pick(note.summaryZh ?? '', note.summaryEn ?? note.summaryZh ?? '')}</p>
            <p className="muted">
              {pick(note.writtenByZh, note.writtenByEn)} · {pick(note.reasonZh, note.reasonEn)}
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Basis({ rules }: { readonly rules: Proposal['rules'] }) {
  const { pick } = useLanguage();
  return (
    <Part title={texts.basis}>
      <ul className="findings">
        {rules.map((rule) => (
          <li key={rule.id}>
            <p>{pick(rule.titleZh, rule.titleEn)}</p>
            <Sources sources={rule.sources} />
          </li>
        ))}
      </ul>
    </Part>
  );
}
