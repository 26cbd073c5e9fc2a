/** Whom a city should approach, and what speaks against it. */
import { graphql } from '../graphql/graphql.js';
import { asOfDate, choice, optionalRecord } from './blanks.js';
import { factorFields, findingFields, peerTieFields, placeFields, routeFields } from './fragments.js';
import { listed, question } from './question.js';
import { anyCountry, homeCity } from './shared-blanks.js';
import { nameText, points, routeText, tiesText, verdictText, type Verdict } from './words.js';

const operation = graphql(
  `
    query AskSuggestPartners(
      $for: ID!
      $themes: [ID!]
      $country: ID
      $untied: Boolean!
      $asOf: String
      $first: Int!
    ) {
      suggestPartners(
        for: $for
        themes: $themes
        country: $country
        untied: $untied
        asOf: $asOf
        first: $first
      ) {
        totalCount
        nodes {
          partner {
            ...PlaceFields
          }
          score
          confidence
          factors {
            ...FactorFields
          }
          eligibility {
            verdict
            findings {
              ...FindingFields
            }
          }
          routes {
            ...RouteFields
          }
          contenders {
            ...PeerTieFields
          }
        }
      }
    }
  `,
  [placeFields, factorFields, findingFields, peerTieFields, routeFields],
);

export const suggestPartners = question({
  id: 'suggest-partners',
  purpose: 'find',
  title: { zh: '建议接触谁，有何不利', en: 'Whom to approach, and what speaks against it' },
  sentence: {
    zh: '{for}可以接触{country}的哪些{untied}，主题{theme}，截至{asOf}',
    en: '{untied} in {country} that {for} could approach, sharing {theme}, as of {asOf}',
  },
  blanks: {
    for: homeCity,
    country: anyCountry,
    untied: choice(
      { zh: '是否已有国内友城', en: 'With or without other Chinese ties' },
      {
        false: { zh: '外国城市', en: 'Foreign cities' },
        true: { zh: '国内尚无他方结好的城市', en: 'Cities without a tie in China' },
      },
    ),
    theme: optionalRecord({
      label: { zh: '主题', en: 'Theme' },
      kinds: ['Theme'],
      placeholder: { zh: '不限', en: 'any theme' },
    }),
    asOf: asOfDate,
  },
  sizes: [10, 30],
  unit: { zh: '个候选城市', en: 'candidate cities' },
  nothing: {
    zh: '没有符合的候选城市。可以不限主题或国家。',
    en: 'No candidate fits. Allow any theme or any country.',
  },
  operation,
  variables: ({ for: city, country, untied, theme, asOf }, first) => ({
    for: city,
    country,
    untied: untied === 'true',
    themes: theme === null ? null : [theme],
    asOf,
    first,
  }),
  columns: [
    { zh: '候选城市', en: 'Candidate' },
    { zh: '国家', en: 'Country' },
    { zh: '得分（满分100）', en: 'Score (of 100)' },
    { zh: '已知程度（%）', en: 'Known (%)' },
    { zh: '能否结为友好城市', en: 'Sister-city tie' },
    { zh: '最佳路径', en: 'Best route' },
    { zh: '国内他方', en: 'Other Chinese places' },
  ],
  answer: ({ suggestPartners: { totalCount, nodes } }) =>
    listed(
      nodes,
      totalCount,
      ({ partner, score, confidence, factors, eligibility, routes, contenders }) => ({
        key: partner.id,
        title: { place: partner },
        verdict: eligibility.verdict,
        verdictLabel: { zh: '结为友好城市', en: 'Sister-city tie' },
        score: { label: { zh: '得分', en: 'Score' }, points: points(score) },
        known: confidence,
        factors,
        pointsPerContribution: 100,
        routes,
        sections: [
          {
            heading: { zh: '国内他方已与其往来', en: 'Other Chinese places have ties with it' },
            tone: 'against',
            ties: contenders,
          },
          {
            heading: { zh: '规定中的障碍与疑点', en: 'Rules against it, and open points' },
            tone: 'against',
            findings: eligibility.findings.filter(({ verdict }) => isAgainst(verdict)),
          },
          {
            heading: { zh: '须办的手续', en: 'Approval that it needs' },
            tone: 'neutral',
            findings: eligibility.findings.filter(({ verdict }) => verdict === 'ALLOWED_WITH_APPROVAL'),
          },
        ],
      }),
      ({ partner, score, confidence, eligibility, routes, contenders }) => [
        { place: partner },
        nameText(partner.country),
        points(score),
        Math.round(confidence * 100),
        verdictText[eligibility.verdict],
        routes[0] === undefined ? null : routeText(routes[0]),
        tiesText(contenders),
      ],
    ),
});

const isAgainst = (verdict: Verdict) => verdict !== 'ALLOWED' && verdict !== 'ALLOWED_WITH_APPROVAL';
