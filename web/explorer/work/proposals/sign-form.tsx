/** Enters that what was approved was signed: the agreement is made with it. */
import { useId } from 'react';
import { graphql } from '../../graphql/graphql.js';
import { useChange } from '../../graphql/use-change.js';
import { useLanguage, type BilingualText } from '../../text/language.js';
import { useDraft } from '../draft.js';
import { FailureNote } from '../forms/failure-note.js';
import { DateField } from '../forms/fields.js';
import { Form } from '../forms/form.js';
import {
  noSource,
  requiredOfSource,
  SourceFields,
  sourceFields,
  sourceOf,
  type SourceValues,
} from '../forms/source-fields.js';
import { useChecked } from '../forms/use-checked.js';
import { textOrNull } from '../forms/values.js';
import { useWorker } from '../worker.js';
import type { ProposerActsProps } from './proposer-acts.js';

const signOperation = graphql(`
  mutation SignProposal($input: SignProposalInput!) {
    signProposal(input: $input) {
      proposal {
        id
      }
    }
  }
`);

const texts = {
  title: { zh: '登记签署', en: 'Enter the signing' },
  text: {
    zh: '登记后，协议即列入友好关系台账，对所有人公开。',
    en: 'With it the agreement stands in the registry of ties, for everybody to see.',
  },
  signedOn: { zh: '签署日期', en: 'Signed on' },
  expiresOn: { zh: '有效期至', en: 'Its term ends on' },
  done: {
    zh: '签署已登记，协议已列入台账。',
    en: 'The signing is entered; the agreement is in the registry.',
  },
} satisfies Record<string, BilingualText>;

interface Values extends SourceValues {
  readonly signedOn: string;
  readonly expiresOn: string;
}

const empty: Values = { ...noSource, signedOn: '', expiresOn: '' };

export function SignForm({ proposal: { id, version }, reload }: ProposerActsProps) {
  const { say } = useLanguage();
  const { tell } = useWorker();
  const draft = useDraft<Values>(`sign ${id}`, empty);
  const { values, set } = draft;
  const { isSending, failure, send, forget } = useChange(signOperation, draft);
  const { wrong, attempts, check, isSaidAtField } = useChecked(
    { signedOn: values.signedOn !== '', ...requiredOfSource(values) },
    ['signedOn', 'expiresOn', ...sourceFields],
    failure,
  );
  const heading = useId();
  const sign = async () => {
    forget();
    if (!check()) return;
    const done = await send({
      id,
      version,
      signedOn: values.signedOn,
      expiresOn: textOrNull(values.expiresOn),
      source: sourceOf(values),
    });
    if (done !== undefined) tell(texts.done);
  };
  return (
    <details className="act">
      <summary id={heading}>{say(texts.title)}</summary>
      <p className="muted">{say(texts.text)}</p>
      <Form
        labelledBy={heading}
        wrong={wrong}
        attempts={attempts}
        failure={failure}
        onSubmit={() => void sign()}
      >
        <DateField
          name="signedOn"
          label={texts.signedOn}
          isRequired
          value={values.signedOn}
          onChange={(signedOn) => set({ signedOn })}
        />
        <DateField
          name="expiresOn"
          label={texts.expiresOn}
          value={values.expiresOn}
          onChange={(expiresOn) => set({ expiresOn })}
        />
        <SourceFields values={values} set={set} />
        <FailureNote
          failure={isSaidAtField ? null : failure}
          renewKey={draft.renewKey}
          forget={forget}
          reload={reload}
        />
        <div className="form-actions">
          <button type="submit" className="primary" disabled={isSending}>
            {say(texts.title)}
          </button>
        </div>
      </Form>
    </details>
  );
}
