// One proposal as it is read for a change, where who changes it may see it, with its steps of all rounds.
// mode: read
// $id: id of a proposal
// columns: id: String · properties: Map · home: place id · partner: place id · proposedBy: office id · channels: [channel id] · assets: [asset id] · steps: [{id, round, position, stage, days, office, since, dueOn, decision}]
MATCH (proposal:Proposal {id: $id})-[:PROPOSED_BY]->(proposer:Office)
CALL (proposal) {
  WITH proposal AS this
  //> proposals/opens
}
MATCH (proposal)-[:ABOUT {role: 'HOME'}]->(home:Place)
MATCH (proposal)-[:ABOUT {role: 'PARTNER'}]->(partner:Place)
CALL (proposal) {
  MATCH (proposal)-[:PROPOSES_WITH]->(channel:Channel)
  WITH channel.id AS id ORDER BY id
  RETURN collect(id) AS channels
}
CALL (proposal) {
  MATCH (proposal)-[:PROPOSES_WITH]->(asset:CulturalAsset)
  WITH asset.id AS id ORDER BY id
  RETURN collect(id) AS assets
}
CALL (proposal) {
  MATCH (proposal)<-[:STEP_OF]-(step:ProposalStep)-[:ASSIGNED_TO]->(office:Office)
  WITH step, office ORDER BY step.round, step.position
  RETURN collect({id: step.id, round: step.round, position: step.position, stage: step.stage, days: step.days,
    office: office.id, since: step.since, dueOn: step.dueOn, decision: step.decision}) AS steps
}
RETURN proposal.id AS id, properties(proposal) AS properties, home.id AS home, partner.id AS partner,
  proposer.id AS proposedBy, channels, assets, steps
