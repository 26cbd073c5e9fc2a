/** The decision of the office whose turn it is: approve, return or refuse, with its remark. */
import { useId, useState } from 'react';
import { useChange } from '../../graphql/use-change.js';
import type { EnumOf } from '../../graphql/graphql.js';
import { useLanguage, type BilingualText } from '../../text/language.js';
import { decisionText } from '../../text/work-words.js';
import { useDraft } from '../draft.js';
import { Confirm } from '../forms/confirm.js';
import { FailureNote } from '../forms/failure-note.js';
import { LongTextField, RadioField } from '../forms/fields.js';
import { Form } from '../forms/form.js';
import { useChecked } from '../forms/use-checked.js';
import { useWorker } from '../worker.js';
import { decideOperation, type Proposal } from './operations.js';

const texts = {
  title: { zh: '批复', en: 'Decide' },
  decision: { zh: '批复结果', en: 'Decision' },
  remark: { zh: '批复意见', en: 'Remark' },
  remarkHint: { zh: '退回或不予批准须写明意见', en: 'Needed to return or refuse' },
  next: { zh: '批复……', en: 'Decide…' },
  confirm: { zh: '确认批复', en: 'Confirm the decision' },
  toNext: { zh: '批准后，转下一审批单位：', en: 'Once approved, it goes on to: ' },
  last: {
    zh: '这是最后一个审批环节，批准后提出单位即可签署。',
    en: 'This is the last office of the chain: once approved, it can be signed.',
  },
  returned: {
    zh: '退回提出单位修改，修改后可以再次上报，重新逐级审批。',
    en: 'It goes back to its proposer, who can amend it and submit it again, through all offices.',
  },
  refused: {
    zh: '不予批准后，本请示即告终结，不能恢复；再要办理须重新提出。',
    en: 'Once refused, this proposal is closed for good; who wants it after all has to propose anew.',
  },
  done: { zh: '已作批复', en: 'The decision is entered' },
  kept: {
    zh: '本请示现在不由本单位批复。您写的意见没有发出：',
    en: 'It is no longer the turn of your office. Your remark was not sent:',
  },
  discard: { zh: '不再需要', en: 'Not needed any more' },
} satisfies Record<string, BilingualText>;

type Decision = EnumOf<'ProposalDecision'>;

interface Values {
  readonly decision: Decision | undefined;
  readonly remark: string;
}

const empty: Values = { decision: undefined, remark: '' };

const decisions = Object.keys(decisionText) as Decision[];

export interface DecideFormProps {
  readonly proposal: Proposal;
  readonly reload: () => void;
}

export function DecideForm({ proposal, reload }: DecideFormProps) {
  const { say } = useLanguage();
  const { may, officeId, role, tell } = useWorker();
  const draft = useDraft<Values>(`decide ${proposal.id}`, empty);
  const { values, set } = draft;
  const { isSending, failure, send, forget } = useChange(decideOperation, draft);
  const [isAsked, setAsked] = useState(false);
  const isReasonNeeded = values.decision !== undefined && values.decision !== 'APPROVE';
  const { wrong, attempts, check, isSaidAtField } = useChecked(
    {
      decision: values.decision !== undefined,
      ...(isReasonNeeded && { remark: values.remark.trim() !== '' }),
    },
    ['remark'],
    failure,
  );
  const heading = useId();

  const isTurn =
    may.decide &&
    proposal.awaiting !== null &&
    (proposal.awaiting.office.id === officeId || role === 'ADMIN');
  if (!isTurn)
    return values.remark === '' ? null : <KeptRemark remark={values.remark} discard={draft.clear} />;

  const decide = async () => {
    setAsked(false);
    const { decision, remark } = values;
    if (decision === undefined) return;
    const done = await send({
      id: proposal.id,
      version: proposal.version,
      decision,
      ...(remark.trim() !== '' && { remark: remark.trim() }),
    });
    if (done !== undefined)
      tell({
        zh: `${texts.done.zh}：${decisionText[decision].zh}。`,
        en: `${texts.done.en}: ${decisionText[decision].en}.`,
      });
  };
  return (
    <section className="card part">
      <h3 id={heading}>{say(texts.title)}</h3>
      <Form
        labelledBy={heading}
        wrong={wrong}
        attempts={attempts}
        failure={failure}
        onSubmit={() => {
          forget();
          if (check()) setAsked(true);
        }}
      >
        <RadioField
          name="decision"
          label={texts.decision}
          isRequired
          choices={decisions.map((value) => ({ value, label: say(decisionText[value]) }))}
          value={values.decision}
          onChange={(decision) => set({ decision })}
        />
        <LongTextField
          name="remark"
          label={texts.remark}
          hint={texts.remarkHint}
          isRequired={isReasonNeeded}
          value={values.remark}
          onChange={(remark) => set({ remark })}
        />
        <FailureNote
          failure={isSaidAtField ? null : failure}
          renewKey={draft.renewKey}
          forget={forget}
          reload={reload}
        />
        <div className="form-actions">
          <button type="submit" className="primary" disabled={isSending}>
            {say(texts.next)}
          </button>
        </div>
      </Form>
      <Confirm
        isOpen={isAsked}
        title={values.decision === undefined ? texts.title : decisionText[values.decision]}
        action={texts.confirm}
        isSending={isSending}
        onConfirm={() => void decide()}
        onClose={() => setAsked(false)}
      >
        <p>
          <strong>{proposal.titleZh}</strong>
        </p>
        <Consequence proposal={proposal} decision={values.decision} />
        {values.remark.trim() !== '' && <blockquote className="said-text">{values.remark.trim()}</blockquote>}
      </Confirm>
    </section>
  );
}

function Consequence({
  proposal,
  decision,
}: {
  readonly proposal: Proposal;
  readonly decision: Decision | undefined;
}) {
  const { say, nameOf } = useLanguage();
  if (decision === 'RETURN') return <p>{say(texts.returned)}</p>;
  if (decision === 'REFUSE') return <p>{say(texts.refused)}</p>;
  const next = proposal.steps.find(({ round, since }) => round === proposal.round && since === null);
  return <p>{next === undefined ? say(texts.last) : `${say(texts.toNext)}${nameOf(next.office)}`}</p>;
}

/** A remark that was being written when somebody else was faster. */
function KeptRemark({ remark, discard }: { readonly remark: string; readonly discard: () => void }) {
  const { say } = useLanguage();
  return (
    <section className="card part" role="status">
      <p>{say(texts.kept)}</p>
      <blockquote className="said-text">{remark}</blockquote>
      <button type="button" onClick={discard}>
        {say(texts.discard)}
      </button>
    </section>
  );
}
