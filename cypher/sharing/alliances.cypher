// A page of the alliances that fit, by id, and how many fit in all.
// mode: read
// $member: id of a place or null · $status: [status] or null
// $order: the order asked for · $afterKey, $afterId: where the page before ended, or null
// $first: 1..100 · $limit: $first + 1
// columns: totalCount: Int · pageInfo: {hasNextPage, endCursor} · edges: [{cursor, node: Alliance}] · missing: [argument]
CALL () {
  UNWIND [$member] AS id
  WITH id WHERE id IS NOT NULL AND NOT EXISTS { MATCH (known:Place {id: id}) }
  RETURN collect('member') AS missing
}
CALL () {
  MATCH (alliance:Alliance)
  WHERE ($status IS NULL OR alliance.status IN $status)
    AND ($member IS NULL OR EXISTS { MATCH (alliance)<-[:MEMBER_OF]-(member:Place {id: $member}) })
  RETURN collect(alliance) AS fitting
}
CALL (fitting) {
  UNWIND fitting AS alliance
  WITH alliance WHERE $afterId IS NULL OR alliance.id > $afterKey
  WITH alliance ORDER BY alliance.id LIMIT $limit
  RETURN collect({node: alliance, cursor: {list: 'alliances', order: $order, key: alliance.id, id: alliance.id}}) AS found
}
WITH size(fitting) AS totalCount, size(found) > $first AS hasNextPage, found[0..$first] AS edges, missing
WITH totalCount, {hasNextPage: hasNextPage, endCursor: edges[size(edges) - 1].cursor} AS pageInfo, edges, missing
RETURN totalCount, pageInfo, edges, missing
