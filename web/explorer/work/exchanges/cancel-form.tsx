/** Cancels a planned exchange, with the reason. */
import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import { useChange } from '../../graphql/use-change.js';
import { useLanguage, type BilingualText } from '../../text/language.js';
import { useDraft } from '../draft.js';
import { Confirm } from '../forms/confirm.js';
import { FailureNote } from '../forms/failure-note.js';
import { LongTextField } from '../forms/fields.js';
import { Form } from '../forms/form.js';
import { useChecked } from '../forms/use-checked.js';
import { tabAddress } from '../tabs.js';
import { useWorker } from '../worker.js';
import type { ExchangeFormProps } from './hold-form.js';
import { cancelOperation } from './operations.js';

const texts = {
  title: { zh: '取消计划的往来', en: 'Cancel the planned exchange' },
  reason: { zh: '取消原因', en: 'Why' },
  action: { zh: '取消……', en: 'Cancel it…' },
  confirm: { zh: '确认取消', en: 'Confirm the cancelling' },
  text: {
    zh: '取消后不能恢复；如重新安排，请另行登记。',
    en: 'A cancelled exchange stays so: what is arranged anew is recorded anew.',
  },
  done: { zh: '计划的往来已取消。', en: 'The planned exchange is cancelled.' },
} satisfies Record<string, BilingualText>;

const empty = { reason: '' };

export function CancelForm({ exchange: { id, version, titleZh }, reload }: ExchangeFormProps) {
  const { say } = useLanguage();
  const { tell } = useWorker();
  const [, navigate] = useLocation();
  const draft = useDraft(`cancel ${id}`, empty);
  const { reason } = draft.values;
  const { isSending, failure, send, forget } = useChange(cancelOperation, draft);
  const { wrong, attempts, check, isSaidAtField } = useChecked(
    { reason: reason.trim() !== '' },
    ['reason'],
    failure,
  );
  const [isAsked, setAsked] = useState(false);
  const heading = useId();
  const cancel = async () => {
    setAsked(false);
    if ((await send({ id, version, reason: reason.trim() })) === undefined) return;
    navigate(tabAddress('exchanges'));
    tell(texts.done);
  };
  return (
    <>
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
        <LongTextField
          name="reason"
          label={texts.reason}
          isRequired
          value={reason}
          onChange={(text) => draft.set({ reason: text })}
        />
        <FailureNote
          failure={isSaidAtField ? null : failure}
          renewKey={draft.renewKey}
          forget={forget}
          reload={reload}
        />
        <div className="form-actions">
          <button type="submit" disabled={isSending}>
            {say(texts.action)}
          </button>
        </div>
      </Form>
      <Confirm
        isOpen={isAsked}
        title={texts.title}
        action={texts.confirm}
        isSending={isSending}
        onConfirm={() => void cancel()}
        onClose={() => setAsked(false)}
      >
        <p>
          <strong>{titleZh}</strong>
        </p>
        <p>{say(texts.text)}</p>
      </Confirm>
    </>
  );
}
