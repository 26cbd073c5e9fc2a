/** Which peers have partners that share a theme with us and that we could reach via the province. */
import type { Question } from '../question.js';

const selection = `totalCount
  nodes {
    partner { id nameZh nameEn }
    peers { place { id nameZh } agreement { id kind status signedOn confidence } }
    ourAssets { id nameZh }
    theirAssets { id nameZh nameEn }
    routes { kind hops steps { from { id } to { id } by } }
    score
    factors { name value weight contribution }
  }`;

const query = `query ReachablePartners($from: ID!, $theme: ID!) {
  reachablePartners(from: $from, theme: $theme, via: [PROVINCE], first: 20) { ${selection} }
}`;

const read = ({ reachablePartners }: any) => reachablePartners;

export const mainQuestion: Question = {
  name: 'main question',
  zh: '主问题：经由省可接触的佛教文化伙伴',
  variables: ['shuozhou', 'datong', 'xinzhou'].map((city) => ({
    from: `cn/shanxi/${city}`,
    theme: 'buddhism',
  })),
  service: { query, read },
  neo4jGraphQL: { query: query.replace('[PROVINCE]', '["PROVINCE"]'), read },
  handWritten: 'main-question',
};
