// A page of the ties that have not ended and under which nothing is known to have been held since a day: the longest silence first,
// then those without a record. A date known by its year or month may mean its last day, and counts as that.
// mode: read
// $within: id of a place or null · $before: ISO 8601 day since when nothing was held · $asOf: ISO 8601 day until which facts count
// $order: the order of the list · $afterKey, $afterId: where the page before ended, or null · $first: 1..100 · $limit: $first + 1
// columns: totalCount: Int · pageInfo: {hasNextPage, endCursor} · edges: [{cursor, node: {agreement: Agreement, lastExchangeOn, monthsSince: {lastExchangeOn, asOf}, whyZh: {lastExchangeOn, asOf}, whyEn: {lastExchangeOn, asOf}}}] · missing: [argument]
CALL () {
  UNWIND [$within] AS id
  WITH id WHERE id IS NOT NULL AND NOT EXISTS { MATCH (known:Place {id: id}) }
  RETURN collect('within') AS missing
}
CALL () {
  MATCH (home:Place)-[:PARTY_TO {role: 'HOME'}]->(agreement:Agreement)
  WHERE agreement.kind <> 'NEGOTIATION' AND NOT agreement.status IN ['EXPIRED', 'TERMINATED']
    AND agreement.confidence <> 'HYPOTHETICAL'
    AND (agreement.signedOn IS NULL
      OR agreement.signedOn + CASE WHEN size(agreement.signedOn) = 10 THEN '' ELSE '-99' END < $before)
    AND ($within IS NULL OR EXISTS { MATCH (home)-[:PART_OF*0..5]->(area:Place {id: $within}) })
  CALL (agreement) {
    WITH agreement AS this
    CALL (this) {
      //> exchanges/counting
    }
    WITH exchange.happenedOn AS held WHERE held <= $asOf
    RETURN max(held) AS lastExchangeOn, max(held + CASE WHEN size(held) = 10 THEN '' ELSE '-99' END) AS until
  }
  WITH agreement, lastExchangeOn, until WHERE until IS NULL OR until < $before
  WITH collect({agreement: agreement, lastExchangeOn: lastExchangeOn, key: coalesce(lastExchangeOn, '9999-99')}) AS fitting
  RETURN fitting
}
CALL (fitting) {
  UNWIND fitting AS candidate
  WITH candidate.agreement AS agreement, candidate.lastExchangeOn AS lastExchangeOn, candidate.key AS key
  WHERE $afterId IS NULL OR key > $afterKey OR (key = $afterKey AND agreement.id > $afterId)
  WITH agreement, lastExchangeOn, key ORDER BY key, agreement.id LIMIT $limit
  WITH agreement, lastExchangeOn, key, {lastExchangeOn: lastExchangeOn, asOf: $asOf} AS silence
  RETURN collect({
    node: {agreement: agreement, lastExchangeOn: lastExchangeOn, monthsSince: silence, whyZh: silence, whyEn: silence},
    cursor: {list: 'dormantAgreements', order: $order, key: key, id: agreement.id}
  }) AS found
}
WITH size(fitting) AS totalCount, size(found) > $first AS hasNextPage, found[0..$first] AS edges, missing
WITH totalCount, {hasNextPage: hasNextPage, endCursor: edges[size(edges) - 1].cursor} AS pageInfo, edges, missing
RETURN totalCount, pageInfo, edges, missing
