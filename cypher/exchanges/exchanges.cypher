// A page of the exchanges that fit, of what the reader may see, by their dates, and how many of these fit in all.
// mode: read
// $within, $partnerWithin: id of a place or null · $agreement: id of an agreement or null · $channel: id of a channel or null
// $kind: [kind] or null · $field: [field] or null · $state: [state] or null
// $from, $to: ISO 8601 date or null, the latter filled up to its last day
// $order: the order asked for · $descending: boolean
// $afterKey, $afterId: where the page before ended, or null · $first: 1..100 · $limit: $first + 1
// columns: totalCount: Int · pageInfo: {hasNextPage, endCursor} · edges: [{cursor, node: Exchange}] · missing: [argument]
CALL () {
  UNWIND [{argument: 'within', id: $within}, {argument: 'partnerWithin', id: $partnerWithin},
    {argument: 'agreement', id: $agreement}, {argument: 'channel', id: $channel}] AS asked
  WITH asked.argument AS argument, asked.id AS id
  WHERE id IS NOT NULL
    AND NOT (argument IN ['within', 'partnerWithin'] AND EXISTS { MATCH (place:Place {id: id}) })
    AND NOT (argument = 'agreement' AND EXISTS { MATCH (agreement:Agreement {id: id}) })
    AND NOT (argument = 'channel' AND EXISTS { MATCH (channel:Channel {id: id}) })
  WITH argument ORDER BY argument
  RETURN collect(argument) AS missing
}
CALL () {
  MATCH (exchange:Exchange)
  WITH exchange, coalesce(exchange.happenedOn, exchange.plannedOn) AS key
  WHERE ($kind IS NULL OR exchange.kind IN $kind)
    AND ($state IS NULL OR exchange.state IN $state)
    AND ($field IS NULL OR any(field IN exchange.fields WHERE field IN $field))
    AND ($from IS NULL OR key >= $from)
    AND ($to IS NULL OR key <= $to)
    AND ($agreement IS NULL OR EXISTS { MATCH (exchange)-[:ABOUT]->(agreement:Agreement {id: $agreement}) })
    AND ($channel IS NULL OR EXISTS { MATCH (exchange)-[:THROUGH]->(channel:Channel {id: $channel}) })
    AND ($within IS NULL OR EXISTS {
      MATCH (exchange)-[:INVOLVES {role: 'HOME'}]->(home:Place)-[:PART_OF*0..5]->(area:Place {id: $within})
    })
    AND ($partnerWithin IS NULL OR EXISTS {
      MATCH (exchange)-[:INVOLVES {role: 'PARTNER'}]->(partner:Place)-[:PART_OF*0..5]->(area:Place {id: $partnerWithin})
    })
  CALL (exchange) {
    WITH exchange AS this
    //> exchanges/shown
  }
  WITH collect({exchange: exchange, key: key}) AS fitting
  RETURN fitting
}
CALL (fitting) {
  UNWIND fitting AS candidate
  WITH candidate.exchange AS exchange, candidate.key AS key
  WHERE $afterId IS NULL
    OR ($descending AND key < $afterKey) OR (NOT $descending AND key > $afterKey)
    OR (key = $afterKey AND exchange.id > $afterId)
  WITH exchange, key, CASE WHEN $descending THEN null ELSE key END AS rising, CASE WHEN $descending THEN key END AS falling
  ORDER BY rising, falling DESC, exchange.id LIMIT $limit
  RETURN collect({node: exchange, cursor: {list: 'exchanges', order: $order, key: key, id: exchange.id}}) AS found
}
WITH size(fitting) AS totalCount, size(found) > $first AS hasNextPage, found[0..$first] AS edges, missing
WITH totalCount, {hasNextPage: hasNextPage, endCursor: edges[size(edges) - 1].cursor} AS pageInfo, edges, missing
RETURN totalCount, pageInfo, edges, missing
