/** How any two places are joined. */
import { graphql } from '../graphql/graphql.js';
import { placeKindText } from '../text/words.js';
import { record } from './blanks.js';
import { stepFields } from './fragments.js';
import { listed, question } from './question.js';
import { routeText } from './words.js';

const operation = graphql(
  `
    query AskPaths($from: ID!, $to: ID!, $first: Int!) {
      paths(from: $from, to: $to, first: $first) {
        hops
        explanationZh
        explanationEn
        steps {
          ...StepFields
        }
      }
    }
  `,
  [stepFields],
);

const kinds = Object.keys(placeKindText) as (keyof typeof placeKindText)[];

export const paths = question({
  id: 'paths',
  purpose: 'connect',
  title: { zh: '两地之间怎么联系', en: 'How two places are connected' },
  sentence: { zh: '从{from}到{to}最短的联系路径', en: 'The shortest connections from {from} to {to}' },
  blanks: {
    from: record({
      label: { zh: '出发地', en: 'Start' },
      kinds,
      placeholder: { zh: '如：朔州', en: 'e.g. Shuozhou' },
      isHome: true,
    }),
    to: record({
      label: { zh: '目的地', en: 'Destination' },
      kinds,
      placeholder: { zh: '如：顺天', en: 'e.g. Suncheon' },
    }),
  },
  sizes: [5, 20],
  unit: { zh: '条路径', en: 'connections' },
  nothing: {
    zh: '六步之内没有联系路径。',
    en: 'There is no connection of six steps or fewer.',
  },
  operation,
  variables: (filled, first) => ({ ...filled, first }),
  columns: [
    { zh: '步数', en: 'Steps' },
    { zh: '路径', en: 'Connection' },
    { zh: '说明', en: 'In words' },
  ],
  answer: ({ paths: found }) =>
    listed(
      found,
      null,
      (path) => ({
        key: path.explanationZh,
        title: { zh: `${path.hops} 步`, en: path.hops === 1 ? '1 step' : `${path.hops} steps` },
        routes: [path],
        lead: { zh: path.explanationZh, en: path.explanationEn },
        sections: [],
      }),
      (path) => [path.hops, routeText(path), { zh: path.explanationZh, en: path.explanationEn }],
    ),
});
