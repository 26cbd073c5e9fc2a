/** The first page of the formal ties since a year, the oldest first. */
import type { Question } from '../question.js';

export const agreementsPage: Question = {
  name: 'filtered page of agreements',
  zh: '协议台账的一页',
  variables: ['1980', '1990', '1995', '2000'].map((since) => ({ since })),
  service: {
    query: `query Agreements($since: String!) {
      agreements(filter: { kind: [FORMAL], signedFrom: $since }, orderBy: SIGNED_ON_ASC, first: 20) {
        totalCount
        pageInfo { hasNextPage }
        edges { node { id kind status signedOn home { id nameZh } partner { id nameZh } } }
      }
    }`,
    read: ({ agreements: { totalCount, pageInfo, edges } }) => ({
      totalCount,
      hasNextPage: pageInfo.hasNextPage,
      agreements: edges.map(({ node }: any) => node),
    }),
  },
  neo4jGraphQL: {
    query: `query Agreements($since: String!) {
      agreementsConnection(
        where: { kind: { eq: "FORMAL" }, signedOn: { gte: $since } }
        sort: [{ signedOn: ASC }, { id: ASC }]
        first: 20
      ) {
        totalCount
        pageInfo { hasNextPage }
        edges { node { id kind status signedOn home { id nameZh } partner { id nameZh } } }
      }
    }`,
    read: ({ agreementsConnection: { totalCount, pageInfo, edges } }) => ({
      totalCount,
      hasNextPage: pageInfo.hasNextPage,
      agreements: edges.map(({ node }: any) => node),
    }),
  },
  handWritten: 'agreements-page',
};
