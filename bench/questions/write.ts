/** An agreement is registered, with an entry in the audit trail. */
import type { Question } from '../question.js';

const HOMES = ['taiyuan', 'datong', 'yangquan', 'changzhi', 'jincheng', 'shuozhou', 'jinzhong', 'yuncheng'];
const PARTNERS = [
  'jp/saitama/chichibu',
  'jp/hyogo/himeji',
  'kr/jeollanam-do/suncheon',
  'kr/gwangju',
  'us/tennessee/nashville',
  'de/saxony/chemnitz',
  'th/ratchaburi/ratchaburi',
];
const DAY_MS = 86_400_000;

export const write: Question = {
  name: 'write with its audit entry',
  zh: '登记协议并记审计',
  signedIn: true,
  // Each is of another pair of places or another day, as an agreement that is there already is not entered again.
  variables: (number) => ({
    home: `cn/shanxi/${HOMES[number % HOMES.length]!}`,
    partner: PARTNERS[number % PARTNERS.length]!,
    signedOn: new Date(Date.UTC(1950, 0, 1) + Math.floor(number / (HOMES.length * PARTNERS.length)) * DAY_MS)
      .toISOString()
      .slice(0, 10),
  }),
  written: ({ home, partner, signedOn }) => ({
    kind: 'INTENT',
    signedOn,
    home: { id: home },
    partner: { id: partner },
  }),
  service: {
    query: `mutation Register($home: ID!, $partner: ID!, $signedOn: String!) {
      registerAgreement(input: {
        home: $home, partner: $partner, kind: INTENT, signedOn: $signedOn,
        source: { title: "bench", confidence: HYPOTHETICAL }
      }) { agreement { kind signedOn home { id } partner { id } } }
    }`,
    read: ({ registerAgreement: { agreement } }) => agreement,
  },
  neo4jGraphQL: {
    query: `mutation Register($home: ID!, $partner: ID!, $signedOn: String!) {
      createAgreements(input: [{
        kind: "INTENT", status: "UNKNOWN", signedOn: $signedOn, confidence: "HYPOTHETICAL"
        homes: { connect: [{ where: { node: { id: { eq: $home } } }, edge: { role: "HOME" } }] }
        partners: { connect: [{ where: { node: { id: { eq: $partner } } }, edge: { role: "PARTNER" } }] }
        entries: { create: [{ node: { actor: "bench", action: "registerAgreement" } }] }
      }]) { agreements { kind signedOn home { id } partner { id } } }
    }`,
    read: ({ createAgreements: { agreements } }) => agreements[0],
  },
  handWritten: 'write',
};
