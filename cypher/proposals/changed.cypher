// A change of a proposal with the proposal as it is now, where the reader may see it.
// mode: read
// $id: id of a proposal · $at: instant of the change · $actor: who made it · $office: for which office
// $action: what was done · $state: what it was after that
// columns: at: String · actor: String · office: office id · action: String · state: String · proposal: Proposal
MATCH (proposal:Proposal {id: $id})
CALL (proposal) {
  WITH proposal AS this
  //> proposals/opens
}
RETURN $at AS at, $actor AS actor, $office AS office, $action AS action, $state AS state, proposal
