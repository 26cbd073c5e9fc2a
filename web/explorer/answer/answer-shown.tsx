/** An answer that is there: how much was found, and the cards or the table. */
import { Empty } from '../parts/states.js';
import type { Values } from '../questions/blanks.js';
import type { Answer, Question } from '../questions/question.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { AnswerCard } from './answer-card.js';
import { AnswerTable } from './answer-table.js';
import { AnswerTools } from './answer-tools.js';
import { csvOf, jsonOf } from './export.js';
import { WaysOn } from './no-answer.js';

const texts = {
  more: { zh: '显示更多', en: 'Show more' },
} satisfies Record<string, BilingualText>;

/** Cards whose reasons are shown at once; those of the others open on demand. */
const OPEN_CARDS = 3;

export interface AnswerShownProps {
  readonly question: Question;
  readonly values: Values;
  readonly data: unknown;
  /** How many were asked for at most. */
  readonly size: number;
  readonly isTable: boolean;
  readonly onLook: (isTable: boolean, size: number) => void;
}

export function AnswerShown({ question, values, data, size, isTable, onLook }: AnswerShownProps) {
  const { say, language } = useLanguage();
  const answer = question.answer(data);
  const today = todayInChina();
  const larger = question.sizes.find((each) => each > size);
  const isMore = answer.found === null ? answer.shown === size : answer.found > answer.shown;
  const isCompact = answer.cards.every(
    ({ factors, routes }) => factors === undefined && routes === undefined,
  );
  return (
    <>
      <div className="answer-head">
        <div role="status">
          {answer.summary !== undefined && <p className="answer-summary">{say(answer.summary)}</p>}
          <p className="muted">
            {say(countText(question, answer, size))} {say(dateText(question, values, today))}
          </p>
        </div>
        {answer.shown > 0 && (
          <AnswerTools
            isTable={isTable}
            onLook={(isAsTable) => onLook(isAsTable, size)}
            fileName={`${question.id}-${today}`}
            csv={() => csvOf(question, answer.rows, language)}
            json={() => jsonOf({ question, values, address: location.href, answeredOn: today, answer, data })}
          />
        )}
      </div>
      {answer.shown === 0 ? (
        <Empty text={question.nothing}>
          <WaysOn />
        </Empty>
      ) : isTable ? (
        <AnswerTable question={question} rows={answer.rows} />
      ) : (
        <div className={isCompact ? 'answer-cards compact' : 'answer-cards'}>
          {answer.cards.map((card, index) => (
            <AnswerCard key={card.key} card={card} rank={index + 1} isOpen={index < OPEN_CARDS} />
          ))}
        </div>
      )}
      {isMore && larger !== undefined && (
        <p className="answer-more">
          <button type="button" onClick={() => onLook(isTable, larger)}>
            {say(texts.more)}
          </button>
        </p>
      )}
    </>
  );
}

function countText({ unit }: Question, { found, shown }: Answer, size: number): BilingualText {
  // Without a count a full page does not say whether there are others.
  if (found === null && shown === size)
    return {
      zh: `显示前 ${shown} ${unit.zh}，可能还有。`,
      en: `The first ${shown} ${unit.en}; there may be others.`,
    };
  const all = found ?? shown;
  return shown < all
    ? { zh: `共 ${all} ${unit.zh}，显示前 ${shown} 个。`, en: `${all} ${unit.en}, the first ${shown} shown.` }
    : { zh: `共 ${all} ${unit.zh}，全部显示。`, en: `${all} ${unit.en}, all shown.` };
}

function dateText({ blanks }: Question, values: Values, today: string): BilingualText {
  const [name] = Object.entries(blanks).find(([, { type }]) => type === 'date') ?? [];
  const [date] = (name !== undefined && values[name]) || [];
  return date === undefined
    ? {
        zh: `截至 ${today} 本库所载；未载不等于没有。`,
        en: `What the registry holds on ${today}; what it lacks may still exist.`,
      }
    : {
        zh: `按截至 ${date} 签署的协议；日期不详的未计入。`,
        en: `By agreements signed until ${date}; undated ones are not counted.`,
      };
}

/** Where the service is, whatever the clock of this computer is set to. */
const todayInChina = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
