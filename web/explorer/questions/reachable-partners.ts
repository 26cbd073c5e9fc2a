/** The main question: which partners of our peers share a theme with us, and by whom we could reach them. */
import { graphql } from '../graphql/graphql.js';
import { asOfDate, choices, record } from './blanks.js';
import { assetFields, factorFields, peerTieFields, placeFields, routeFields } from './fragments.js';
import { listed, question } from './question.js';
import { homeCity, peerScope } from './shared-blanks.js';
import {
  agreementText,
  nameText,
  recordsText,
  rounded,
  routeKindText,
  routeText,
  tiesText,
} from './words.js';

const operation = graphql(
  `
    query AskReachablePartners(
      $from: ID!
      $theme: ID!
      $via: [RouteKind!]
      $scope: PeerScope!
      $asOf: String
      $first: Int!
    ) {
      reachablePartners(from: $from, theme: $theme, via: $via, scope: $scope, asOf: $asOf, first: $first) {
        totalCount
        nodes {
          partner {
            ...PlaceFields
          }
          score
          factors {
            ...FactorFields
          }
          peers {
            ...PeerTieFields
          }
          ourAssets {
            ...AssetFields
          }
          theirAssets {
            ...AssetFields
          }
          routes {
            ...RouteFields
          }
        }
      }
    }
  `,
  [placeFields, factorFields, peerTieFields, assetFields, routeFields],
);

export const reachablePartners = question({
  id: 'reachable-partners',
  purpose: 'find',
  title: { zh: '经由谁，能接触到谁', en: 'Whom we could reach, and through whom' },
  sentence: {
    zh: '{from}经由{via}能接触到的{theme}伙伴，参照{scope}兄弟市的友城，截至{asOf}',
    en: '{theme} partners that {from} could reach via {via}, as sister cities of its peers in {scope}, as of {asOf}',
  },
  blanks: {
    from: homeCity,
    theme: record({
      label: { zh: '主题', en: 'Theme' },
      kinds: ['Theme'],
      placeholder: { zh: '如：佛教文化', en: 'e.g. Buddhist culture' },
    }),
    via: choices({ zh: '经由', en: 'Via' }, routeKindText, { zh: '任何途径', en: 'any way' }, ['PROVINCE']),
    scope: peerScope,
    asOf: asOfDate,
  },
  sizes: [20, 50],
  unit: { zh: '个可接触的伙伴', en: 'partners within reach' },
  nothing: {
    zh: '没有符合的伙伴。可以放宽途径，换一个更宽的主题，或把范围扩大到全国。',
    en: 'No partner fits. Allow any way, take a broader theme, or look for peers in all of China.',
  },
  operation,
  variables: (filled, first) => ({ ...filled, first }),
  columns: [
    { zh: '伙伴', en: 'Partner' },
    { zh: '国家', en: 'Country' },
    { zh: '得分（满分100）', en: 'Score (of 100)' },
    { zh: '最佳路径', en: 'Best route' },
    { zh: '兄弟市的关系', en: 'Ties of peers' },
    { zh: '我方资源', en: 'Our assets' },
    { zh: '对方资源', en: 'Their assets' },
  ],
  answer: ({ reachablePartners: { totalCount, nodes } }) =>
    listed(
      nodes,
      totalCount,
      ({ partner, score, factors, peers, ourAssets, theirAssets, routes }) => ({
        key: partner.id,
        title: { place: partner },
        score: { label: { zh: '得分', en: 'Score' }, points: rounded(score) },
        lead: leadText(peers),
        factors,
        routes,
        sections: [
          { heading: { zh: '兄弟市已与其往来', en: 'Peers have ties with it' }, tone: 'for', ties: peers },
          { heading: { zh: '我方资源', en: 'Our assets' }, tone: 'for', records: ourAssets },
          { heading: { zh: '对方资源', en: 'Their assets' }, tone: 'for', records: theirAssets },
        ],
      }),
      ({ partner, score, peers, ourAssets, theirAssets, routes }) => [
        { place: partner },
        nameText(partner.country),
        rounded(score),
        routes[0] === undefined ? null : routeText(routes[0]),
        tiesText(peers),
        recordsText(ourAssets),
        recordsText(theirAssets),
      ],
    ),
});

/** The strongest tie of a peer, in words. */
function leadText([strongest]: readonly Parameters<typeof tiesText>[0][number][]) {
  if (strongest === undefined) return { zh: '', en: '' };
  const [place, tie] = [nameText(strongest.place), agreementText(strongest.agreement)];
  return { zh: `${place.zh}已与其往来：${tie.zh}`, en: `${place.en} has a tie with it: ${tie.en}` };
}
