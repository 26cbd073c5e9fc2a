/** A question as a sentence whose blanks can be filled in, and asked. */
import { useRef, useState, type SubmitEvent } from 'react';
import { problemsOf, type Blank, type Values } from '../questions/blanks.js';
import type { Question } from '../questions/question.js';
import { partsOf } from '../questions/sentence.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { ChoicesField } from './choices-field.js';
import { ProblemList } from './problem-list.js';
import { RecordBlankField } from './record-blank.js';
import './sentence.css';

const texts = {
  ask: { zh: '提问', en: 'Ask' },
  today: { zh: '今天', en: 'today' },
  dateHint: { zh: '年、年-月或年-月-日', en: 'YYYY, YYYY-MM or YYYY-MM-DD' },
} satisfies Record<string, BilingualText>;

export interface SentenceFormProps {
  readonly question: Question;
  readonly values: Values;
  readonly onChange: (values: Values) => void;
  /** Called when nothing is missing. */
  readonly onAsk: () => void;
  /** Whether the address that filled the blanks has filled one wrongly; what it left out is no mistake yet. */
  readonly isMistaken?: boolean;
}

export function SentenceForm({ question, values, onChange, onAsk, isMistaken = false }: SentenceFormProps) {
  const { say } = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [hasTried, setTried] = useState(false);
  const problems = problemsOf(question.blanks, values);

  const ask = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const [first] = problems;
    setTried(first !== undefined);
    if (first === undefined) onAsk();
    else
      form.current
        ?.querySelector<HTMLElement>(
          `[data-blank="${first.blank}"] :is(input:not([type=checkbox]), select, button)`,
        )
        ?.focus();
  };

  return (
    <form ref={form} className="sentence-form" onSubmit={ask} aria-label={say(question.title)} noValidate>
      <div className="sentence">
        {partsOf(say(question.sentence)).map((part, index) =>
          'text' in part ? (
            <span key={index}>{part.text}</span>
          ) : (
            <span key={part.blank} className="blank" data-blank={part.blank}>
              <BlankField
                blank={question.blanks[part.blank]!}
                given={values[part.blank] ?? []}
                onFill={(given) => onChange({ ...values, [part.blank]: given })}
              />
            </span>
          ),
        )}
      </div>
      <ProblemList
        question={question}
        problems={hasTried ? problems : isMistaken ? problems.filter(({ kind }) => kind !== 'missing') : []}
      />
      <button type="submit" className="primary">
        {say(texts.ask)}
      </button>
    </form>
  );
}

interface BlankFieldProps {
  readonly blank: Blank;
  readonly given: readonly string[];
  readonly onFill: (given: readonly string[]) => void;
}

function BlankField({ blank, given, onFill }: BlankFieldProps) {
  const { say } = useLanguage();
  switch (blank.type) {
    case 'record':
      return (
        <RecordBlankField blank={blank} id={given[0]} onFill={(id) => onFill(id === undefined ? [] : [id])} />
      );
    case 'choices':
      return <ChoicesField blank={blank} chosen={given} onChoose={onFill} />;
    case 'choice':
      return (
        <select
          aria-label={say(blank.label)}
          value={given[0] ?? Object.keys(blank.options)[0]}
          onChange={({ target }) => onFill([target.value])}
        >
          {Object.entries(blank.options).map(([option, text]) => (
            <option key={option} value={option}>
              {say(text)}
            </option>
          ))}
        </select>
      );
    case 'date':
      return (
        <input
          className="date-field"
          aria-label={`${say(blank.label)} (${say(texts.dateHint)})`}
          title={say(texts.dateHint)}
          placeholder={say(texts.today)}
          value={given[0] ?? ''}
          maxLength={10}
          inputMode="numeric"
          autoComplete="off"
          onChange={({ target }) => onFill(target.value === '' ? [] : [target.value.trim()])}
        />
      );
  }
}
