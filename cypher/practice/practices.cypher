// A page of the notes of practice that fit, of those that the reader may see, and how many fit in all.
// mode: read
// $kind: [kind] or null · $occasion: [occasion] or null · $exchangeKind: [kind of exchange] or null · $agreementKind: [kind of agreement] or null
// $theme: id of a theme or null · $place: id of a place or null · $office: id of the office that wrote it, or null
// $words: [word], lower case, all of which stand in its titles, summaries or text · $withdrawn: whether those that were withdrawn are asked for
// $order: the order asked for · $sortBy: AT or NAME_EN · $descending: boolean
// $afterKey, $afterId: where the page before ended, or null · $first: 1..100 · $limit: $first + 1
// columns: totalCount: Int · pageInfo: {hasNextPage, endCursor} · edges: [{cursor, node: Practice}] · missing: [argument]
CALL () {
  UNWIND [{argument: 'theme', label: 'Theme', id: $theme}, {argument: 'place', label: 'Place', id: $place},
    {argument: 'office', label: 'Office', id: $office}] AS asked
  WITH asked WHERE asked.id IS NOT NULL
    AND NOT (asked.label = 'Theme' AND EXISTS { MATCH (known:Theme {id: asked.id}) })
    AND NOT (asked.label = 'Place' AND EXISTS { MATCH (known:Place {id: asked.id}) })
    AND NOT (asked.label = 'Office' AND EXISTS { MATCH (known:Office {id: asked.id}) })
  WITH asked.argument AS argument ORDER BY argument
  RETURN collect(argument) AS missing
}
// Once, not for each note.
CALL () {
  MATCH (theme:Theme)-[:BROADER*0..6]->(asked:Theme {id: $theme})
  RETURN collect(theme.id) AS themes
}
CALL (themes) {
  MATCH (practice:Practice)
  WHERE (practice.withdrawnAt IS NOT NULL) = $withdrawn
    AND ($kind IS NULL OR practice.kind IN $kind)
    AND ($occasion IS NULL OR any(one IN practice.occasions WHERE one IN $occasion))
    AND ($exchangeKind IS NULL OR any(one IN practice.exchangeKinds WHERE one IN $exchangeKind))
    AND ($agreementKind IS NULL OR any(one IN practice.agreementKinds WHERE one IN $agreementKind))
    AND ($theme IS NULL OR EXISTS { MATCH (practice)-[:HAS_THEME]->(own:Theme) WHERE own.id IN themes })
    AND ($place IS NULL OR EXISTS {
      MATCH (practice)-[:ABOUT]->(about:Place)-[:PART_OF*0..5]->(area:Place {id: $place})
    })
    AND ($office IS NULL OR EXISTS { MATCH (practice)-[:WRITTEN_BY]->(writer:Office {id: $office}) })
  WITH practice, toLower(practice.nameZh + ' ' + practice.nameEn + ' ' + coalesce(practice.summaryZh, '') + ' '
    + coalesce(practice.summaryEn, '') + ' ' + coalesce(practice.text, '')) AS wording
  WHERE all(word IN $words WHERE wording CONTAINS word)
  CALL (practice) {
    WITH practice AS this
    //> practice/opens
  }
  WITH practice, CASE $sortBy WHEN 'NAME_EN' THEN practice.nameEn ELSE practice.at END AS key
  WITH collect({practice: practice, key: key}) AS fitting
  RETURN fitting
}
CALL (fitting) {
  UNWIND fitting AS candidate
  WITH candidate.practice AS practice, candidate.key AS key
  WHERE $afterId IS NULL
    OR ($descending AND key < $afterKey) OR (NOT $descending AND key > $afterKey)
    OR (key = $afterKey AND practice.id > $afterId)
  WITH practice, key, CASE WHEN $descending THEN null ELSE key END AS rising, CASE WHEN $descending THEN key END AS falling
  ORDER BY rising, falling DESC, practice.id LIMIT $limit
  RETURN collect({node: practice, cursor: {list: 'practices', order: $order, key: key, id: practice.id}}) AS found
}
WITH size(fitting) AS totalCount, size(found) > $first AS hasNextPage, found[0..$first] AS edges, missing
WITH totalCount, {hasNextPage: hasNextPage, endCursor: edges[size(edges) - 1].cursor} AS pageInfo, edges, missing
RETURN totalCount, pageInfo, edges, missing
