/** What ties a place has on record, and on whose word: where to begin when files are lost. */
import { graphql } from '../graphql/graphql.js';
import { agreementKindText, agreementStatusText } from '../text/words.js';
import { choices } from './blanks.js';
import { agreementFields, placeFields } from './fragments.js';
import { listed, question } from './question.js';
import { anyCountry, homePlace } from './shared-blanks.js';
import { nameText, signedText } from './words.js';

const operation = graphql(
  `
    query AskTiesOnRecord($filter: AgreementFilter!, $first: Int!) {
      agreements(filter: $filter, orderBy: SIGNED_ON_ASC, first: $first) {
        totalCount
        edges {
          node {
            ...AgreementFields
            lastExchangeOn
            remarkZh
            remarkEn
            home {
              id
              nameZh
              nameEn
            }
            partner {
              ...PlaceFields
            }
          }
        }
      }
    }
  `,
  [agreementFields, placeFields],
);

export const tiesOnRecord = question({
  id: 'ties-on-record',
  purpose: 'hold',
  title: { zh: '现有哪些关系，依据何在', en: 'What ties are on record, and on whose word' },
  sentence: {
    zh: '{within}与{country}登记在册的{kind}，每一项的来源',
    en: '{kind} of {within} with {country} on record, each with its sources',
  },
  blanks: {
    within: homePlace,
    country: anyCountry,
    kind: choices({ zh: '关系类别', en: 'Kind of tie' }, agreementKindText, {
      zh: '全部关系',
      en: 'All ties',
    }),
  },
  sizes: [20, 100],
  unit: { zh: '项关系', en: 'ties' },
  nothing: {
    zh: '本库没有登记这样的关系。未登记不等于没有：可以先查档案，再由本单位登记。',
    en: 'The registry has no such tie. That does not mean there is none: look into the files, then have your office enter it.',
  },
  operation,
  variables: ({ within, country, kind }, first) => ({
    filter: { within, partnerCountry: country === null ? null : [country], kind },
    first,
  }),
  columns: [
    { zh: '中方', en: 'Chinese side' },
    { zh: '外方', en: 'Foreign side' },
    { zh: '国家', en: 'Country' },
    { zh: '类别', en: 'Kind' },
    { zh: '签署', en: 'Signed' },
    { zh: '现状', en: 'State' },
    { zh: '最近往来', en: 'Last exchange' },
    { zh: '可信度', en: 'Confidence' },
    { zh: '备注', en: 'Remark' },
  ],
  answer: ({ agreements: { totalCount, edges } }) =>
    listed(
      edges.map(({ node }) => node),
      totalCount,
      (tie) => ({
        key: tie.id,
        title: { place: tie.partner },
        confidence: tie.confidence,
        sections: [
          {
            heading: { zh: '协议', en: 'Agreement' },
            tone: 'neutral',
            ties: [{ place: tie.home, agreement: tie }],
          },
          ...(tie.remarkZh === null && tie.remarkEn === null
            ? []
            : [
                {
                  heading: { zh: '备注', en: 'Remark' },
                  tone: 'neutral' as const,
                  texts: [
                    {
                      text: { zh: (tie.remarkZh ?? tie.remarkEn)!, en: (tie.remarkEn ?? tie.remarkZh)! },
                      sources: [],
                    },
                  ],
                },
              ]),
        ],
      }),
      (tie) => [
        { place: tie.home },
        { place: tie.partner },
        nameText(tie.partner.country),
        { tie: tie.kind },
        signedText(tie),
        agreementStatusText[tie.status],
        tie.lastExchangeOn,
        { confidence: tie.confidence },
        tie.remarkZh === null && tie.remarkEn === null
          ? null
          : { zh: (tie.remarkZh ?? tie.remarkEn)!, en: (tie.remarkEn ?? tie.remarkZh)! },
      ],
    ),
});
