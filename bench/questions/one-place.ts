/** A city with its province, themes and assets. */
import type { Question } from '../question.js';

export const onePlace: Question = {
  name: 'one place',
  zh: '一个地方',
  variables: ['datong', 'shuozhou', 'taiyuan', 'xinzhou', 'jinzhong', 'linfen'].map((city) => ({
    id: `cn/shanxi/${city}`,
  })),
  service: {
    query: `query OnePlace($id: ID!) {
      place(id: $id) {
        id nameZh nameEn
        ... on City {
          population
          province { id nameZh }
          themes { id nameZh }
          assets { id nameZh nameEn themes { id } }
        }
      }
    }`,
    read: ({ place }) => place,
  },
  neo4jGraphQL: {
    query: `query OnePlace($id: ID!) {
      cities(where: { id: { eq: $id } }) {
        id nameZh nameEn population
        provinces { id nameZh }
        themes(limit: 20) { id nameZh }
        assets(limit: 20) { id nameZh nameEn themes { id } }
      }
    }`,
    read: ({ cities: [{ provinces, ...city }] }) => ({ ...city, province: provinces[0] }),
  },
  handWritten: 'one-place',
};
