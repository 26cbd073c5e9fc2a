/** Whom to approach: partners with scores, factors and what the rules say of each. */
import type { Question } from '../question.js';

export const suggestions: Question = {
  name: 'suggestions',
  zh: '伙伴推荐',
  variables: ['shuozhou', 'datong', 'taiyuan'].map((city) => ({
    home: `cn/shanxi/${city}`,
    themes: ['buddhism'],
  })),
  service: {
    query: `query SuggestPartners($home: ID!, $themes: [ID!]) {
      suggestPartners(for: $home, themes: $themes, first: 10) {
        nodes {
          partner { id nameZh nameEn country { id } }
          score
          factors { name value weight contribution }
          eligibility { verdict }
          routes { kind hops steps { from { id } to { id } by } }
        }
      }
    }`,
    read: ({ suggestPartners }) => suggestPartners,
  },
};
