// Writes steps of a proposal through its chain of offices: new ones, or what became of those that are there.
// mode: write
// $id: id of the proposal · $steps: [{id, properties, office: office id}]
MATCH (proposal:Proposal {id: $id})
UNWIND $steps AS row
MATCH (office:Office {id: row.office})
MERGE (step:ProposalStep {id: row.id})
SET step += row.properties
MERGE (step)-[:STEP_OF]->(proposal)
MERGE (step)-[:ASSIGNED_TO]->(office)
RETURN count(step) AS written
