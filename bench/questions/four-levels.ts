/** A city, its agreements, their partners, and the country, assets and themes of each. */
import type { Question } from '../question.js';

export const fourLevels: Question = {
  name: 'four levels deep',
  zh: '四层关联',
  variables: ['taiyuan', 'datong', 'yangquan', 'jincheng'].map((city) => ({ id: `cn/shanxi/${city}` })),
  service: {
    query: `query FourLevels($id: ID!) {
      place(id: $id) {
        id nameZh
        agreements(first: 100) {
          id kind status signedOn
          partner { id nameZh nameEn country { id nameZh } assets { id nameZh themes { id nameZh } } }
        }
      }
    }`,
    read: ({ place: { agreements, ...place } }) => ({ ...place, ties: agreements }),
  },
  neo4jGraphQL: {
    query: `query FourLevels($id: ID!) {
      cities(where: { id: { eq: $id } }) {
        id nameZh
        ties: agreements(limit: 100) {
          id kind status signedOn
          partner { id nameZh nameEn country { id nameZh } assets(limit: 20) { id nameZh themes { id nameZh } } }
        }
      }
    }`,
    read: ({ cities: [city] }) => city,
  },
  handWritten: 'four-levels',
};
