/** What stands where there can be no answer, and where to go from there. */
import { Link } from 'wouter';
import type { ProblemListProps } from '../ask/problem-list.js';
import type { Failure } from '../graphql/failure.js';
import { answerAddress } from '../questions/answer-address.js';
import { questions } from '../questions/questions.js';
import { useLanguage, type BilingualText } from '../text/language.js';

const texts = {
  noQuestion: { zh: '这个地址没有说明要问什么', en: 'This address does not say what is asked' },
  unknownQuestion: { zh: '没有这个问题', en: 'There is no such question' },
  choose: { zh: '可以问：', en: 'You can ask:' },
  missing: { zh: '还需填写', en: 'Still to fill in' },
  fillIn: {
    zh: '填好句中的空，按“提问”，答案就显示在这里。',
    en: 'Fill in the sentence and press “Ask”; the answer will stand here.',
  },
  change: { zh: '请在上面的句子里改正后再提问。', en: 'Change the sentence above, then ask again.' },
  other: { zh: '换一个问题', en: 'Ask something else' },
} satisfies Record<string, BilingualText>;

export function NoSuchQuestion({ id }: { readonly id: string | null }) {
  const { say } = useLanguage();
  return (
    <div className="answer">
      <h1>{say(id === null ? texts.noQuestion : texts.unknownQuestion)}</h1>
      {id !== null && (
        <p>
          <code>{id}</code>
        </p>
      )}
      <p>{say(texts.choose)}</p>
      <ul>
        {questions.map((question) => (
          <li key={question.id}>
            <Link href={answerAddress(question, {})}>{say(question.title)}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function ToFillIn({ question, problems }: ProblemListProps) {
  const { say, language } = useLanguage();
  const missing = problems
    .filter(({ kind }) => kind === 'missing')
    .map(({ blank }) => say(question.blanks[blank]!.label));
  return (
    <div className="state state-empty">
      {missing.length > 0 && (
        <p>{`${say(texts.missing)}${language === 'zh' ? '：' : ': '}${missing.join(language === 'zh' ? '、' : ', ')}`}</p>
      )}
      <p>{say(texts.fillIn)}</p>
    </div>
  );
}

/** The service's own words why what was asked has no answer. */
export function Refused({ failure }: { readonly failure: Failure }) {
  const { say } = useLanguage();
  return (
    <div className="state state-failed" role="alert">
      <p>
        {say(failure.text)} <code>{failure.code}</code>
      </p>
      <p>{say(texts.change)}</p>
      <WaysOn />
    </div>
  );
}

export function WaysOn() {
  const { say } = useLanguage();
  return (
    <p>
      <Link href="/">{say(texts.other)}</Link>
    </p>
  );
}
