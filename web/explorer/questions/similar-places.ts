/** Which foreign places could stand in for one that others were quicker to court. */
import { graphql } from '../graphql/graphql.js';
import { choice, record } from './blanks.js';
import { factorFields, placeFields } from './fragments.js';
import { listed, question } from './question.js';
import { anyCountry } from './shared-blanks.js';
import { nameText, points } from './words.js';

const operation = graphql(
  `
    query AskSimilarPlaces($to: ID!, $country: ID, $untied: Boolean!, $first: Int!) {
      similarPlaces(to: $to, country: $country, untied: $untied, first: $first) {
        place {
          ...PlaceFields
        }
        similarity
        confidence
        formalAgreements
        cooperationAgreements
        factors {
          ...FactorFields
        }
      }
    }
  `,
  [placeFields, factorFields],
);

export const similarPlaces = question({
  id: 'similar-places',
  purpose: 'find',
  title: { zh: '被人占先，另选何处', en: 'Where else, when others were quicker' },
  sentence: {
    zh: '{to}已被占先时，{country}有哪些相似的地方可以替代，{untied}',
    en: 'Places in {country} like {to} that could stand in for it, {untied}',
  },
  blanks: {
    to: record({
      label: { zh: '外国城市或州省', en: 'Foreign city or region' },
      kinds: ['PartnerCity', 'PartnerRegion'],
      placeholder: { zh: '如：康提', en: 'e.g. Kandy' },
    }),
    country: anyCountry,
    untied: choice(
      { zh: '是否已有中国友城', en: 'With or without sister cities in China' },
      {
        false: { zh: '有无中国友城均可', en: 'with or without sister cities in China' },
        true: { zh: '尚无中国友城', en: 'without a sister city in China yet' },
      },
    ),
  },
  sizes: [20, 100],
  unit: { zh: '个相似的地方', en: 'similar places' },
  nothing: {
    zh: '没有相似的地方。可以不限国家，或不论是否已有中国友城。',
    en: 'No similar place. Allow any country, or places with sister cities in China too.',
  },
  operation,
  variables: ({ to, country, untied }, first) => ({ to, country, untied: untied === 'true', first }),
  columns: [
    { zh: '地方', en: 'Place' },
    { zh: '国家', en: 'Country' },
    { zh: '相似度（%）', en: 'Similarity (%)' },
    { zh: '已知程度（%）', en: 'Known (%)' },
    { zh: '与中国的友好城市', en: 'Sister cities in China' },
    { zh: '与中国的友好合作', en: 'Co-operation with China' },
  ],
  answer: ({ similarPlaces: found }) =>
    listed(
      found,
      null,
      ({ place, similarity, confidence, factors, formalAgreements, cooperationAgreements }) => ({
        key: place.id,
        title: { place },
        score: { label: { zh: '相似度', en: 'Similarity' }, points: points(similarity) },
        known: confidence,
        lead: {
          zh: `与中国各地：友好城市 ${formalAgreements}，友好合作 ${cooperationAgreements}`,
          en: `With China: sister cities ${formalAgreements}, co-operation ${cooperationAgreements}`,
        },
        factors,
        pointsPerContribution: 100,
        sections: [],
      }),
      ({ place, similarity, confidence, formalAgreements, cooperationAgreements }) => [
        { place },
        nameText(place.country),
        points(similarity),
        Math.round(confidence * 100),
        formalAgreements,
        cooperationAgreements,
      ],
    ),
});
