// Moves to one place what hangs on another and is no part of a record's row: memberships, shared lists, claims, audit
// entries, exchanges, proposals, internal records, assessments, items of plans and former ids. A tie that the place has
// already is not doubled. Claims that name the place as a value keep their ids and name the one that stays: upheld later,
// they must not lead to a place that is no more.
// mode: write
// $from: id of the place that is left · $into: id of the place that stays
MATCH (from:Place {id: $from})
MATCH (into:Place {id: $into})
CALL (from, into) {
  MATCH (from)-[former:MEMBER_OF]->(alliance:Alliance)
  MERGE (alliance)<-[:MEMBER_OF]-(into)
  DELETE former
}
CALL (from, into) {
  MATCH (from)<-[former:LISTS]-(list:SharedList)
  MERGE (list)-[:LISTS]->(into)
  DELETE former
}
CALL (from, into) {
  MATCH (from)<-[former:CLAIM_ABOUT]-(claim:Claim)
  MERGE (claim)-[:CLAIM_ABOUT]->(into)
  SET claim.record = $into
  DELETE former
}
CALL (from, into) {
  MATCH (claim:Claim {value: $from})
  WHERE claim.field IN ['home', 'partner', 'heldBy', 'locatedIn', 'partOf']
  SET claim.value = $into
}
CALL (from, into) {
  MATCH (from)<-[former:CONCERNS]-(entry:AuditEntry)
  MERGE (entry)-[:CONCERNS]->(into)
  DELETE former
}
CALL (from, into) {
  MATCH (from)<-[former:ABOUT]-(proposal:Proposal)
  MERGE (proposal)-[:ABOUT {role: former.role}]->(into)
  DELETE former
}
CALL (from, into) {
  MATCH (from)<-[former:ABOUT]-(paper)
  MERGE (paper)-[:ABOUT]->(into)
  DELETE former
}
CALL (from, into) {
  MATCH (from)<-[former:CONTACT_OF]-(contact:Contact)
  MERGE (contact)-[:CONTACT_OF]->(into)
  DELETE former
}
CALL (from, into) {
  MATCH (from)<-[former:REMARK_ON]-(remark:InternalRemark)
  MERGE (remark)-[:REMARK_ON]->(into)
  DELETE former
}
CALL (from, into) {
  MATCH (from)<-[former:DRAFT_OF]-(draft:Draft)
  MERGE (draft)-[:DRAFT_OF {role: former.role}]->(into)
  DELETE former
}
CALL (from, into) {
  MATCH (from)<-[former:MERGED_INTO]-(record:FormerPlace)
  MERGE (record)-[:MERGED_INTO]->(into)
  DELETE former
}
CALL (from, into) {
  MATCH (from)<-[former:ASSESSES]-(assessment:Assessment)
  MERGE (assessment)-[:ASSESSES]->(into)
  DELETE former
}
CALL (from, into) {
  MATCH (from)<-[former:SHOWN_BY]-(item:PlanItem)
  MERGE (item)-[:SHOWN_BY]->(into)
  DELETE former
}
RETURN count(*) AS moved
