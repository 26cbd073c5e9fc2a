/** A question as a sentence to read: its blanks show what they hold, or what they are for. */
import type { Blank } from '../questions/blanks.js';
import type { Question } from '../questions/question.js';
import { partsOf } from '../questions/sentence.js';
import { useLanguage, type Named } from '../text/language.js';
import './sentence.css';

const today = { zh: '今天', en: 'today' } as const;

export interface SentenceTextProps {
  readonly question: Question;
  /** The reader's own place. */
  readonly home: (Named & { readonly __typename: string }) | null;
}

export function SentenceText({ question, home }: SentenceTextProps) {
  const { say, nameOf } = useLanguage();
  const textOf = (blank: Blank) => {
    switch (blank.type) {
      case 'record':
        if (home !== null && isHomeOf(blank, home)) return nameOf(home);
        return blank.isOptional ? say(blank.placeholder) : inSentence(say(blank.label));
      case 'choice':
        return say(Object.values(blank.options)[0]!);
      case 'choices':
        return say(blank.noLimit);
      case 'date':
        return say(today);
    }
  };
  return (
    <span className="sentence-text">
      {partsOf(say(question.sentence)).map((part, index) =>
        'text' in part ? (
          part.text
        ) : (
          <span key={index} className="gap">
            {textOf(question.blanks[part.blank]!)}
          </span>
        ),
      )}
    </span>
  );
}

/** As it is written inside of a sentence. */
const inSentence = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);

/** Whether a blank asks for the reader's own place, and takes one of its kind. */
export function isHomeOf(blank: Blank, home: { readonly __typename: string }): boolean {
  return blank.type === 'record' && blank.isHome && blank.kinds.some((kind) => kind === home.__typename);
}
