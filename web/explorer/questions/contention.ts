/** Which foreign places several Chinese places court at once, and what to do about it. */
import { graphql } from '../graphql/graphql.js';
import { asOfDate, optionalRecord } from './blanks.js';
import { agreementFields, placeFields, sourceFields } from './fragments.js';
import { listed, question } from './question.js';
import { anyCountry } from './shared-blanks.js';
import { nameText, tiesText } from './words.js';

const operation = graphql(
  `
    query AskContention($within: ID, $country: ID, $asOf: String, $first: Int!) {
      contention(within: $within, country: $country, asOf: $asOf, first: $first) {
        totalCount
        nodes {
          partner {
            ...PlaceFields
          }
          contenders {
            place {
              id
              nameZh
              nameEn
            }
            agreement {
              ...AgreementFields
            }
          }
          explanationZh
          explanationEn
          advice {
            kind
            explanationZh
            explanationEn
            rule {
              id
              sources {
                ...SourceFields
              }
            }
            similar {
              ...PlaceFields
            }
          }
        }
      }
    }
  `,
  [placeFields, agreementFields, sourceFields],
);

export const contention = question({
  id: 'contention',
  purpose: 'compare',
  title: { zh: '哪里有人同时争取', en: 'Where several court at once' },
  sentence: {
    zh: '{within}与国内他地同时争取的{country}城市和地区，截至{asOf}',
    en: 'Cities and regions of {country} that {within} and other Chinese places court at once, as of {asOf}',
  },
  blanks: {
    within: optionalRecord({
      label: { zh: '我省或我市', en: 'Our province or city' },
      kinds: ['Province', 'City'],
      placeholder: { zh: '国内任何一地', en: 'any Chinese place' },
      isHome: true,
    }),
    country: anyCountry,
    asOf: asOfDate,
  },
  sizes: [20, 100],
  unit: { zh: '个外国城市和地区', en: 'foreign cities and regions' },
  nothing: {
    zh: '本库所载，没有两地以上同时争取的对象。',
    en: 'The registry knows of none that several court at once.',
  },
  operation,
  variables: (filled, first) => ({ ...filled, first }),
  columns: [
    { zh: '对象', en: 'Partner' },
    { zh: '国家', en: 'Country' },
    { zh: '国内各方', en: 'Chinese places' },
    { zh: '先后', en: 'Who came first' },
    { zh: '建议', en: 'Advice' },
  ],
  answer: ({ contention: { totalCount, nodes } }) =>
    listed(
      nodes,
      totalCount,
      ({ partner, contenders, explanationZh, explanationEn, advice }) => ({
        key: partner.id,
        title: { place: partner },
        lead: { zh: explanationZh, en: explanationEn },
        sections: [
          { heading: { zh: '国内各方', en: 'Chinese places' }, tone: 'against', ties: contenders },
          {
            heading: { zh: '建议', en: 'Advice' },
            tone: 'for',
            texts: advice.map((each) => ({
              text: { zh: each.explanationZh, en: each.explanationEn },
              sources: each.rule?.sources ?? [],
            })),
          },
          {
            heading: { zh: '可以另选', en: 'Could be chosen instead' },
            tone: 'for',
            places: advice.flatMap(({ similar }) => similar),
          },
        ],
      }),
      ({ partner, contenders, explanationZh, explanationEn, advice }) => [
        { place: partner },
        nameText(partner.country),
        tiesText(contenders),
        { zh: explanationZh, en: explanationEn },
        advice.map((each) => ({ zh: each.explanationZh, en: each.explanationEn })),
      ],
    ),
});
