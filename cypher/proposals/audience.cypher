// The offices whose people may see a proposal: the one that proposes it, those above it, and once it was submitted those that
// it has to pass. Administrators see it too.
// mode: read
// this: Proposal
// columns: office: office id
MATCH (this)-[:PROPOSED_BY]->(proposer:Office)-[:SUBORDINATE_TO*0..5]->(above:Office)
RETURN above.id AS office
UNION
MATCH (this)<-[:STEP_OF]-(step:ProposalStep)-[:ASSIGNED_TO]->(passed:Office)
RETURN passed.id AS office
