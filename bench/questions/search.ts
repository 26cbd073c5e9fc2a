/** Places, channels, assets and themes by a part of their names. */
import type { Question } from '../question.js';

const query = `query Search($text: String!) {
  search(text: $text, first: 10) {
    ... on Place { id nameZh nameEn }
    ... on CulturalAsset { id nameZh nameEn }
    ... on Theme { id nameZh nameEn }
    ... on Channel { id nameZh nameEn }
  }
}`;

export const search: Question = {
  name: 'search',
  zh: '检索',
  // Names of the sample that no place of the world-wide set has, so that the answer keeps its size.
  variables: ['应县木塔', '云冈石窟', 'wooden pagoda', 'yungang'].map((text) => ({ text })),
  service: { query, read: ({ search: found }) => ({ found }) },
  neo4jGraphQL: {
    query: `query Search($text: String!) { search(text: $text) { found { id nameZh nameEn } } }`,
    read: ({ search: answer }) => answer,
  },
  handWritten: 'search',
};
