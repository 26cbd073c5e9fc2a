// The proposals that led to an agreement, of those that the reader may see, the latest signed first.
// mode: read
// this: Agreement
// columns: proposals: [Proposal]
MATCH (this)<-[:LED_TO]-(proposal:Proposal)
CALL (proposal) {
  WITH proposal AS this
  //> proposals/opens
}
WITH proposal ORDER BY proposal.signedOn DESC, proposal.id LIMIT 100
RETURN collect(proposal) AS proposals
