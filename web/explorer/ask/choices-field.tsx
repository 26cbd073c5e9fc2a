/** A blank that takes any of several: a button names those that were chosen and opens the list of all. */
import { useId, useRef, useState } from 'react';
import type { ChoicesBlank } from '../questions/blanks.js';
import { useLanguage } from '../text/language.js';

export interface ChoicesFieldProps {
  readonly blank: ChoicesBlank;
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

const separator = { zh: '、', en: ' or ' } as const;

export function ChoicesField({ blank, chosen, onChoose }: ChoicesFieldProps) {
  const { say, language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const options = Object.entries(blank.options);
  const names = options.filter(([option]) => chosen.includes(option)).map(([, text]) => say(text));
  const text = names.length === 0 ? say(blank.noLimit) : names.join(separator[language]);
  return (
    <span
      className="choices-field"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className="blank-button"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-label={`${say(blank.label)} ${text}`}
        onClick={() => setOpen(!isOpen)}
      >
        {text}
      </button>
      <span id={listId} className="choices-list" role="group" aria-label={say(blank.label)} hidden={!isOpen}>
        <label>
          <input type="checkbox" checked={chosen.length === 0} onChange={() => onChoose([])} />
          {say(blank.noLimit)}
        </label>
        {options.map(([option, name]) => (
          <label key={option}>
            <input
              type="checkbox"
              checked={chosen.includes(option)}
              onChange={({ target }) =>
                onChoose(
                  // In the order of the list, so that one choice has one address.
                  options
                    .map(([each]) => each)
                    .filter((each) => (each === option ? target.checked : chosen.includes(each))),
                )
              }
            />
            {say(name)}
          </label>
        ))}
      </span>
    </span>
  );
}
