// The exchanges of a place, on either side, of what the reader may see: the newest first.
// mode: read
// this: Place
// $kind: [kind] or null · $state: [state] or null · $first: 1..100
// columns: exchanges: [Exchange]
MATCH (this)<-[:INVOLVES]-(exchange:Exchange)
WHERE ($kind IS NULL OR exchange.kind IN $kind) AND ($state IS NULL OR exchange.state IN $state)
CALL (exchange) {
  WITH exchange AS this
  //> exchanges/shown
}
WITH exchange, coalesce(exchange.happenedOn, exchange.plannedOn) AS dated
ORDER BY dated DESC, exchange.id LIMIT $first
RETURN collect(exchange) AS exchanges
