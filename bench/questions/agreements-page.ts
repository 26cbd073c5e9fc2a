/** The first page of the formal ties since a year, the oldest first. */
import type { Question } from '../question.js';

/** What both sides that speak GraphQL select of a connection. */
const selection = `totalCount
  pageInfo { hasNextPage }
  edges { node { id kind status signedOn home { id nameZh } partner { id nameZh } } }`;

const pageOf = ({ totalCount, pageInfo, edges }: any) => ({
  totalCount,
  hasNextPage: pageInfo.hasNextPage,
  agreements: edges.map(({ node }: any) => node),
});

export const agreementsPage: Question = {
  name: 'filtered page of agreements',
  zh: '协议台账的一页',
  variables: ['1980', '1990', '1995', '2000'].map((since) => ({ since })),
  service: {
    query: `query Agreements($since: String!) {
      agreements(filter: { kind: [FORMAL], signedFrom: $since }, orderBy: SIGNED_ON_ASC, first: 20) { ${selection} }
    }`,
    read: ({ agreements }) => pageOf(agreements),
  },
  neo4jGraphQL: {
    query: `query Agreements($since: String!) {
      agreementsConnection(
        where: { kind: { eq: "FORMAL" }, signedOn: { gte: $since } }
        sort: [{ signedOn: ASC }, { id: ASC }]
        first: 20
      ) { ${selection} }
    }`,
    read: ({ agreementsConnection }) => pageOf(agreementsConnection),
  },
  handWritten: 'agreements-page',
};
