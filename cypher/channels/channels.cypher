// A page of the channels that fit, and how many fit in all.
// mode: read
// $kind: [kind] or null · $subtype: [subtype] or null · $status: [status] or null
// $heldWithin, $reachesWithin: id of a place or null
// $order: the order asked for · $sortBy: ID or NAME_EN · $descending: boolean
// $afterKey, $afterId: where the page before ended, or null · $first: 1..100 · $limit: $first + 1
// columns: totalCount: Int · pageInfo: {hasNextPage, endCursor} · edges: [{cursor, node: Channel}] · missing: [argument]
CALL () {
  UNWIND [{argument: 'heldWithin', id: $heldWithin}, {argument: 'reachesWithin', id: $reachesWithin}] AS asked
  WITH asked WHERE asked.id IS NOT NULL AND NOT EXISTS { MATCH (known:Place {id: asked.id}) }
  WITH asked.argument AS argument ORDER BY argument
  RETURN collect(argument) AS missing
}
// Once, from the place: for each channel Neo4j would go through all that lies in it.
CALL () {
  MATCH (area:Place {id: $reachesWithin})<-[:PART_OF*0..5]-(reached:Place)<-[:REACHES]-(channel:Channel)
  RETURN collect(DISTINCT channel.id) AS reaching
}
CALL (reaching) {
  MATCH (channel:Channel)
  WHERE ($kind IS NULL OR channel.kind IN $kind)
    AND ($subtype IS NULL OR channel.subtype IN $subtype)
    AND ($status IS NULL OR channel.status IN $status)
    AND ($heldWithin IS NULL OR EXISTS {
      MATCH (channel)<-[:HOLDS]-(holder:Place)-[:PART_OF*0..5]->(area:Place {id: $heldWithin})
    })
    AND ($reachesWithin IS NULL OR channel.id IN reaching)
  WITH channel, CASE $sortBy WHEN 'NAME_EN' THEN channel.nameEn ELSE channel.id END AS key
  WITH collect({channel: channel, key: key}) AS fitting
  RETURN fitting
}
CALL (fitting) {
  UNWIND fitting AS candidate
  WITH candidate.channel AS channel, candidate.key AS key
  WHERE $afterId IS NULL
    OR ($descending AND key < $afterKey) OR (NOT $descending AND key > $afterKey)
    OR (key = $afterKey AND channel.id > $afterId)
  WITH channel, key, CASE WHEN $descending THEN null ELSE key END AS rising, CASE WHEN $descending THEN key END AS falling
  ORDER BY rising, falling DESC, channel.id LIMIT $limit
  RETURN collect({node: channel, cursor: {list: 'channels', order: $order, key: key, id: channel.id}}) AS found
}
WITH size(fitting) AS totalCount, size(found) > $first AS hasNextPage, found[0..$first] AS edges, missing
WITH totalCount, {hasNextPage: hasNextPage, endCursor: edges[size(edges) - 1].cursor} AS pageInfo, edges, missing
RETURN totalCount, pageInfo, edges, missing
