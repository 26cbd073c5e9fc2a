/** What keeps a question from being asked, in words. */
import type { Problem } from '../questions/blanks.js';
import type { Question } from '../questions/question.js';
import { useLanguage, type BilingualText } from '../text/language.js';

const texts = {
  missing: { zh: '请填写', en: 'Please fill in' },
  unknown: { zh: '没有这个选项', en: 'There is no such choice' },
  malformed: {
    zh: '请按“年、年-月或年-月-日”填写日期，如 2018、2018-10',
    en: 'Write the date as YYYY, YYYY-MM or YYYY-MM-DD, such as 2018 or 2018-10',
  },
} satisfies Record<Problem['kind'], BilingualText>;

export interface ProblemListProps {
  readonly question: Question;
  readonly problems: readonly Problem[];
}

export function ProblemList({ question, problems }: ProblemListProps) {
  const { say, language } = useLanguage();
  if (problems.length === 0) return null;
  const colon = language === 'zh' ? '：' : ': ';
  return (
    <div className="problems" role="alert">
      <ul>
        {problems.map(({ blank, kind, value }) => {
          const label = say(question.blanks[blank]!.label);
          return (
            <li key={`${blank} ${value}`}>
              {kind === 'missing'
                ? `${say(texts.missing)}${colon}${label}`
                : `${label}${colon}${say(texts[kind])}`}
              {value !== '' && (
                <>
                  {' '}
                  <code>{value}</code>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
