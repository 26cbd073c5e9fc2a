// A page of the assessments of a place, the newest first, and how many there are in all.
// mode: read
// $of: id of a place · $order: the order asked for · $afterKey, $afterId: where the page before ended, or null
// $first: 1..100 · $limit: $first + 1
// columns: totalCount: Int · pageInfo: {hasNextPage, endCursor} · edges: [{cursor, node: Assessment}] · missing: [argument]
CALL () {
  UNWIND [$of] AS id
  WITH id WHERE NOT EXISTS { MATCH (known:Place {id: id}) }
  RETURN collect('of') AS missing
}
CALL () {
  MATCH (place:Place {id: $of})<-[:ASSESSES]-(assessment:Assessment)
  RETURN count(assessment) AS totalCount
}
CALL () {
  MATCH (place:Place {id: $of})<-[:ASSESSES]-(assessment:Assessment)
  WHERE $afterId IS NULL OR assessment.onDate < $afterKey
    OR (assessment.onDate = $afterKey AND assessment.id > $afterId)
  WITH assessment ORDER BY assessment.onDate DESC, assessment.id LIMIT $limit
  RETURN collect({node: assessment,
    cursor: {list: 'assessments', order: $order, key: assessment.onDate, id: assessment.id}}) AS found
}
WITH totalCount, size(found) > $first AS hasNextPage, found[0..$first] AS edges, missing
WITH totalCount, {hasNextPage: hasNextPage, endCursor: edges[size(edges) - 1].cursor} AS pageInfo, edges, missing
RETURN totalCount, pageInfo, edges, missing
