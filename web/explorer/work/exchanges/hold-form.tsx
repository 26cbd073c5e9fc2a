/** Enters that a planned exchange took place, with what is known better now. */
import { useId } from 'react';
import { useLocation } from 'wouter';
import { useChange } from '../../graphql/use-change.js';
import { useLanguage, type BilingualText } from '../../text/language.js';
import { exchangeRankText } from '../../text/work-words.js';
import type { EnumOf } from '../../graphql/graphql.js';
import { useDraft } from '../draft.js';
import { FailureNote } from '../forms/failure-note.js';
import { DateField, LongTextField, SelectField, TextField } from '../forms/fields.js';
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
import { numberOrNull, textOrNull } from '../forms/values.js';
import { tabAddress } from '../tabs.js';
import { useWorker } from '../worker.js';
import { holdOperation, type ListedExchange } from './operations.js';

const texts = {
  title: { zh: '登记已举行', en: 'It was held' },
  happenedOn: { zh: '举行日期', en: 'Held on' },
  participants: { zh: '参加人数', en: 'How many took part' },
  ledBy: { zh: '带队级别', en: 'Who led it' },
  remark: { zh: '备注', en: 'Remark' },
  save: { zh: '登记', en: 'Enter it' },
  public: {
    zh: '登记后即为公开的往来记录。',
    en: 'From then on it is a public fact.',
  },
  done: { zh: '已登记为举行。', en: 'It is entered as held.' },
} satisfies Record<string, BilingualText>;

interface Values extends SourceValues {
  readonly happenedOn: string;
  readonly participants: string;
  readonly ledBy: EnumOf<'ExchangeRank'> | '';
  readonly remarkZh: string;
}

const empty: Values = { ...noSource, happenedOn: '', participants: '', ledBy: '', remarkZh: '' };

export interface ExchangeFormProps {
  readonly exchange: ListedExchange;
  readonly reload: () => void;
}

export function HoldForm({ exchange: { id, version }, reload }: ExchangeFormProps) {
  const { say } = useLanguage();
  const { tell } = useWorker();
  const [, navigate] = useLocation();
  const draft = useDraft<Values>(`hold ${id}`, empty);
  const { values, set } = draft;
  const { isSending, failure, send, forget } = useChange(holdOperation, draft);
  const participants = numberOrNull(values.participants);
  const { wrong, attempts, check, isSaidAtField } = useChecked(
    { happenedOn: values.happenedOn !== '', ...requiredOfSource(values) },
    ['happenedOn', 'participants', 'ledBy', 'remarkZh', ...sourceFields],
    failure,
    { participants },
  );
  const heading = useId();
  const hold = async () => {
    forget();
    if (!check()) return;
    const done = await send({
      id,
      version,
      happenedOn: values.happenedOn,
      // What was planned stays where nothing better is known.
      ...(participants !== null && { participants }),
      ...(values.ledBy !== '' && { ledBy: values.ledBy }),
      ...(textOrNull(values.remarkZh) !== null && { remarkZh: textOrNull(values.remarkZh) }),
      source: sourceOf(values),
    });
    if (done === undefined) return;
    navigate(tabAddress('exchanges'));
    tell(texts.done);
  };
  return (
    <>
      <h3 id={heading}>{say(texts.title)}</h3>
      <p className="muted">{say(texts.public)}</p>
      <Form
        labelledBy={heading}
        wrong={wrong}
        attempts={attempts}
        failure={failure}
        onSubmit={() => void hold()}
      >
        <div className="field-pair">
          <DateField
            name="happenedOn"
            label={texts.happenedOn}
            isRequired
            value={values.happenedOn}
            onChange={(happenedOn) => set({ happenedOn })}
          />
          <TextField
            name="participants"
            label={texts.participants}
            inputMode="numeric"
            value={values.participants}
            onChange={(text) => set({ participants: text })}
          />
        </div>
        <SelectField
          name="ledBy"
          label={texts.ledBy}
          options={exchangeRankText}
          value={values.ledBy}
          onChange={(ledBy) => set({ ledBy })}
        />
        <LongTextField
          name="remarkZh"
          label={texts.remark}
          value={values.remarkZh}
          onChange={(remarkZh) => set({ remarkZh })}
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
            {say(texts.save)}
          </button>
        </div>
      </Form>
    </>
  );
}
