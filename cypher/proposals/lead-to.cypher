// Ties a proposal to the agreement that was signed.
// mode: write
// $id: id of the proposal · $agreement: id of the agreement
MATCH (proposal:Proposal {id: $id})
MATCH (agreement:Agreement {id: $agreement})
MERGE (proposal)-[:LED_TO]->(agreement)
RETURN count(proposal) AS written
