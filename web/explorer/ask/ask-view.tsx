/** The first page: the main question as a sentence with blanks, and the others beneath it. */
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { addressOf } from '../addresses.js';
import { usePlaceName } from '../parts/use-record.js';
import { firstValues, valuesIn, type Values } from '../questions/blanks.js';
import { answerAddress } from '../questions/answer-address.js';
import { purposes, type Purpose, type Question } from '../questions/question.js';
import { questions } from '../questions/questions.js';
import { useMe } from '../shell/use-me.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { SentenceForm } from './sentence-form.js';
import { SentenceText, isHomeOf } from './sentence-text.js';
import './ask.css';

const texts = {
  heading: { zh: '今天想问什么？', en: 'What would you like to know?' },
  welcome: {
    zh: '友好城市、渠道与文化资源，都在这张图谱里。填好句中的空，即可提问；每个答案都注明来源。',
    en: 'Sister-city ties, channels and cultural assets in one graph. Fill in the sentence and ask; every answer names its sources.',
  },
  others: { zh: '还可以问', en: 'You could also ask' },
} satisfies Record<string, BilingualText>;

const [main, ...others] = questions;

/** Where the main question asks for the reader's own place. */
const homeBlank = Object.entries(main.blanks).find(
  ([, blank]) => blank.type === 'record' && blank.isHome,
)?.[0];

/** Which blanks the reader's own place fills. */
const homeValues = (question: Question, home: { readonly __typename: string; readonly id: string }): Values =>
  Object.fromEntries(
    Object.entries(question.blanks)
      .filter(([, blank]) => isHomeOf(blank, home))
      .map(([name]) => [name, [home.id]]),
  );

export default function AskView() {
  const { say } = useLanguage();
  const [, navigate] = useLocation();
  const [address, setAddress] = useSearchParams();
  const { asked: me } = useMe();
  const [draft, setDraft] = useState<Values | null>(null);

  // Whoever is signed in asks for the place that the office works for, until another one is chosen.
  const served = (me.state === 'answered' && me.data.me?.office?.serves) || null;
  const addressed = address.size === 0 ? firstValues(main.blanks) : valuesIn(main.blanks, address);
  const values = draft ?? { ...(served === null ? {} : homeValues(main, served)), ...filledOf(addressed) };
  const chosenHome = usePlaceName(homeBlank && values[homeBlank]?.[0]);
  const home = (chosenHome.state === 'answered' && chosenHome.data.place) || served;

  const change = (changed: Values) => {
    setDraft(changed);
    const query = addressOf('/', changed).slice(1);
    setAddress(new URLSearchParams(query), { replace: true });
  };

  return (
    <div className="ask">
      <h1>{say(texts.heading)}</h1>
      <p className="ask-welcome">{say(texts.welcome)}</p>
      <div className="card ask-main">
        <SentenceForm
          question={main}
          values={values}
          onChange={change}
          onAsk={() => navigate(answerAddress(main, values))}
        />
      </div>
      <h2 className="visually-hidden">{say(texts.others)}</h2>
      <div className="ask-groups">
        {(Object.keys(purposes) as Purpose[]).map((purpose) => (
          <section key={purpose} aria-labelledby={`purpose-${purpose}`}>
            <h3 id={`purpose-${purpose}`}>{say(purposes[purpose])}</h3>
            <ul>
              {others
                .filter((question) => question.purpose === purpose)
                .map((question) => (
                  <li key={question.id}>
                    <Link href={answerAddress(question, home === null ? {} : homeValues(question, home))}>
                      <SentenceText question={question} home={home} />
                    </Link>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

const filledOf = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, given]) => given.length > 0));
