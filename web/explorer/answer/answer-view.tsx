/** The answer to the question that the address holds. */
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { SentenceForm } from '../ask/sentence-form.js';
import { useAnswer } from '../graphql/use-answer.js';
import { Failed, Loading } from '../parts/states.js';
import { answerAddress } from '../questions/answer-address.js';
import { problemsOf, valuesIn, type Values } from '../questions/blanks.js';
import type { Question } from '../questions/question.js';
import { questionOf } from '../questions/questions.js';
import { useLanguage } from '../text/language.js';
import { AnswerShown } from './answer-shown.js';
import { NoSuchQuestion, Refused, ToFillIn } from './no-answer.js';
import './answer.css';

/** What the service refuses because of what was asked: asking the same again is of no use. */
const refusals = ['NOT_FOUND', 'BAD_USER_INPUT'];

export default function AnswerView() {
  const [address] = useSearchParams();
  const question = questionOf(address.get('question'));
  if (question === undefined) return <NoSuchQuestion id={address.get('question')} />;
  return <AnswerTo key={question.id} question={question} address={address} />;
}

interface AnswerToProps {
  readonly question: Question;
  readonly address: URLSearchParams;
}

function AnswerTo({ question, address }: AnswerToProps) {
  const { say } = useLanguage();
  const [, navigate] = useLocation();
  const values = valuesIn(question.blanks, address);
  const problems = problemsOf(question.blanks, values);
  const isTable = address.get('as') === 'table';
  const [smallest] = question.sizes;
  const size = question.sizes.find((each) => String(each) === address.get('first')) ?? smallest;

  // What is being changed in the sentence; another address brings another one.
  const asked = address.toString();
  const [draft, setDraft] = useState<{ readonly of: string; readonly values: Values } | null>(null);
  const shown = draft?.of === asked ? draft.values : values;

  const answer = useAnswer(
    question.operation,
    problems.length > 0 ? undefined : question.variables(values, size),
  );

  return (
    <div className="answer">
      <h1>{say(question.title)}</h1>
      <SentenceForm
        question={question}
        values={shown}
        onChange={(changed) => setDraft({ of: asked, values: changed })}
        onAsk={() => {
          // Going back shows what was asked here, not what it was changed to.
          setDraft(null);
          navigate(answerAddress(question, shown, { isTable }));
        }}
        isMistaken={problems.some(({ kind }) => kind !== 'missing')}
      />
      {problems.length > 0 ? (
        <ToFillIn question={question} problems={problems} />
      ) : answer.state === 'waiting' ? (
        <Loading />
      ) : answer.state === 'answered' ? (
        <AnswerShown
          question={question}
          values={values}
          data={answer.data}
          size={size}
          isTable={isTable}
          onLook={(isAsTable, first) =>
            navigate(
              answerAddress(question, values, {
                isTable: isAsTable,
                ...(first === smallest ? {} : { first }),
              }),
              { replace: first === size },
            )
          }
        />
      ) : refusals.includes(answer.failure.code) ? (
        <Refused failure={answer.failure} />
      ) : (
        <Failed failure={answer.failure} again={answer.again} />
      )}
    </div>
  );
}
