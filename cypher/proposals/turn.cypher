// The step of a proposal that has to be decided now, and its office; no row when it is nobody's turn.
// mode: read
// this: Proposal
// columns: step: ProposalStep · office: Office
MATCH (this)<-[:STEP_OF]-(step:ProposalStep)-[:ASSIGNED_TO]->(office:Office)
WHERE this.state IN ['SUBMITTED', 'IN_REVIEW'] AND step.round = this.round
  AND step.since IS NOT NULL AND step.decision IS NULL
RETURN step, office
