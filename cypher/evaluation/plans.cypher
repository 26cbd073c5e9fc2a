// A page of the plans that the reader may see, the newest year first, and how many of these fit.
// mode: read
// $office: id of an office or null · $within: id of a place that the office serves or that lies in it, or null
// $year: the year or null · $order: the order asked for · $descending: boolean
// $afterKey, $afterId: where the page before ended, or null · $first: 1..100 · $limit: $first + 1
// columns: totalCount: Int · pageInfo: {hasNextPage, endCursor} · edges: [{cursor, node: WorkPlan}] · missing: [argument]
CALL () {
  UNWIND [{argument: 'office', id: $office}, {argument: 'within', id: $within}] AS asked
  WITH asked.argument AS argument, asked.id AS id WHERE id IS NOT NULL
    AND NOT EXISTS { MATCH (office:Office {id: id}) WHERE argument = 'office' }
    AND NOT EXISTS { MATCH (place:Place {id: id}) WHERE argument = 'within' }
  WITH argument ORDER BY argument
  RETURN collect(argument) AS missing
}
CALL () {
  MATCH (plan:WorkPlan)-[:PLAN_OF]->(keeper:Office)
  WHERE ($office IS NULL OR keeper.id = $office) AND ($year IS NULL OR plan.year = $year)
    AND ($within IS NULL OR EXISTS {
      MATCH (keeper)-[:SERVES]->(served:Place)-[:PART_OF*0..5]->(area:Place {id: $within})
    })
  CALL (keeper) {
    WITH keeper AS this
    //> internal/opens
  }
  WITH collect({plan: plan, key: plan.year}) AS fitting
  RETURN fitting
}
CALL (fitting) {
  UNWIND fitting AS candidate
  WITH candidate.plan AS plan, candidate.key AS key
  WHERE $afterId IS NULL
    OR ($descending AND key < $afterKey) OR (NOT $descending AND key > $afterKey)
    OR (key = $afterKey AND plan.id > $afterId)
  WITH plan, key, CASE WHEN $descending THEN null ELSE key END AS rising, CASE WHEN $descending THEN key END AS falling
  ORDER BY rising, falling DESC, plan.id LIMIT $limit
  RETURN collect({node: plan, cursor: {list: 'plans', order: $order, key: key, id: plan.id}}) AS found
}
WITH size(fitting) AS totalCount, size(found) > $first AS hasNextPage, found[0..$first] AS edges, missing
WITH totalCount, {hasNextPage: hasNextPage, endCursor: edges[size(edges) - 1].cursor} AS pageInfo, edges, missing
RETURN totalCount, pageInfo, edges, missing
