// A page of the proposals that fit, of those that the reader may see, and how many fit in all.
// mode: read
// $state: [state] or null · $kind: [kind] or null · $awaiting, $proposedBy: ids of offices or null · $overdue: boolean or null
// $within: id of a place or null · $viewerToday: ISO 8601 date in China
// $order: the order asked for · $sortBy: ID, CHANGED_AT or DUE_ON · $descending: boolean
// $afterKey, $afterId: where the page before ended, or null · $first: 1..100 · $limit: $first + 1
// columns: totalCount: Int · pageInfo: {hasNextPage, endCursor} · edges: [{cursor, node: Proposal}] · missing: [argument]
CALL () {
  OPTIONAL MATCH (area:Place {id: $within})
  OPTIONAL MATCH (office:Office {id: $awaiting})
  OPTIONAL MATCH (proposer:Office {id: $proposedBy})
  WITH CASE WHEN $awaiting IS NOT NULL AND office IS NULL THEN ['awaiting'] ELSE [] END
    + CASE WHEN $proposedBy IS NOT NULL AND proposer IS NULL THEN ['proposedBy'] ELSE [] END
    + CASE WHEN $within IS NOT NULL AND area IS NULL THEN ['within'] ELSE [] END AS missing
  RETURN missing
}
CALL () {
  MATCH (proposal:Proposal)-[:ABOUT {role: 'HOME'}]->(home:Place)
  WHERE ($state IS NULL OR proposal.state IN $state)
    AND ($kind IS NULL OR proposal.kind IN $kind)
    AND ($proposedBy IS NULL OR EXISTS { MATCH (proposal)-[:PROPOSED_BY]->(:Office {id: $proposedBy}) })
    AND ($within IS NULL OR EXISTS { MATCH (home)-[:PART_OF*0..5]->(area:Place {id: $within}) })
  CALL (proposal) {
    WITH proposal AS this
    //> proposals/opens
  }
  CALL (proposal) {
    WITH proposal AS this
    CALL (this) {
      //> proposals/turn
    }
    RETURN collect({office: office.id, dueOn: step.dueOn}) AS turns
  }
  WITH proposal, turns[0] AS turn
  WHERE ($awaiting IS NULL OR turn.office = $awaiting)
    AND ($overdue IS NULL OR $overdue = coalesce(turn.dueOn < $viewerToday, false))
  WITH proposal, CASE $sortBy
    WHEN 'DUE_ON' THEN coalesce(turn.dueOn, CASE WHEN $descending THEN '0' ELSE '9999' END)
    WHEN 'CHANGED_AT' THEN proposal.changedAt
    ELSE proposal.id END AS key
  WITH collect({proposal: proposal, key: key}) AS fitting
  RETURN fitting
}
CALL (fitting) {
  UNWIND fitting AS candidate
  WITH candidate.proposal AS proposal, candidate.key AS key
  WHERE $afterId IS NULL
    OR ($descending AND key < $afterKey) OR (NOT $descending AND key > $afterKey)
    OR (key = $afterKey AND proposal.id > $afterId)
  WITH proposal, key, CASE WHEN $descending THEN null ELSE key END AS rising, CASE WHEN $descending THEN key END AS falling
  ORDER BY rising, falling DESC, proposal.id LIMIT $limit
  RETURN collect({node: proposal, cursor: {list: 'proposals', order: $order, key: key, id: proposal.id}}) AS found
}
WITH size(fitting) AS totalCount, size(found) > $first AS hasNextPage, found[0..$first] AS edges, missing
WITH totalCount, {hasNextPage: hasNextPage, endCursor: edges[size(edges) - 1].cursor} AS pageInfo, edges, missing
RETURN totalCount, pageInfo, edges, missing
