/** Amends a proposal that is a draft or was returned. */
import { useId, useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import { useChange } from '../../graphql/use-change.js';
import { useLanguage, type BilingualText } from '../../text/language.js';
import { useDraft } from '../draft.js';
import { FailureNote } from '../forms/failure-note.js';
import { Form } from '../forms/form.js';
import { useChecked } from '../forms/use-checked.js';
import { textOrNull } from '../forms/values.js';
import { proposalAddress } from '../tabs.js';
import { useWorker } from '../worker.js';
import { amendOperation, type Proposal } from './operations.js';
import { ProposalFields, proposalFields, proposedKinds, type ProposalText } from './proposal-fields.js';
import { Prospect } from './prospect.js';

const texts = {
  title: { zh: '修改请示', en: 'Amend the proposal' },
  places: {
    zh: '双方不能更改；换了地方须重新提出。',
    en: 'Its places stay: who wants another place proposes anew.',
  },
  save: { zh: '保存修改', en: 'Save the changes' },
  cancel: { zh: '不修改', en: 'Leave it as it is' },
  done: { zh: '修改已保存，尚未重新上报。', en: 'The changes are saved; it is not submitted again yet.' },
} satisfies Record<string, BilingualText>;

export interface AmendFormProps {
  readonly proposal: Proposal;
  readonly reload: () => void;
}

export function AmendForm({ proposal, reload }: AmendFormProps) {
  const { say } = useLanguage();
  const { tell } = useWorker();
  const [, navigate] = useLocation();
  const { id, version, home, partner, titleZh, reasons, plannedSignOn } = proposal;
  const kind = proposedKinds.find((one) => one === proposal.kind);
  const asItIs = useMemo<ProposalText>(
    () => ({ kind, titleZh, reasons: reasons ?? '', plannedSignOn: plannedSignOn ?? '' }),
    [kind, titleZh, reasons, plannedSignOn],
  );
  const draft = useDraft<ProposalText>(`amend ${id}`, asItIs);
  const { values, set } = draft;
  const { isSending, failure, send, forget } = useChange(amendOperation, draft);
  const { wrong, attempts, check, isSaidAtField } = useChecked(
    { kind: values.kind !== undefined, titleZh: values.titleZh.trim() !== '' },
    proposalFields,
    failure,
  );
  const heading = useId();

  const amend = async () => {
    forget();
    if (!check() || values.kind === undefined) return;
    const done = await send({
      id,
      version,
      kind: values.kind,
      titleZh: values.titleZh.trim(),
      reasons: textOrNull(values.reasons),
      plannedSignOn: textOrNull(values.plannedSignOn),
    });
    if (done === undefined) return;
    navigate(proposalAddress(id));
    tell(texts.done);
  };
  return (
    <div className="beside">
      <section className="card">
        <h3 id={heading}>{say(texts.title)}</h3>
        <p className="muted">{say(texts.places)}</p>
        <Form
          labelledBy={heading}
          wrong={wrong}
          attempts={attempts}
          failure={failure}
          onSubmit={() => void amend()}
        >
          <ProposalFields values={values} set={set} isTitleMade={false} />
          <FailureNote
            failure={isSaidAtField ? null : failure}
            renewKey={draft.renewKey}
            forget={forget}
            reload={reload}
          />
          <div className="form-actions">
            <button type="submit" className="primary" disabled={isSending}>
              {say(texts.save)}
            </button>
            <Link className="button" href={proposalAddress(id)} onClick={draft.clear}>
              {say(texts.cancel)}
            </Link>
          </div>
        </Form>
      </section>
      <Prospect home={home.id} partner={partner.id} kind={values.kind} />
    </div>
  );
}
