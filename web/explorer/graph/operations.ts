/** What the graph asks of the service. */
import { graphql } from '../graphql/graphql.js';

export const neighbourhoodOperation = graphql(`
  query NeighbourhoodGraph($of: [ID!]!, $kind: [NeighbourKind!], $by: [RelationshipKind!], $first: Int!) {
    neighbourhood(of: $of, kind: $kind, by: $by, first: $first) {
      totalCount
      nodes {
        kind
        id
        nameZh
        nameEn
        confidence
        distance
        relationshipCount
      }
      relationships {
        by
        from
        fromKind
        to
        toKind
        confidence
        agreement
        agreementKind
        status
        signedOn
      }
    }
  }
`);

export const agreementSourcesOperation = graphql(`
  query AgreementSources($id: ID!) {
    agreement(id: $id) {
      sources {
        title
        url
      }
    }
  }
`);

export const channelSourcesOperation = graphql(`
  query ChannelSources($id: ID!) {
    channel(id: $id) {
      sources {
        title
        url
      }
    }
  }
`);

export const assetSourcesOperation = graphql(`
  query AssetSources($id: ID!) {
    culturalAsset(id: $id) {
      sources {
        title
        url
      }
    }
  }
`);

export const allianceSourcesOperation = graphql(`
  query AllianceSources($id: ID!) {
    alliance(id: $id) {
      sources {
        title
        url
      }
    }
  }
`);
