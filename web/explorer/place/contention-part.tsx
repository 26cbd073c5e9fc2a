/** Foreign places that several Chinese places court, this one or one inside it among them. */
import { graphql } from '../graphql/graphql.js';
import { useAnswer } from '../graphql/use-answer.js';
import { DateText } from '../parts/dates.js';
import { ConfidenceMark, TieKind } from '../parts/marks.js';
import { PlaceLink } from '../parts/place-link.js';
import { Empty } from '../parts/states.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { PartAnswer } from './part.js';
import type { ShownPlace } from './place-operation.js';

const contentionOperation = graphql(`
  query PlaceContention($id: ID!) {
    contention(within: $id, first: 20) {
      totalCount
      nodes {
        partner {
          id
          nameZh
          nameEn
          country {
            nameZh
            nameEn
          }
        }
        explanationZh
        explanationEn
        contenders {
          place {
            id
            nameZh
            nameEn
          }
          agreement {
            id
            kind
            signedOn
            confidence
          }
        }
        advice {
          kind
          explanationZh
          explanationEn
          similar {
            id
            nameZh
            nameEn
          }
        }
      }
    }
  }
`);

const texts = {
  none: {
    zh: '本库中没有国内其他地方与它争同一对象。',
    en: 'The registry shows no other Chinese place that courts the same partner.',
  },
  advice: { zh: '建议', en: 'Advice' },
  undated: { zh: '日期不详', en: 'not dated' },
} satisfies Record<string, BilingualText>;

export function ContentionPart({ place: { id } }: { readonly place: ShownPlace }) {
  const { say, pick, nameOf, language } = useLanguage();
  const asked = useAnswer(contentionOperation, { id });
  return (
    <PartAnswer asked={asked}>
      {({ contention: { totalCount, nodes } }) =>
        totalCount === 0 ? (
          <Empty text={texts.none} />
        ) : (
          <>
            <ul className="place-records">
              {nodes.map(({ partner, contenders, advice, explanationZh, explanationEn }) => (
                <li key={partner.id}>
                  <h3>
                    <PlaceLink place={partner} /> <span className="muted">{nameOf(partner.country)}</span>
                  </h3>
                  <ol className="contenders">
                    {contenders.map(({ place: contender, agreement }) => (
                      <li key={agreement.id} className={contender.id === id ? 'own-row' : undefined}>
                        <PlaceLink place={contender} /> <TieKind kind={agreement.kind} />{' '}
                        <span className="muted">
                          {agreement.signedOn === null ? (
                            say(texts.undated)
                          ) : (
                            <DateText date={agreement.signedOn} />
                          )}
                        </span>{' '}
                        <ConfidenceMark confidence={agreement.confidence} />
                      </li>
                    ))}
                  </ol>
                  <p>{pick(explanationZh, explanationEn)}</p>
                  <h4>{say(texts.advice)}</h4>
                  <ul>
                    {advice.map(({ kind, explanationZh: zh, explanationEn: en, similar }) => (
                      <li key={kind}>
                        {pick(zh, en)}{' '}
                        {similar.map((other, index) => (
                          <span key={other.id}>
                            {index > 0 && (language === 'zh' ? '、' : ', ')}
                            <PlaceLink place={other} />
                          </span>
                        ))}
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
            {totalCount > nodes.length && (
              <p className="place-note">{say(leftText(totalCount - nodes.length))}</p>
            )}
          </>
        )
      }
    </PartAnswer>
  );
}

const leftText = (left: number): BilingualText => ({
  zh: `另有 ${left} 处未列出。`,
  en: `${left} more are not listed.`,
});
