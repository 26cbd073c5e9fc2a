// The steps of a proposal through its chain of offices, round by round.
// mode: read
// this: Proposal
// columns: steps: [ProposalStep]
MATCH (this)<-[:STEP_OF]-(step:ProposalStep)
WITH step ORDER BY step.round, step.position LIMIT 100
RETURN collect(step) AS steps
