// A page of the audit entries that concern a record or place, and how many there are in all. What one office keeps to
// itself shows to those to whom that office's records are open; a note or proposal that the reader may not see has no history
// either.
// mode: read
// $of: id of a place, also a former one, or of any record that histories are kept of
// $viewerOffice: id of the reader's office, '' for none · $viewerIsAdmin: boolean
// $order: the order asked for · $descending: boolean · $afterKey: sequence that the page before ended with, or null
// $first: 1..100 · $limit: $first + 1
// columns: totalCount: Int · pageInfo: {hasNextPage, endCursor} · edges: [{cursor, node: {sequence, at, actor, office, role, action, subject, changes, source}}] · missing: [argument]
CALL () {
  CALL () {
    MATCH (practice:Practice {id: $of})
    CALL (practice) {
      WITH practice AS this
      //> practice/opens
    }
    RETURN collect(practice.id) AS practices
  }
  OPTIONAL MATCH (place:Place {id: $of})
  OPTIONAL MATCH (former:FormerPlace {id: $of})
  OPTIONAL MATCH (agreement:Agreement {id: $of})
  OPTIONAL MATCH (channel:Channel {id: $of})
  OPTIONAL MATCH (asset:CulturalAsset {id: $of})
  OPTIONAL MATCH (theme:Theme {id: $of})
  OPTIONAL MATCH (office:Office {id: $of})
  // What may not be seen does not exist: neither does its history.
  CALL () {
    MATCH (found:Exchange {id: $of})
    CALL (found) {
      WITH found AS this
      //> exchanges/shown
    }
    RETURN min(found.id) AS exchangeId
  }
  CALL () {
    MATCH (found:Proposal {id: $of})
    CALL (found) {
      WITH found AS this
      //> proposals/opens
    }
    RETURN min(found.id) AS proposalId
  }
  OPTIONAL MATCH (assessment:Assessment {id: $of})
  OPTIONAL MATCH (plan:WorkPlan {id: $of})
  OPTIONAL MATCH (alliance:Alliance {id: $of})
  CALL () {
    MATCH (found:SharedList {id: $of})
    CALL (found) {
      WITH found AS this
      //> sharing/opens
    }
    RETURN min(found.id) AS sharedListId
  }
  WITH coalesce(place.id, former.id, agreement.id, channel.id, asset.id, theme.id, office.id,
    exchangeId, proposalId, assessment.id, plan.id, head(practices), alliance.id, sharedListId) AS found
  RETURN CASE WHEN found IS NULL THEN ['of'] ELSE [] END AS missing
}
CALL () {
  CALL () {
    MATCH (entry:AuditEntry)-[:CONCERNS]->(place:Place {id: $of}) RETURN entry
    UNION
    MATCH (entry:AuditEntry)-[:CONCERNS]->(:Place)<-[:MERGED_INTO]-(former:FormerPlace {id: $of}) RETURN entry
    UNION
    MATCH (entry:AuditEntry)-[:CONCERNS]->(agreement:Agreement {id: $of}) RETURN entry
    UNION
    MATCH (entry:AuditEntry)-[:CONCERNS]->(channel:Channel {id: $of}) RETURN entry
    UNION
    MATCH (entry:AuditEntry)-[:CONCERNS]->(asset:CulturalAsset {id: $of}) RETURN entry
    UNION
    MATCH (entry:AuditEntry)-[:CONCERNS]->(theme:Theme {id: $of}) RETURN entry
    UNION
    MATCH (entry:AuditEntry)-[:CONCERNS]->(office:Office {id: $of}) RETURN entry
    UNION
    MATCH (entry:AuditEntry)-[:CONCERNS]->(exchange:Exchange {id: $of}) RETURN entry
    UNION
    MATCH (entry:AuditEntry)-[:CONCERNS]->(proposal:Proposal {id: $of}) RETURN entry
    UNION
    MATCH (entry:AuditEntry)-[:CONCERNS]->(assessment:Assessment {id: $of}) RETURN entry
    UNION
    MATCH (entry:AuditEntry)-[:CONCERNS]->(plan:WorkPlan {id: $of}) RETURN entry
    UNION
    MATCH (entry:AuditEntry)-[:CONCERNS]->(practice:Practice {id: $of}) RETURN entry
    UNION
    MATCH (entry:AuditEntry)-[:CONCERNS]->(sharedList:SharedList {id: $of}) RETURN entry
    UNION
    MATCH (entry:AuditEntry)-[:CONCERNS]->(alliance:Alliance {id: $of}) RETURN entry
  }
  CALL (entry) {
    WITH entry WHERE entry.keptBy IS NULL
    RETURN true AS isOpen
    UNION ALL
    MATCH (keeper:Office {id: entry.keptBy})
    CALL (keeper) {
      WITH keeper AS this
      //> internal/opens
    }
    RETURN isOpen
  }
  CALL (entry) {
    MATCH (entry)-[:CONCERNS]->(proposal:Proposal)
    RETURN count(proposal) AS proposals
  }
  CALL (entry) {
    MATCH (entry)-[:CONCERNS]->(proposal:Proposal)
    CALL (proposal) {
      WITH proposal AS this
      //> proposals/opens
    }
    RETURN count(proposal) AS openProposals
  }
  WITH entry, proposals, openProposals WHERE openProposals = proposals
  WITH collect({entry: entry, key: entry.sequence}) AS fitting
  RETURN fitting
}
CALL (fitting) {
  UNWIND fitting AS candidate
  WITH candidate.entry AS entry, candidate.key AS key
  WHERE $afterKey IS NULL OR ($descending AND key < $afterKey) OR (NOT $descending AND key > $afterKey)
  WITH entry, key, CASE WHEN $descending THEN -key ELSE key END AS rising
  ORDER BY rising LIMIT $limit
  CALL (entry) {
    WITH entry AS this
    //> audit/shown
  }
  WITH entry, key, rising, shown ORDER BY rising
  RETURN collect({cursor: {list: 'history', order: $order, key: key, id: entry.id}, node: shown}) AS found
}
WITH size(fitting) AS totalCount, size(found) > $first AS hasNextPage, found[0..$first] AS edges, missing
WITH totalCount, {hasNextPage: hasNextPage, endCursor: edges[size(edges) - 1].cursor} AS pageInfo, edges, missing
RETURN totalCount, pageInfo, edges, missing
