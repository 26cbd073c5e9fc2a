/** Which cities ours may be compared with, and how they stand. */
import { graphql } from '../graphql/graphql.js';
import { asOfDate } from './blanks.js';
import { factorFields } from './fragments.js';
import { listed, question } from './question.js';
import { homeCity, peerScope } from './shared-blanks.js';
import { nameText, points } from './words.js';

const operation = graphql(
  `
    query AskPeers($of: ID!, $scope: PeerScope!, $asOf: String, $first: Int!) {
      peers(of: $of, scope: $scope, asOf: $asOf, first: $first) {
        place {
          id
          nameZh
          nameEn
          confidence
          province {
            nameZh
            nameEn
          }
        }
        similarity
        confidence
        formalAgreements
        cooperationAgreements
        countries
        recentExchanges
        rank
        factors {
          ...FactorFields
        }
      }
    }
  `,
  [factorFields],
);

export const peers = question({
  id: 'peers',
  purpose: 'compare',
  title: { zh: '与谁可比，各有多少友城', en: 'Whom to compare with, and how they stand' },
  sentence: {
    zh: '{scope}与{of}可比的城市，截至{asOf}',
    en: 'Cities in {scope} comparable to {of}, as of {asOf}',
  },
  blanks: { of: homeCity, scope: peerScope, asOf: asOfDate },
  sizes: [20, 100],
  unit: { zh: '个可比城市', en: 'comparable cities' },
  nothing: {
    zh: '没有可比的城市。可以把范围扩大到全国。',
    en: 'No comparable city. Look in all of China.',
  },
  operation,
  variables: (filled, first) => ({ ...filled, first }),
  columns: [
    { zh: '城市', en: 'City' },
    { zh: '省', en: 'Province' },
    { zh: '相似度（%）', en: 'Similarity (%)' },
    { zh: '已知程度（%）', en: 'Known (%)' },
    { zh: '友好城市', en: 'Sister cities' },
    { zh: '友好合作', en: 'Co-operation' },
    { zh: '国家', en: 'Countries' },
    { zh: '近五年往来', en: 'Exchanges of five years' },
    { zh: '全省同级位次', en: 'Rank in its province' },
  ],
  answer: ({ peers: found }) =>
    listed(
      found,
      null,
      (peer) => ({
        key: peer.place.id,
        title: { place: peer.place },
        score: { label: { zh: '相似度', en: 'Similarity' }, points: points(peer.similarity) },
        known: peer.confidence,
        lead: {
          zh: `友好城市 ${peer.formalAgreements}，友好合作 ${peer.cooperationAgreements}，涉及 ${peer.countries} 国；在${peer.place.province.nameZh}同级城市中列第 ${peer.rank}`,
          en: `Sister cities ${peer.formalAgreements}, co-operation ${peer.cooperationAgreements}, countries ${peer.countries}; number ${peer.rank} among cities of its level in ${peer.place.province.nameEn}`,
        },
        factors: peer.factors,
        pointsPerContribution: 100,
        sections: [],
      }),
      (peer) => [
        { place: peer.place },
        nameText(peer.place.province),
        points(peer.similarity),
        Math.round(peer.confidence * 100),
        peer.formalAgreements,
        peer.cooperationAgreements,
        peer.countries,
        peer.recentExchanges,
        peer.rank,
      ],
    ),
});
