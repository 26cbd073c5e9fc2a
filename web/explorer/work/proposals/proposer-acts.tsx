/** What the proposing office can do with its proposal: submit it, amend it, enter its signing, withdraw it. */
import { useId, useState } from 'react';
import { Link } from 'wouter';
import { useChange } from '../../graphql/use-change.js';
import { addressOf } from '../../addresses.js';
import { useLanguage, type BilingualText } from '../../text/language.js';
import { useDraft } from '../draft.js';
import { Confirm } from '../forms/confirm.js';
import { FailureNote } from '../forms/failure-note.js';
import { LongTextField } from '../forms/fields.js';
import { Form } from '../forms/form.js';
import { useChecked } from '../forms/use-checked.js';
import { textOrNull } from '../forms/values.js';
import { useWorker } from '../worker.js';
import { lapseOperation, submitOperation, type Proposal } from './operations.js';
import { SignForm } from './sign-form.js';

const texts = {
  title: { zh: '本单位办理', en: 'What you can do' },
  submit: { zh: '上报', en: 'Submit' },
  submitAgain: { zh: '再次上报', en: 'Submit again' },
  submitText: {
    zh: '上报后由审批单位逐级审批，在批复之前不能修改。',
    en: 'Once submitted, the offices decide one after the other, and it cannot be amended until they have.',
  },
  submitted: { zh: '请示已上报。', en: 'The proposal is submitted.' },
  amend: { zh: '修改', en: 'Amend' },
  withdraw: { zh: '撤回请示', en: 'Withdraw it' },
  giveUp: { zh: '放弃已获的批准', en: 'Give up the approval' },
  withdrawText: {
    zh: '撤回后本请示即告失效，不能恢复；再要办理须重新提出。',
    en: 'Once withdrawn it has lapsed for good; who wants it after all has to propose anew.',
  },
  reason: { zh: '撤回原因', en: 'Why' },
  confirmWithdraw: { zh: '确认撤回', en: 'Confirm the withdrawal' },
  withdrawn: { zh: '请示已撤回。', en: 'The proposal is withdrawn.' },
} satisfies Record<string, BilingualText>;

export interface ProposerActsProps {
  readonly proposal: Proposal;
  readonly reload: () => void;
}

export function ProposerActs(props: ProposerActsProps) {
  const { say } = useLanguage();
  const { state } = props.proposal;
  if (['REFUSED', 'SIGNED', 'LAPSED'].includes(state)) return null;
  return (
    <section className="card part">
      <h3>{say(texts.title)}</h3>
      {(state === 'DRAFT' || state === 'RETURNED') && <Submit {...props} />}
      {state === 'APPROVED' && <SignForm {...props} />}
      <Withdraw {...props} />
    </section>
  );
}

const nothing = {};

function Submit({ proposal: { id, version, state }, reload }: ProposerActsProps) {
  const { say } = useLanguage();
  const { tell } = useWorker();
  const draft = useDraft(`submit ${id}`, nothing);
  const { isSending, failure, send, forget } = useChange(submitOperation, draft);
  const [isAsked, setAsked] = useState(false);
  const action = state === 'DRAFT' ? texts.submit : texts.submitAgain;
  const submit = async () => {
    setAsked(false);
    if ((await send({ id, version })) !== undefined) tell(texts.submitted);
  };
  return (
    <div className="act">
      <FailureNote failure={failure} renewKey={draft.renewKey} forget={forget} reload={reload} />
      <div className="form-actions">
        <button type="button" className="primary" disabled={isSending} onClick={() => setAsked(true)}>
          {say(action)}
        </button>
        <Link className="button" href={addressOf('/work', { proposal: id, edit: 'yes' })}>
          {say(texts.amend)}
        </Link>
      </div>
      <Confirm
        isOpen={isAsked}
        title={action}
        action={action}
        isSending={isSending}
        onConfirm={() => void submit()}
        onClose={() => setAsked(false)}
      >
        <p>{say(texts.submitText)}</p>
      </Confirm>
    </div>
  );
}

const noRemark = { remark: '' };

function Withdraw({ proposal: { id, version, state, titleZh }, reload }: ProposerActsProps) {
  const { say } = useLanguage();
  const { tell } = useWorker();
  const draft = useDraft(`withdraw ${id}`, noRemark);
  const { isSending, failure, send, forget } = useChange(lapseOperation, draft);
  const { wrong, attempts, check, isSaidAtField } = useChecked(nothing, ['remark'], failure);
  const [isAsked, setAsked] = useState(false);
  const heading = useId();
  const action = state === 'APPROVED' ? texts.giveUp : texts.withdraw;
  const withdraw = async () => {
    setAsked(false);
    const done = await send({ id, version, remark: textOrNull(draft.values.remark) });
    if (done !== undefined) tell(texts.withdrawn);
  };
  return (
    <details className="act">
      <summary id={heading}>{say(action)}</summary>
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
        <LongTextField
          name="remark"
          label={texts.reason}
          value={draft.values.remark}
          onChange={(remark) => draft.set({ remark })}
        />
        <FailureNote
          failure={isSaidAtField ? null : failure}
          renewKey={draft.renewKey}
          forget={forget}
          reload={reload}
        />
        <div className="form-actions">
          <button type="submit" disabled={isSending}>
            {say(action)}
          </button>
        </div>
      </Form>
      <Confirm
        isOpen={isAsked}
        title={action}
        action={texts.confirmWithdraw}
        isSending={isSending}
        onConfirm={() => void withdraw()}
        onClose={() => setAsked(false)}
      >
        <p>
          <strong>{titleZh}</strong>
        </p>
        <p>{say(texts.withdrawText)}</p>
      </Confirm>
    </details>
  );
}
