// A page of the agreements that fit, and how many fit in all.
// mode: read
// $within, $partnerWithin: id of a place or null · $partnerCountry: [id of a country] or null
// $kind: [kind] or null · $status: [status] or null · $confidence: [confidence] or null
// $signedFrom, $signedTo: ISO 8601 date or null, the latter filled up to its last day
// $order: the order asked for · $sortBy: ID or SIGNED_ON · $descending: boolean
// $afterKey, $afterId: where the page before ended, or null · $first: 1..100 · $limit: $first + 1
// columns: totalCount: Int · pageInfo: {hasNextPage, endCursor} · edges: [{cursor, node: Agreement}] · missing: [argument]
CALL () {
  UNWIND [{argument: 'within', ids: [$within]}, {argument: 'partnerWithin', ids: [$partnerWithin]},
    {argument: 'partnerCountry', ids: coalesce($partnerCountry, [])}] AS asked
  UNWIND asked.ids AS id
  WITH asked.argument AS argument, id WHERE id IS NOT NULL
    AND NOT EXISTS { MATCH (known:Place {id: id}) WHERE argument <> 'partnerCountry' OR known:Country }
  WITH DISTINCT argument ORDER BY argument
  RETURN collect(argument) AS missing
}
CALL () {
  // Apart, so that the index finds those since a date.
  CALL () {
    MATCH (agreement:Agreement)
    WHERE agreement.signedOn >= $signedFrom
    RETURN agreement
    UNION ALL
    UNWIND CASE WHEN $signedFrom IS NULL THEN [true] ELSE [] END AS whenever
    MATCH (agreement:Agreement)
    RETURN agreement
  }
  WITH agreement
  WHERE ($kind IS NULL OR agreement.kind IN $kind)
    AND ($status IS NULL OR agreement.status IN $status)
    AND ($confidence IS NULL OR agreement.confidence IN $confidence)
    AND ($signedTo IS NULL OR agreement.signedOn <= $signedTo)
    AND ($within IS NULL OR EXISTS {
      MATCH (agreement)<-[:PARTY_TO {role: 'HOME'}]-(home:Place)-[:PART_OF*0..5]->(area:Place {id: $within})
    })
    AND ($partnerWithin IS NULL OR EXISTS {
      MATCH (agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)-[:PART_OF*0..5]->(area:Place {id: $partnerWithin})
    })
    AND ($partnerCountry IS NULL OR EXISTS {
      MATCH (agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)-[:PART_OF*0..5]->(country:Country)
      WHERE country.id IN $partnerCountry
    })
  WITH agreement, CASE $sortBy
    WHEN 'SIGNED_ON' THEN coalesce(agreement.signedOn, CASE WHEN $descending THEN '0' ELSE '9999' END)
    ELSE agreement.id END AS key
  WITH collect({agreement: agreement, key: key}) AS fitting
  RETURN fitting
}
CALL (fitting) {
  UNWIND fitting AS candidate
  WITH candidate.agreement AS agreement, candidate.key AS key
  WHERE $afterId IS NULL
    OR ($descending AND key < $afterKey) OR (NOT $descending AND key > $afterKey)
    OR (key = $afterKey AND agreement.id > $afterId)
  WITH agreement, key, CASE WHEN $descending THEN null ELSE key END AS rising, CASE WHEN $descending THEN key END AS falling
  ORDER BY rising, falling DESC, agreement.id LIMIT $limit
  RETURN collect({node: agreement, cursor: {list: 'agreements', order: $order, key: key, id: agreement.id}}) AS found
}
WITH size(fitting) AS totalCount, size(found) > $first AS hasNextPage, found[0..$first] AS edges, missing
WITH totalCount, {hasNextPage: hasNextPage, endCursor: edges[size(edges) - 1].cursor} AS pageInfo, edges, missing
RETURN totalCount, pageInfo, edges, missing
