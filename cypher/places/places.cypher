// A page of the places that fit, and how many fit in all.
// mode: read
// $labels: [label of a kind of place] or null · $within: id of a place or null · $level: level of a Chinese city or null
// $theme: id of a theme or null
// $order: the order asked for · $sortBy: ID, NAME_EN or POPULATION · $descending: boolean
// $afterKey, $afterId: where the page before ended, or null · $first: 1..100 · $limit: $first + 1
// columns: totalCount: Int · pageInfo: {hasNextPage, endCursor} · edges: [{cursor, node: Place}] · missing: [argument]
CALL () {
  UNWIND [{argument: 'within', label: 'Place', id: $within}, {argument: 'theme', label: 'Theme', id: $theme}] AS asked
  WITH asked WHERE asked.id IS NOT NULL
    AND NOT (asked.label = 'Place' AND EXISTS { MATCH (known:Place {id: asked.id}) })
    AND NOT (asked.label = 'Theme' AND EXISTS { MATCH (known:Theme {id: asked.id}) })
  WITH asked.argument AS argument ORDER BY argument
  RETURN collect(argument) AS missing
}
CALL () {
  MATCH (place:Place)
  WHERE ($labels IS NULL OR any(label IN labels(place) WHERE label IN $labels))
    AND ($level IS NULL OR (place.level = $level AND place:City))
    AND ($within IS NULL OR EXISTS { MATCH (place)-[:PART_OF*0..5]->(area:Place {id: $within}) })
    AND ($theme IS NULL OR EXISTS {
      MATCH (place)<-[:LOCATED_IN]-(asset:CulturalAsset)-[:HAS_THEME]->(own:Theme)-[:BROADER*0..6]->(asked:Theme {id: $theme})
    })
  WITH place, CASE $sortBy
    WHEN 'NAME_EN' THEN place.nameEn
    WHEN 'POPULATION' THEN coalesce(place.population, -1)
    ELSE place.id END AS key
  WITH collect({place: place, key: key}) AS fitting
  RETURN fitting
}
CALL (fitting) {
  UNWIND fitting AS candidate
  WITH candidate.place AS place, candidate.key AS key
  WHERE $afterId IS NULL
    OR ($descending AND key < $afterKey) OR (NOT $descending AND key > $afterKey)
    OR (key = $afterKey AND place.id > $afterId)
  WITH place, key, CASE WHEN $descending THEN null ELSE key END AS rising, CASE WHEN $descending THEN key END AS falling
  ORDER BY rising, falling DESC, place.id LIMIT $limit
  RETURN collect({node: place, cursor: {list: 'places', order: $order, key: key, id: place.id}}) AS found
}
WITH size(fitting) AS totalCount, size(found) > $first AS hasNextPage, found[0..$first] AS edges, missing
WITH totalCount, {hasNextPage: hasNextPage, endCursor: edges[size(edges) - 1].cursor} AS pageInfo, edges, missing
RETURN totalCount, pageInfo, edges, missing
