/** What is asked of proposals, and what is done with them. */
import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const proposalsOperation = graphql(`
  query Proposals($filter: ProposalFilter!, $orderBy: ProposalOrder!, $after: String) {
    proposals(filter: $filter, orderBy: $orderBy, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          state
          kind
          titleZh
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
          proposedBy {
            id
            nameZh
            nameEn
          }
          changedAt
          awaiting {
            office {
              id
              nameZh
              nameEn
            }
            dueOn
            isOverdue
          }
        }
      }
    }
  }
`);

export type ListedProposal = ResultOf<typeof proposalsOperation>['proposals']['edges'][number]['node'];

export const proposalOperation = graphql(`
  query Proposal($id: ID!) {
    proposal(id: $id) {
      id
      version
      state
      kind
      titleZh
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
      proposedBy {
        id
        nameZh
        nameEn
      }
      reasons
      plannedSignOn
      round
      submittedOn
      approvedUntil
      lapseRemark
      resources {
        __typename
        ... on Channel {
          id
          nameZh
          nameEn
        }
        ... on CulturalAsset {
          id
          nameZh
          nameEn
        }
      }
      attachments {
        name
        size
        sha256
      }
      eligibility {
        verdict
        evaluatedOn
        findings {
          rule
          titleZh
          titleEn
          verdict
          binding
          explanationZh
          explanationEn
        }
      }
      practice {
        id
        kind
        nameZh
        nameEn
        summaryZh
        summaryEn
        writtenByZh
        writtenByEn
        reasonZh
        reasonEn
      }
      awaiting {
        office {
          id
          nameZh
          nameEn
        }
        dueOn
        isOverdue
      }
      steps {
        id
        round
        stage
        office {
          id
          nameZh
          nameEn
        }
        since
        dueOn
        decision
        decidedOn
        decidedBy
        remark
      }
      rules {
        id
        titleZh
        titleEn
        sources {
          title
          url
        }
      }
    }
  }
`);

export type Proposal = NonNullable<ResultOf<typeof proposalOperation>['proposal']>;

export const prospectOperation = graphql(`
  query ProposalProspect($home: ID!, $partner: ID!, $kind: AgreementKind!) {
    eligibility(home: $home, partner: $partner, kind: $kind) {
      verdict
      findings {
        rule {
          id
          titleZh
          titleEn
        }
        verdict
        binding
        explanationZh
        explanationEn
      }
    }
    approvalChain(home: $home, kind: $kind) {
      approvalHoldsDays
      stages {
        stage
        days
        place {
          id
          nameZh
          nameEn
        }
        office {
          id
          nameZh
          nameEn
        }
      }
    }
  }
`);

export const proposeOperation = graphql(`
  mutation ProposeAgreement($input: ProposeAgreementInput!) {
    proposeAgreement(input: $input) {
      proposal {
        id
        state
      }
    }
  }
`);

export const amendOperation = graphql(`
  mutation AmendProposal($input: AmendProposalInput!) {
    amendProposal(input: $input) {
      proposal {
        id
      }
    }
  }
`);

export const submitOperation = graphql(`
  mutation SubmitProposal($input: SubmitProposalInput!) {
    submitProposal(input: $input) {
      proposal {
        id
      }
    }
  }
`);

export const decideOperation = graphql(`
  mutation DecideProposal($input: DecideProposalInput!) {
    decideProposal(input: $input) {
      proposal {
        id
        state
      }
    }
  }
`);

export const lapseOperation = graphql(`
  mutation LapseProposal($input: LapseProposalInput!) {
    lapseProposal(input: $input) {
      proposal {
        id
      }
    }
  }
`);
