/** The fields of forms: each with its label, whether it has to be filled in, a hint, and what is wrong with it. */
import type { ReactNode } from 'react';
import { RecordField, type ChosenRecord, type RecordKind } from '../../parts/record-field.js';
import { useLanguage, type BilingualText } from '../../text/language.js';
import { useForm } from './form.js';

const texts = {
  required: { zh: '必填', en: 'required' },
  choose: { zh: '请选择', en: 'Choose' },
} satisfies Record<string, BilingualText>;

interface FieldProps {
  /** As the input of the service names it. */
  readonly name: string;
  readonly label: BilingualText;
  readonly hint?: BilingualText;
  readonly isRequired?: boolean;
}

/** What ties an input to its field. */
interface Control {
  readonly id: string;
  readonly 'aria-required': boolean;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

function useControl({ name, hint, isRequired = false }: FieldProps): {
  readonly control: Control;
  readonly error: BilingualText | undefined;
} {
  const { id: form, wrong } = useForm();
  const id = `${form}-${name}`;
  const error = wrong[name];
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter((one) => one !== undefined);
  return {
    control: {
      id,
      'aria-required': isRequired,
      'aria-invalid': error !== undefined,
      'aria-describedby': described.length === 0 ? undefined : described.join(' '),
    },
    error,
  };
}

function Label({ label, isRequired }: Pick<FieldProps, 'label' | 'isRequired'>) {
  const { say } = useLanguage();
  return (
    <>
      {say(label)}
      {isRequired && <span className="required">{say(texts.required)}</span>}
    </>
  );
}

/** What stands below an input. */
function Below({
  id,
  hint,
  error,
}: {
  readonly id: string;
  readonly hint: BilingualText | undefined;
  readonly error: BilingualText | undefined;
}) {
  const { say } = useLanguage();
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {say(hint)}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {say(error)}
        </p>
      )}
    </>
  );
}

function Field(props: FieldProps & { readonly children: (control: Control) => ReactNode }) {
  const { control, error } = useControl(props);
  return (
    <div className="field">
      <label htmlFor={control.id}>
        <Label label={props.label} {...(props.isRequired && { isRequired: true })} />
      </label>
      {props.children(control)}
      <Below id={control.id} hint={props.hint} error={error} />
    </div>
  );
}

interface TextProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export interface TextFieldProps extends TextProps {
  readonly placeholder?: string;
  readonly inputMode?: 'numeric' | 'url';
}

export function TextField({ value, onChange, placeholder, inputMode, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          value={value}
          placeholder={placeholder}
          inputMode={inputMode}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function LongTextField({ value, onChange, ...field }: TextProps) {
  return (
    <Field {...field}>
      {(control) => (
        <textarea {...control} rows={4} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

const dateHint: BilingualText = {
  zh: '知道多少写多少：2026、2026-05 或 2026-05-18',
  en: 'As far as it is known: 2026, 2026-05 or 2026-05-18',
};

/** A date of the precision that is known, which the browsers' own fields for dates do not take. */
export function DateField({ value, onChange, ...field }: TextProps) {
  return <TextField hint={dateHint} {...field} value={value} onChange={(text) => onChange(text.trim())} />;
}

interface OptionsProps<Value extends string> extends FieldProps {
  readonly options: Readonly<Record<Value, BilingualText>>;
  /** Empty while nothing is chosen. */
  readonly value: Value | '';
}

export function SelectField<Value extends string>({
  options,
  value,
  onChange,
  ...field
}: OptionsProps<Value> & { readonly onChange: (value: Value | '') => void }) {
  const { say } = useLanguage();
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.target.value as Value | '')}>
          <option value="">{say(texts.choose)}</option>
          {Object.entries<BilingualText>(options).map(([name, text]) => (
            <option key={name} value={name}>
              {say(text)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

function ChoiceList({ field, children }: { readonly field: FieldProps; readonly children: ReactNode }) {
  const { control, error } = useControl(field);
  return (
    <fieldset className="field choices" aria-describedby={control['aria-describedby']}>
      <legend>
        <Label label={field.label} {...(field.isRequired && { isRequired: true })} />
      </legend>
      {children}
      <Below id={control.id} hint={field.hint} error={error} />
    </fieldset>
  );
}

/** Few choices, all of them in sight. */
export function RadioField<Value extends string>({
  choices,
  value,
  onChange,
  ...field
}: FieldProps & {
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
}) {
  const { control } = useControl(field);
  return (
    <ChoiceList field={field}>
      <div className="choice-list">
        {choices.map((choice, index) => (
          <label key={choice.value} className="choice">
            <input
              type="radio"
              id={`${control.id}-${String(index)}`}
              name={control.id}
              aria-invalid={control['aria-invalid']}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint !== undefined && <span className="field-hint">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </ChoiceList>
  );
}

/** Any number of few choices. */
export function CheckboxesField<Value extends string>({
  options,
  value,
  onChange,
  ...field
}: FieldProps & {
  readonly options: Readonly<Record<Value, BilingualText>>;
  readonly value: readonly Value[];
  readonly onChange: (value: readonly Value[]) => void;
}) {
  const { say } = useLanguage();
  return (
    <ChoiceList field={field}>
      <div className="choice-list choice-list-short">
        {(Object.keys(options) as Value[]).map((name) => (
          <label key={name} className="choice">
            <input
              type="checkbox"
              checked={value.includes(name)}
              onChange={({ target }) =>
                onChange(target.checked ? [...value, name] : value.filter((one) => one !== name))
              }
            />
            {say(options[name])}
          </label>
        ))}
      </div>
    </ChoiceList>
  );
}

export function PlaceField({
  kinds,
  value,
  onChange,
  ...field
}: FieldProps & {
  readonly kinds: readonly RecordKind[];
  readonly value: ChosenRecord | null;
  readonly onChange: (value: ChosenRecord | null) => void;
}) {
  const { say } = useLanguage();
  const { control, error } = useControl(field);
  return (
    <div className="field">
      <RecordField
        label={field.label}
        labelEnd={field.isRequired && <span className="required">{say(texts.required)}</span>}
        kinds={kinds}
        value={value}
        onChoose={onChange}
        input={control}
      />
      <Below id={control.id} hint={field.hint} error={error} />
    </div>
  );
}
