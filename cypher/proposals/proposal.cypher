// One proposal by its id, where the reader may see it.
// mode: read
// $id: id of a proposal
// columns: proposal: Proposal
MATCH (proposal:Proposal {id: $id})
CALL (proposal) {
  WITH proposal AS this
  //> proposals/opens
}
RETURN proposal
