// Some entries of the audit trail in their order; of those that changed a proposal what became of it, whom it is about, and the
// offices whose people may see it.
// mode: read
// $ids: [id of an entry]
// columns: sequence: Int · at: String · actor: String · office: office id · action: String · changed: {proposal, state, places, offices}, null for an entry that changed no proposal
MATCH (entry:AuditEntry)
WHERE entry.id IN $ids
CALL (entry) {
  MATCH (entry)-[:CONCERNS]->(proposal:Proposal)
  CALL (proposal) {
    MATCH (proposal)-[:ABOUT]->(side:Place)-[:PART_OF*0..5]->(place:Place)
    WITH DISTINCT place.id AS id ORDER BY id
    RETURN collect(id) AS places
  }
  CALL (proposal) {
    WITH proposal AS this
    CALL (this) {
      //> proposals/audience
    }
    WITH office ORDER BY office
    RETURN collect(office) AS offices
  }
  WITH proposal, places, offices,
    [i IN range(0, size(entry.fields) - 1) WHERE entry.fields[i] = 'state' | entry.after[i]] AS states
  RETURN collect({proposal: proposal.id, state: coalesce(states[0], proposal.state), places: places, offices: offices}) AS changes
}
RETURN entry.sequence AS sequence, entry.at AS at, entry.actor AS actor, entry.office AS office, entry.action AS action,
  changes[0] AS changed
ORDER BY sequence
