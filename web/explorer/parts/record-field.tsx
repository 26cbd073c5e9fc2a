/** A blank that is filled with a record of the registry: names are completed while one types, in either language. */
import { useCombobox } from 'downshift';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { graphql } from '../graphql/graphql.js';
import { useAnswer } from '../graphql/use-answer.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { recordKindText, type RecordKind } from '../text/words.js';
import { BothNames } from './place-link.js';
import './record-field.css';

export type { RecordKind };

export interface ChosenRecord {
  readonly __typename: RecordKind;
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn?: string | null;
  /** Where it lies, to tell places of one name apart. */
  readonly country?: { readonly nameZh: string; readonly nameEn: string };
}

const searchOperation = graphql(`
  query SearchRecords($text: String!) {
    search(text: $text, first: 40) {
      __typename
      ... on Place {
        id
        nameZh
        nameEn
        country {
          nameZh
          nameEn
        }
      }
      ... on CulturalAsset {
        id
        nameZh
        nameEn
      }
      ... on Channel {
        id
        nameZh
        nameEn
      }
      ... on Theme {
        id
        nameZh
        nameEn
      }
    }
  }
`);

/** More than this is not looked through; a longer name finds what is meant. */
const SHOWN = 8;

/** What a search takes at most. */
const LONGEST = 100;

/** A search for every key would ask for names that nobody waits for any more. */
const PAUSE_MS = 150;

const texts = {
  none: { zh: '没有找到', en: 'Nothing found' },
  searching: { zh: '正在查找……', en: 'Searching…' },
  failed: { zh: '查找失败', en: 'The search failed' },
} satisfies Record<string, BilingualText>;

export interface RecordFieldProps {
  readonly label: BilingualText;
  /** The label stands in the sentence around the field, and is read out alone. */
  readonly isLabelHidden?: boolean;
  readonly placeholder?: BilingualText;
  /** Of these kinds alone. */
  readonly kinds: readonly RecordKind[];
  readonly value: ChosenRecord | null;
  /** Null when the field was emptied. */
  readonly onChoose: (record: ChosenRecord | null) => void;
  /** Stands behind the label, such as that the field has to be filled in. */
  readonly labelEnd?: ReactNode;
  /** In a form: what names the input, whether it has to be filled in, and what is said of it. */
  readonly input?: {
    readonly id: string;
    readonly 'aria-required'?: boolean;
    readonly 'aria-invalid'?: boolean;
    readonly 'aria-describedby'?: string | undefined;
  };
}

export function RecordField({
  label,
  isLabelHidden,
  placeholder,
  kinds,
  value,
  onChoose,
  labelEnd,
  input,
}: RecordFieldProps) {
  const { say, nameOf } = useLanguage();
  // What is being typed; null shows the name of what was chosen, in whatever language is read.
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (value === null ? '' : nameOf(value));
  const sought = text.trim().slice(0, LONGEST);
  const wanted = usePaused(sought);
  // What was found for a shorter text may name another place first, and Enter would take it.
  const isCurrent = wanted === sought;
  const isChosen = value !== null && wanted === nameOf(value);
  const asked = useAnswer(searchOperation, wanted === '' || isChosen ? undefined : { text: wanted });
  const found =
    asked.state === 'answered' && isCurrent && wanted !== ''
      ? asked.data.search
          .filter((record): record is Extract<typeof record, { id: string }> =>
            kinds.some((kind) => kind === record.__typename),
          )
          .slice(0, SHOWN)
      : [];
  const listId = useId();

  const { isOpen, highlightedIndex, getLabelProps, getInputProps, getMenuProps, getItemProps } =
    useCombobox<ChosenRecord>({
      items: [...found],
      inputValue: text,
      selectedItem: value,
      menuId: listId,
      ...(input && { inputId: input.id }),
      itemToString: (record) => (record === null ? '' : nameOf(record)),
      // The first is what Enter takes, so that a name typed in full needs no arrow key.
      defaultHighlightedIndex: 0,
      // Where nothing is found yet, Enter waits.
      stateReducer: (state, { changes, type }) =>
        type === useCombobox.stateChangeTypes.InputKeyDownEnter && found.length === 0 ? state : changes,
      onSelectedItemChange: ({ selectedItem }) => {
        setTyped(null);
        onChoose(selectedItem);
      },
    });

  const message =
    asked.state === 'failed'
      ? say(texts.failed)
      : asked.state === 'waiting' || !isCurrent
        ? say(texts.searching)
        : say(texts.none);
  const isListShown = isOpen && wanted !== '' && !isChosen;
  return (
    <span className="record-field">
      <label {...getLabelProps()} className={isLabelHidden ? 'visually-hidden' : undefined}>
        {say(label)}
        {labelEnd}
      </label>
      <input
        {...getInputProps({
          ...input,
          maxLength: LONGEST,
          placeholder: placeholder && say(placeholder),
          spellCheck: false,
          // Here, as downshift tells of a changed text only after the next key may have been pressed, which would be lost.
          onChange: ({ currentTarget }) => {
            setTyped(currentTarget.value);
            if (currentTarget.value.trim() === '') onChoose(null);
          },
          // A text that names nothing is not what was chosen: the field shows what holds.
          onBlur: () => setTyped(null),
        })}
      />
      <ul {...getMenuProps()} className="record-list" hidden={!isListShown}>
        {isListShown &&
          found.map((record, index) => (
            <li
              key={record.id}
              className={index === highlightedIndex ? 'highlighted' : undefined}
              {...getItemProps({ item: record, index })}
            >
              <BothNames named={record} />
              <span className="muted">
                {say(recordKindText[record.__typename])}
                {'country' in record &&
                  record.country.nameZh !== record.nameZh &&
                  ` · ${nameOf(record.country)}`}
              </span>
            </li>
          ))}
        {isListShown && found.length === 0 && <li className="muted">{message}</li>}
      </ul>
    </span>
  );
}

/** The text once its writer has paused. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
