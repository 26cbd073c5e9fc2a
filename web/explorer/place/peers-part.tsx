/** The cities that a city is compared with, and where it stands among them. */
import { graphql } from '../graphql/graphql.js';
import { useAnswer } from '../graphql/use-answer.js';
import { PlaceLink } from '../parts/place-link.js';
import { Empty } from '../parts/states.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { Folded, PartAnswer } from './part.js';
import type { ShownPlace } from './place-operation.js';
import './peers-part.css';

const peersOperation = graphql(`
  query PlacePeers($id: ID!) {
    standing(of: $id) {
      formalAgreements
      cooperationAgreements
      countries
      recentExchanges
      rank
      ranked
      province {
        nameZh
        nameEn
      }
    }
    peers(of: $id, first: 8) {
      place {
        id
        nameZh
        nameEn
      }
      similarity
      confidence
      formalAgreements
      cooperationAgreements
      countries
      recentExchanges
      rank
      factors {
        name
        explanationZh
        explanationEn
      }
    }
  }
`);

const texts = {
  none: { zh: '没有可比的城市。', en: 'There is no city to compare it with.' },
  city: { zh: '城市', en: 'City' },
  similarity: { zh: '相近程度', en: 'Similarity' },
  known: { zh: '已知比例', en: 'How much is known' },
  formal: { zh: '友好城市', en: 'Sister cities' },
  cooperation: { zh: '友好合作', en: 'Cooperation' },
  countries: { zh: '国家', en: 'Countries' },
  exchanges: { zh: '近五年往来', en: 'Exchanges in five years' },
  rank: { zh: '位次', en: 'Rank' },
  why: { zh: '为何可比', en: 'Why they compare' },
  table: { zh: '可比城市', en: 'Comparable cities' },
} satisfies Record<string, BilingualText>;

export function PeersPart({ place }: { readonly place: ShownPlace }) {
  const { say, nameOf, pick } = useLanguage();
  const asked = useAnswer(peersOperation, { id: place.id });
  return (
    <PartAnswer asked={asked}>
      {({ standing, peers }) => (
        <>
          {standing !== null && (
            <p className="place-standing">
              {say(
                standingText({
                  rank: standing.rank,
                  ranked: standing.ranked,
                  province: { zh: standing.province.nameZh, en: standing.province.nameEn },
                }),
              )}
            </p>
          )}
          {peers.length === 0 ? (
            <Empty text={texts.none} />
          ) : (
            <>
              <div className="place-scroll" role="region" aria-label={say(texts.table)} tabIndex={0}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{say(texts.city)}</th>
                      <th scope="col">{say(texts.rank)}</th>
                      <th scope="col">{say(texts.formal)}</th>
                      <th scope="col">{say(texts.cooperation)}</th>
                      <th scope="col">{say(texts.countries)}</th>
                      <th scope="col">{say(texts.exchanges)}</th>
                      <th scope="col">{say(texts.similarity)}</th>
                      <th scope="col">{say(texts.known)}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {standing !== null && (
                      <tr className="own-row">
                        <th scope="row">{nameOf(place)}</th>
                        <Numbers of={standing} />
                        <td>—</td>
                        <td>—</td>
                      </tr>
                    )}
                    {peers.map((peer) => (
                      <tr key={peer.place.id}>
                        <th scope="row">
                          <PlaceLink place={peer.place} />
                        </th>
                        <Numbers of={peer} />
                        <td>{percent(peer.similarity)}</td>
                        <td>{percent(peer.confidence)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <Folded label={say(texts.why)}>
                <dl className="peer-reasons">
                  {peers.map(({ place: peer, factors }) => (
                    <div key={peer.id}>
                      <dt>{nameOf(peer)}</dt>
                      <dd>
                        {factors.map(({ name, explanationZh, explanationEn }) => (
                          <p key={name}>{pick(explanationZh, explanationEn)}</p>
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </Folded>
            </>
          )}
        </>
      )}
    </PartAnswer>
  );
}

const percent = (share: number) => `${Math.round(share * 100)}%`;

interface Compared {
  readonly rank: number;
  readonly formalAgreements: number;
  readonly cooperationAgreements: number;
  readonly countries: number;
  readonly recentExchanges: number;
}

function Numbers({ of }: { readonly of: Compared }) {
  return (
    <>
      <td>{of.rank}</td>
      <td>{of.formalAgreements}</td>
      <td>{of.cooperationAgreements}</td>
      <td>{of.countries}</td>
      <td>{of.recentExchanges}</td>
    </>
  );
}

function standingText({
  rank,
  ranked,
  province,
}: {
  readonly rank: number;
  readonly ranked: number;
  readonly province: BilingualText;
}): BilingualText {
  return {
    zh: `按本库所载友好关系，在${province.zh} ${ranked} 个同级城市中列第 ${rank} 位（并列者同位）。`,
    en: `By the ties that the registry holds it ranks ${rank} of ${ranked} cities of its level in ${province.en}; equal ones share a rank.`,
  };
}
