/** Parts of selections that several questions share; each fact comes with its confidence and its sources. */
import { graphql, type ResultOf } from '../graphql/graphql.js';

export const sourceFields = graphql(`
  fragment SourceFields on Source {
    id
    title
    titleEn
    url
    copyOf
  }
`);

export type Source = ResultOf<typeof sourceFields>;

export const placeFields = graphql(`
  fragment PlaceFields on Place {
    __typename
    id
    nameZh
    nameEn
    confidence
    country {
      id
      nameZh
      nameEn
    }
  }
`);

export type Place = ResultOf<typeof placeFields>;

export const agreementFields = graphql(
  `
    fragment AgreementFields on Agreement {
      id
      kind
      status
      signedOn
      confidence
      sources {
        ...SourceFields
      }
    }
  `,
  [sourceFields],
);

export type Agreement = ResultOf<typeof agreementFields>;

export const channelFields = graphql(
  `
    fragment ChannelFields on Channel {
      id
      nameZh
      nameEn
      kind
      confidence
      sources {
        ...SourceFields
      }
    }
  `,
  [sourceFields],
);

export type Channel = ResultOf<typeof channelFields>;

export const assetFields = graphql(
  `
    fragment AssetFields on CulturalAsset {
      id
      nameZh
      nameEn
      confidence
      sources {
        ...SourceFields
      }
    }
  `,
  [sourceFields],
);

export type Asset = ResultOf<typeof assetFields>;

export const stepFields = graphql(
  `
    fragment StepFields on RouteStep {
      by
      from {
        id
        nameZh
        nameEn
      }
      to {
        id
        nameZh
        nameEn
      }
      agreement {
        kind
        status
        signedOn
        confidence
      }
      channel {
        nameZh
        nameEn
        kind
        confidence
      }
      alliance {
        nameZh
        nameEn
        confidence
      }
      sources {
        ...SourceFields
      }
    }
  `,
  [sourceFields],
);

export type Step = ResultOf<typeof stepFields>;

export const routeFields = graphql(
  `
    fragment RouteFields on Route {
      kind
      score
      steps {
        ...StepFields
      }
    }
  `,
  [stepFields],
);

export type Route = ResultOf<typeof routeFields>;

export const factorFields = graphql(`
  fragment FactorFields on Factor {
    name
    value
    weight
    contribution
    explanationZh
    explanationEn
  }
`);

export type Factor = ResultOf<typeof factorFields>;

export const peerTieFields = graphql(
  `
    fragment PeerTieFields on PeerTie {
      place {
        id
        nameZh
        nameEn
      }
      agreement {
        ...AgreementFields
      }
    }
  `,
  [agreementFields],
);

export type PeerTie = ResultOf<typeof peerTieFields>;

export const findingFields = graphql(
  `
    fragment FindingFields on Finding {
      verdict
      binding
      explanationZh
      explanationEn
      rule {
        id
        titleZh
        titleEn
        confidence
        sources {
          ...SourceFields
        }
      }
    }
  `,
  [sourceFields],
);

export type Finding = ResultOf<typeof findingFields>;
