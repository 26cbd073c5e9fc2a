/** Writes a proposal; what the rules say and whom it would pass is shown before it is sent. */
import { useId, useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import { useChange } from '../../graphql/use-change.js';
import type { ChosenRecord } from '../../parts/record-field.js';
import { useLanguage, type BilingualText } from '../../text/language.js';
import { useDraft } from '../draft.js';
import { FailureNote } from '../forms/failure-note.js';
import { PlaceField } from '../forms/fields.js';
import { Form } from '../forms/form.js';
import { useChecked } from '../forms/use-checked.js';
import { textOrNull } from '../forms/values.js';
import { proposalAddress, tabAddress } from '../tabs.js';
import { useWorker } from '../worker.js';
import { proposeOperation } from './operations.js';
import { ProposalFields, proposalFields, type ProposalText } from './proposal-fields.js';
import { Prospect } from './prospect.js';
import './proposals.css';

const texts = {
  back: { zh: '返回请示列表', en: 'Back to the proposals' },
  title: { zh: '提出请示', en: 'New proposal' },
  home: { zh: '中方', en: 'Chinese side' },
  homeHint: {
    zh: '本单位负责的省、市、县，或其下的市、县',
    en: 'The place that your office serves, or one inside it',
  },
  partner: { zh: '外方', en: 'Foreign side' },
  partnerHint: { zh: '外国的州省或城市', en: 'A foreign region or city' },
  submit: { zh: '上报', en: 'Submit' },
  keep: { zh: '存为草稿', en: 'Keep as a draft' },
} satisfies Record<string, BilingualText>;

const submitted: BilingualText = { zh: '请示已上报。', en: 'The proposal is submitted.' };
const kept: BilingualText = {
  zh: '已存为草稿，尚未上报。',
  en: 'Kept as a draft; it is not submitted yet.',
};

interface Values extends ProposalText {
  readonly home: ChosenRecord | null;
  readonly partner: ChosenRecord | null;
}

export function ProposeForm() {
  const { say } = useLanguage();
  const { place, tell } = useWorker();
  const [, navigate] = useLocation();
  const empty = useMemo<Values>(
    () => ({
      home: place?.__typename === 'City' || place?.__typename === 'Province' ? place : null,
      partner: null,
      kind: undefined,
      titleZh: '',
      reasons: '',
      plannedSignOn: '',
    }),
    [place],
  );
  const draft = useDraft<Values>('propose', empty);
  const { values, set } = draft;
  const { isSending, failure, send, forget } = useChange(proposeOperation, draft);
  const { wrong, attempts, check, isSaidAtField } = useChecked(
    { home: values.home !== null, partner: values.partner !== null, kind: values.kind !== undefined },
    ['home', 'partner', ...proposalFields],
    failure,
  );
  const heading = useId();

  const propose = async (submit: boolean) => {
    forget();
    const { home, partner, kind } = values;
    if (!check() || home === null || partner === null || kind === undefined) return;
    const done = await send({
      home: home.id,
      partner: partner.id,
      kind,
      titleZh: textOrNull(values.titleZh),
      reasons: textOrNull(values.reasons),
      plannedSignOn: textOrNull(values.plannedSignOn),
      submit,
    });
    if (done === undefined) return;
    navigate(proposalAddress(done.proposeAgreement.proposal.id));
    tell(submit ? submitted : kept);
  };
  return (
    <>
      <p>
        <Link href={tabAddress('proposals')}>← {say(texts.back)}</Link>
      </p>
      <div className="beside">
        <section className="card">
          <h2 id={heading}>{say(texts.title)}</h2>
          <Form
            labelledBy={heading}
            wrong={wrong}
            attempts={attempts}
            failure={failure}
            onSubmit={() => void propose(true)}
          >
            <PlaceField
              name="home"
              label={texts.home}
              hint={texts.homeHint}
              isRequired
              kinds={['Province', 'City']}
              value={values.home}
              onChange={(home) => set({ home })}
            />
            <PlaceField
              name="partner"
              label={texts.partner}
              hint={texts.partnerHint}
              isRequired
              kinds={['PartnerRegion', 'PartnerCity']}
              value={values.partner}
              onChange={(partner) => set({ partner })}
            />
            <ProposalFields values={values} set={set} isTitleMade />
            <FailureNote failure={isSaidAtField ? null : failure} renewKey={draft.renewKey} forget={forget} />
            <div className="form-actions">
              <button type="submit" className="primary" disabled={isSending}>
                {say(texts.submit)}
              </button>
              <button type="button" disabled={isSending} onClick={() => void propose(false)}>
                {say(texts.keep)}
              </button>
            </div>
          </Form>
        </section>
        <Prospect home={values.home?.id} partner={values.partner?.id} kind={values.kind} />
      </div>
    </>
  );
}
