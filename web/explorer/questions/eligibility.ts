/** Whether two places may conclude an agreement, and by which rule not. */
import { graphql } from '../graphql/graphql.js';
import { choice, record } from './blanks.js';
import { findingFields } from './fragments.js';
import { question, type Row } from './question.js';
import { homePlace } from './shared-blanks.js';
import { verdictText } from './words.js';

const operation = graphql(
  `
    query AskEligibility($home: ID!, $partner: ID!, $kind: AgreementKind!) {
      eligibility(home: $home, partner: $partner, kind: $kind) {
        verdict
        findings {
          ...FindingFields
        }
      }
    }
  `,
  [findingFields],
);

const bindingText = {
  true: { zh: '有约束力', en: 'Binding' },
  false: { zh: '他处做法', en: 'Practice elsewhere' },
} as const;

export const eligibility = question({
  id: 'eligibility',
  purpose: 'connect',
  title: { zh: '能否结好，依据哪条规定', en: 'Whether it may be concluded, and by which rule' },
  sentence: { zh: '{home}能否与{partner}{kind}', en: 'Whether {home} may {kind} {partner}' },
  blanks: {
    home: homePlace,
    partner: record({
      label: { zh: '外方', en: 'Foreign side' },
      kinds: ['PartnerCity', 'PartnerRegion'],
      placeholder: { zh: '如：顺天', en: 'e.g. Suncheon' },
    }),
    kind: choice(
      { zh: '关系类别', en: 'Kind of tie' },
      {
        FORMAL: { zh: '结为友好城市', en: 'become a sister city of' },
        COOPERATION: { zh: '建立友好合作关系', en: 'agree on co-operation with' },
        INTENT: { zh: '签订意向书', en: 'sign a letter of intent with' },
        NEGOTIATION: { zh: '开始商谈', en: 'enter talks with' },
      },
    ),
  },
  sizes: [1],
  unit: { zh: '条规定', en: 'rules' },
  nothing: {
    zh: '本库没有适用的规定，不能判断。',
    en: 'The registry has no rule that applies, so it cannot be judged.',
  },
  operation,
  variables: (filled) => filled,
  columns: [
    { zh: '结论', en: 'Verdict' },
    { zh: '规定', en: 'Rule' },
    { zh: '约束力', en: 'Force' },
    { zh: '理由', en: 'Why' },
  ],
  answer: ({ eligibility: { verdict, findings } }) => ({
    found: findings.length,
    shown: findings.length,
    summary: {
      zh: `结论：${verdictText[verdict].zh}。依本库所载事实判断，不是法律意见。`,
      en: `${verdictText[verdict].en}. Judged by the facts of the registry; no legal advice.`,
    },
    cards: findings.map((finding) => ({
      key: finding.rule.id,
      title: { zh: finding.rule.titleZh, en: finding.rule.titleEn },
      confidence: finding.rule.confidence,
      verdict: finding.verdict,
      sections: [
        {
          heading: bindingText[`${finding.binding}`],
          tone: 'neutral' as const,
          texts: [
            {
              text: { zh: finding.explanationZh, en: finding.explanationEn },
              sources: finding.rule.sources,
            },
          ],
        },
      ],
    })),
    rows: findings.map((finding): Row => ({
      cells: [
        verdictText[finding.verdict],
        { zh: finding.rule.titleZh, en: finding.rule.titleEn },
        bindingText[`${finding.binding}`],
        { zh: finding.explanationZh, en: finding.explanationEn },
      ],
      sources: finding.rule.sources,
    })),
  }),
});
