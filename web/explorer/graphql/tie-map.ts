/** All ties with the points of their ends, as the map and the graph draw them. */
import { graphql, type ResultOf } from './graphql.js';

export const tieMapOperation = graphql(`
  query TieMap($of: ID) {
    tieMap(of: $of) {
      totalCount
      places {
        id
        kind
        nameZh
        nameEn
        latitude
        longitude
      }
      ties {
        id
        home
        partner
        kind
        status
        signedOn
        confidence
      }
    }
  }
`);

export type TieMap = ResultOf<typeof tieMapOperation>['tieMap'];
export type MappedPlace = TieMap['places'][number];
export type MappedTie = TieMap['ties'][number];
