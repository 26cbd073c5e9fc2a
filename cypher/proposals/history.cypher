// The audit entries of a proposal, the newest first. Who sees the proposal sees them.
// mode: read
// this: Proposal
// $first: 1..100
// columns: history: [{sequence, at, actor, office, role, action, subject, changes, source}]
MATCH (this)<-[:CONCERNS]-(entry:AuditEntry)
WITH entry ORDER BY entry.sequence DESC LIMIT $first
CALL (entry) {
  WITH entry AS this
  //> audit/shown
}
WITH entry, shown ORDER BY entry.sequence DESC
RETURN collect(shown) AS history
