/** Records an exchange, held or planned, under a tie or between two places alone. */
import { useId, useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import type { EnumOf } from '../../graphql/graphql.js';
import { useAnswer } from '../../graphql/use-answer.js';
import { useChange } from '../../graphql/use-change.js';
import type { ChosenRecord } from '../../parts/record-field.js';
import { Failed, Loading } from '../../parts/states.js';
import { useLanguage, type BilingualText } from '../../text/language.js';
import {
  exchangeDirectionText,
  exchangeFieldText,
  exchangeKindText,
  exchangeRankText,
} from '../../text/work-words.js';
import { useDraft } from '../draft.js';
import { FailureNote } from '../forms/failure-note.js';
import {
  CheckboxesField,
  DateField,
  LongTextField,
  PlaceField,
  RadioField,
  SelectField,
  TextField,
} from '../forms/fields.js';
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
import { recordOperation, tieOperation } from './operations.js';
import { TieField } from './tie-field.js';

const texts = {
  back: { zh: '返回往来列表', en: 'Back to the exchanges' },
  title: { zh: '登记往来', en: 'Record an exchange' },
  state: { zh: '情况', en: 'Has it been held?' },
  held: { zh: '已举行', en: 'It was held' },
  heldHint: { zh: '登记后对所有人公开', en: 'Everybody will see it' },
  planned: { zh: '计划中', en: 'It is planned' },
  plannedHint: { zh: '只有本单位和上级可见', en: 'Only your office and those above it will see it' },
  happenedOn: { zh: '举行日期', en: 'Held on' },
  plannedOn: { zh: '计划日期', en: 'Planned for' },
  titleZh: { zh: '标题', en: 'Title, in Chinese' },
  titleEn: { zh: '英文标题', en: 'Title, in English' },
  kind: { zh: '往来形式', en: 'Kind' },
  home: { zh: '中方', en: 'Chinese side' },
  partner: { zh: '外方', en: 'Foreign side' },
  channel: { zh: '通过的渠道', en: 'Channel through which it came about' },
  more: {
    zh: '更多：领域、方向、带队、人数、渠道、备注',
    en: 'More: fields, direction, who led it, how many, channel, remark',
  },
  fields: { zh: '领域', en: 'Fields' },
  direction: { zh: '方向', en: 'Who went to whom' },
  ledBy: { zh: '带队级别', en: 'Who led it' },
  participants: { zh: '参加人数', en: 'How many took part' },
  remark: { zh: '备注', en: 'Remark, in Chinese' },
  save: { zh: '登记', en: 'Record it' },
  done: { zh: '往来已登记。', en: 'The exchange is recorded.' },
} satisfies Record<string, BilingualText>;

interface Values extends SourceValues {
  readonly home: ChosenRecord | null;
  readonly partner: ChosenRecord | null;
  /** Empty for the two places alone. */
  readonly agreement: string;
  readonly state: 'HELD' | 'PLANNED';
  readonly on: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly kind: EnumOf<'ExchangeKind'> | '';
  readonly fields: readonly EnumOf<'ExchangeField'>[];
  readonly direction: EnumOf<'ExchangeDirection'> | '';
  readonly ledBy: EnumOf<'ExchangeRank'> | '';
  readonly participants: string;
  readonly channel: ChosenRecord | null;
  readonly remarkZh: string;
}

const nothing: Values = {
  ...noSource,
  home: null,
  partner: null,
  agreement: '',
  state: 'HELD',
  on: '',
  titleZh: '',
  titleEn: '',
  kind: '',
  fields: [],
  direction: '',
  ledBy: '',
  participants: '',
  channel: null,
  remarkZh: '',
};

const fieldNames = [
  'home',
  'partner',
  'agreement',
  'happenedOn',
  'plannedOn',
  'titleZh',
  'titleEn',
  'kind',
  'fields',
  'direction',
  'ledBy',
  'participants',
  'channels',
  'remarkZh',
  ...sourceFields,
] as const;

/** @param agreement of the address: the form begins with its two places */
export function RecordForm({ agreement }: { readonly agreement: string | undefined }) {
  const { say } = useLanguage();
  const { place } = useWorker();
  const asked = useAnswer(tieOperation, agreement === undefined ? undefined : { id: agreement });
  const tie = asked.state === 'answered' ? asked.data.agreement : null;
  const empty = useMemo<Values>(
    () =>
      tie === null
        ? {
            ...nothing,
            home: place?.__typename === 'City' || place?.__typename === 'Province' ? place : null,
          }
        : { ...nothing, home: tie.home, partner: tie.partner, agreement: tie.id },
    [tie, place],
  );
  return (
    <>
      <p>
        <Link href={tabAddress('exchanges')}>← {say(texts.back)}</Link>
      </p>
      {agreement !== undefined && asked.state === 'waiting' && <Loading />}
      {asked.state === 'failed' && <Failed failure={asked.failure} again={asked.again} />}
      {(agreement === undefined || tie !== null) && (
        <Fields empty={empty} name={agreement === undefined ? 'record' : `record ${agreement}`} />
      )}
    </>
  );
}

function Fields({ empty, name }: { readonly empty: Values; readonly name: string }) {
  const { say } = useLanguage();
  const { tell } = useWorker();
  const [, navigate] = useLocation();
  const draft = useDraft<Values>(name, empty);
  const { values, set } = draft;
  const { isSending, failure, send, forget } = useChange(recordOperation, draft);
  const dateName = values.state === 'HELD' ? 'happenedOn' : 'plannedOn';
  const participants = numberOrNull(values.participants);
  const { wrong, attempts, check, isSaidAtField } = useChecked(
    {
      home: values.home !== null,
      [dateName]: values.on !== '',
      titleZh: values.titleZh.trim() !== '',
      kind: values.kind !== '',
      ...requiredOfSource(values),
    },
    fieldNames,
    failure,
    { participants },
  );
  const heading = useId();

  const record = async () => {
    forget();
    const { kind, home, partner, agreement } = values;
    if (!check() || kind === '' || home === null) return;
    const done = await send({
      ...(agreement === '' ? { home: home.id, partner: partner?.id ?? null } : { agreement }),
      kind,
      fields: [...values.fields],
      [dateName]: values.on,
      titleZh: values.titleZh.trim(),
      titleEn: textOrNull(values.titleEn),
      direction: values.direction === '' ? null : values.direction,
      ledBy: values.ledBy === '' ? null : values.ledBy,
      participants,
      channels: values.channel === null ? [] : [values.channel.id],
      remarkZh: textOrNull(values.remarkZh),
      source: sourceOf(values),
    });
    if (done === undefined) return;
    navigate(tabAddress('exchanges'));
    tell(texts.done);
  };
  return (
    <section className="card form-card">
      <h2 id={heading}>{say(texts.title)}</h2>
      <Form
        labelledBy={heading}
        wrong={wrong}
        attempts={attempts}
        failure={failure}
        onSubmit={() => void record()}
      >
        <div className="field-pair">
          <PlaceField
            name="home"
            label={texts.home}
            isRequired
            kinds={['Province', 'City']}
            value={values.home}
            onChange={(home) => set({ home, agreement: '' })}
          />
          <PlaceField
            name="partner"
            label={texts.partner}
            kinds={['PartnerRegion', 'PartnerCity']}
            value={values.partner}
            onChange={(partner) => set({ partner, agreement: '' })}
          />
        </div>
        <TieField
          home={values.home?.id}
          partner={values.partner?.id}
          value={values.agreement}
          onChange={(agreement) => set({ agreement })}
        />
        <RadioField
          name="state"
          label={texts.state}
          choices={[
            { value: 'HELD', label: say(texts.held), hint: say(texts.heldHint) },
            { value: 'PLANNED', label: say(texts.planned), hint: say(texts.plannedHint) },
          ]}
          value={values.state}
          onChange={(state) => set({ state })}
        />
        <div className="field-pair">
          <DateField
            name={dateName}
            label={texts[dateName]}
            isRequired
            value={values.on}
            onChange={(on) => set({ on })}
          />
          <SelectField
            name="kind"
            label={texts.kind}
            isRequired
            options={exchangeKindText}
            value={values.kind}
            onChange={(kind) => set({ kind })}
          />
        </div>
        <TextField
          name="titleZh"
          label={texts.titleZh}
          isRequired
          value={values.titleZh}
          onChange={(titleZh) => set({ titleZh })}
        />
        <TextField
          name="titleEn"
          label={texts.titleEn}
          value={values.titleEn}
          onChange={(titleEn) => set({ titleEn })}
        />
        <SourceFields values={values} set={set} />
        <details>
          <summary>{say(texts.more)}</summary>
          <div className="form-more">
            <CheckboxesField
              name="fields"
              label={texts.fields}
              options={exchangeFieldText}
              value={values.fields}
              onChange={(fields) => set({ fields })}
            />
            <div className="field-pair">
              <SelectField
                name="direction"
                label={texts.direction}
                options={exchangeDirectionText}
                value={values.direction}
                onChange={(direction) => set({ direction })}
              />
              <SelectField
                name="ledBy"
                label={texts.ledBy}
                options={exchangeRankText}
                value={values.ledBy}
                onChange={(ledBy) => set({ ledBy })}
              />
            </div>
            <TextField
              name="participants"
              label={texts.participants}
              inputMode="numeric"
              value={values.participants}
              onChange={(text) => set({ participants: text })}
            />
            <PlaceField
              name="channels"
              label={texts.channel}
              kinds={['Channel']}
              value={values.channel}
              onChange={(channel) => set({ channel })}
            />
            <LongTextField
              name="remarkZh"
              label={texts.remark}
              value={values.remarkZh}
              onChange={(remarkZh) => set({ remarkZh })}
            />
          </div>
        </details>
        <FailureNote failure={isSaidAtField ? null : failure} renewKey={draft.renewKey} forget={forget} />
        <div className="form-actions">
          <button type="submit" className="primary" disabled={isSending}>
            {say(texts.save)}
          </button>
        </div>
      </Form>
    </section>
  );
}
