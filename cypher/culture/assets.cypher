// A page of the cultural assets that fit, and how many fit in all.
// mode: read
// $within: id of a place or null · $theme: id of a theme or null
// $order: the order asked for · $sortBy: ID or NAME_EN · $descending: boolean
// $afterKey, $afterId: where the page before ended, or null · $first: 1..100 · $limit: $first + 1
// columns: totalCount: Int · pageInfo: {hasNextPage, endCursor} · edges: [{cursor, node: CulturalAsset}] · missing: [argument]
CALL () {
  UNWIND [{argument: 'within', label: 'Place', id: $within}, {argument: 'theme', label: 'Theme', id: $theme}] AS asked
  WITH asked WHERE asked.id IS NOT NULL
    AND NOT (asked.label = 'Place' AND EXISTS { MATCH (known:Place {id: asked.id}) })
    AND NOT (asked.label = 'Theme' AND EXISTS { MATCH (known:Theme {id: asked.id}) })
  WITH asked.argument AS argument ORDER BY argument
  RETURN collect(argument) AS missing
}
// Once, not for each asset.
CALL () {
  MATCH (theme:Theme)-[:BROADER*0..6]->(asked:Theme {id: $theme})
  RETURN collect(theme.id) AS themes
}
CALL (themes) {
  MATCH (asset:CulturalAsset)
  WHERE ($within IS NULL OR EXISTS { MATCH (asset)-[:LOCATED_IN]->(at:Place)-[:PART_OF*0..5]->(area:Place {id: $within}) })
    AND ($theme IS NULL OR EXISTS { MATCH (asset)-[:HAS_THEME]->(own:Theme) WHERE own.id IN themes })
  WITH asset, CASE $sortBy WHEN 'NAME_EN' THEN asset.nameEn ELSE asset.id END AS key
  WITH collect({asset: asset, key: key}) AS fitting
  RETURN fitting
}
CALL (fitting) {
  UNWIND fitting AS candidate
  WITH candidate.asset AS asset, candidate.key AS key
  WHERE $afterId IS NULL
    OR ($descending AND key < $afterKey) OR (NOT $descending AND key > $afterKey)
    OR (key = $afterKey AND asset.id > $afterId)
  WITH asset, key, CASE WHEN $descending THEN null ELSE key END AS rising, CASE WHEN $descending THEN key END AS falling
  ORDER BY rising, falling DESC, asset.id LIMIT $limit
  RETURN collect({node: asset, cursor: {list: 'culturalAssets', order: $order, key: key, id: asset.id}}) AS found
}
WITH size(fitting) AS totalCount, size(found) > $first AS hasNextPage, found[0..$first] AS edges, missing
WITH totalCount, {hasNextPage: hasNextPage, endCursor: edges[size(edges) - 1].cursor} AS pageInfo, edges, missing
RETURN totalCount, pageInfo, edges, missing
