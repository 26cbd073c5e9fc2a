/** What the first screen of a place's page asks: who it is, its ties at a glance, what is next. */
import { graphql, type ResultOf } from '../graphql/graphql.js';

/** How many ties a page takes; the service answers no more at once. */
export const MOST_TIES = 100;

/** How many entries of the calendar stand on the first screen. */
export const NEXT_ENTRIES = 3;

export const placeOperation = graphql(`
  query PlacePage($id: ID!) {
    place(id: $id) {
      __typename
      id
      nameZh
      nameEn
      aliases
      population
      populationOf
      gbCode
      isoCode
      latitude
      confidence
      remark
      country {
        id
        nameZh
        nameEn
      }
      partOf {
        id
        nameZh
        nameEn
        partOf {
          id
          nameZh
          nameEn
          partOf {
            id
            nameZh
            nameEn
          }
        }
      }
      parts(first: 1) {
        id
      }
      sources {
        title
        titleEn
        url
      }
      claims(status: [OPEN]) {
        field
      }
      agreements(first: 100) {
        id
        kind
        status
        confidence
        signedOn
        expiresOn
        lastExchangeOn
        health {
          level
          asOf
        }
        claims(status: [OPEN]) {
          field
        }
      }
      ... on Country {
        diplomaticRelations
        diplomaticRelationsSince
      }
      ... on City {
        cityLevel: level
        openBy
      }
      ... on PartnerRegion {
        partnerLevel: level
      }
      ... on PartnerCity {
        partnerLevel: level
      }
    }
    calendar(of: $id, first: 3) {
      kind
      on
      years
      titleZh
      titleEn
    }
  }
`);

type Answer = ResultOf<typeof placeOperation>;

export type ShownPlace = NonNullable<Answer['place']>;

export type NextEntry = Answer['calendar'][number];
