/** What is asked of exchanges, and what is done with them. */
import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const exchangesOperation = graphql(`
  query Exchanges($filter: ExchangeFilter!, $orderBy: ExchangeOrder!, $after: String) {
    exchanges(filter: $filter, orderBy: $orderBy, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          version
          state
          kind
          titleZh
          titleEn
          plannedOn
          happenedOn
          participants
          confidence
          home {
            id
            nameZh
            nameEn
          }
          partner {
            id
            nameZh
            nameEn
          }
          agreement {
            kind
          }
          recordedBy {
            id
            nameZh
            nameEn
          }
          sources {
            title
            url
          }
        }
      }
    }
  }
`);

export type ListedExchange = ResultOf<typeof exchangesOperation>['exchanges']['edges'][number]['node'];

/** The ties of two places, under which an exchange may stand. */
export const tiesOperation = graphql(`
  query TiesOfPlaces($home: ID!, $partner: ID!) {
    agreements(filter: { within: $home, partnerWithin: $partner }, first: 50) {
      edges {
        node {
          id
          kind
          status
          signedOn
          home {
            id
          }
          partner {
            id
          }
        }
      }
    }
  }
`);

/** The two places of a tie that an address names. */
export const tieOperation = graphql(`
  query TieForExchange($id: ID!) {
    agreement(id: $id) {
      id
      home {
        __typename
        id
        nameZh
        nameEn
      }
      partner {
        __typename
        id
        nameZh
        nameEn
      }
    }
  }
`);

export const recordOperation = graphql(`
  mutation RecordExchange($input: RecordExchangeInput!) {
    recordExchange(input: $input) {
      exchange {
        id
      }
    }
  }
`);

export const holdOperation = graphql(`
  mutation HoldExchange($input: HoldExchangeInput!) {
    holdExchange(input: $input) {
      exchange {
        id
      }
    }
  }
`);

export const cancelOperation = graphql(`
  mutation CancelExchange($input: CancelExchangeInput!) {
    cancelExchange(input: $input) {
      exchange {
        id
      }
    }
  }
`);
