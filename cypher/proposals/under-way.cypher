// The proposals of a place that have not come to an end, of those that the reader may see, for its handover file.
// mode: read
// $of: id of a place · $most: how many at most · $viewerToday: ISO 8601 date in China
// columns: proposals: [{id, titleZh, kind, state, home, partner, submittedOn, approvedUntil, awaiting}] · proposalTotal: Int
CALL () {
  MATCH (of:Place {id: $of})<-[:ABOUT]-(proposal:Proposal)
  WHERE proposal.state IN ['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED']
  CALL (proposal) {
    WITH proposal AS this
    //> proposals/opens
  }
  RETURN collect(proposal) AS fitting
}
CALL (fitting) {
  UNWIND fitting AS proposal
  MATCH (proposal)-[:ABOUT {role: 'HOME'}]->(home:Place)
  MATCH (proposal)-[:ABOUT {role: 'PARTNER'}]->(partner:Place)
  CALL (proposal) {
    WITH proposal AS this
    CALL (this) {
      //> proposals/turn
    }
    RETURN collect({id: office.id, nameZh: office.nameZh, nameEn: office.nameEn, dueOn: step.dueOn,
      isOverdue: step.dueOn < $viewerToday}) AS turns
  }
  WITH proposal, home, partner, turns[0] AS awaiting, coalesce(proposal.submittedOn, '9999') AS submittedOn
  ORDER BY submittedOn, proposal.id LIMIT $most
  RETURN collect({
    id: proposal.id, titleZh: proposal.titleZh, kind: proposal.kind, state: proposal.state,
    home: {id: home.id, nameZh: home.nameZh, nameEn: home.nameEn},
    partner: {id: partner.id, nameZh: partner.nameZh, nameEn: partner.nameEn},
    submittedOn: proposal.submittedOn, approvedUntil: proposal.approvedUntil, awaiting: awaiting
  }) AS proposals
}
RETURN proposals, size(fitting) AS proposalTotal
