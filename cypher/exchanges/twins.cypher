// The exchanges that say the same as a new one, of what the reader may see, by id.
// mode: read
// $home: id of a place · $agreement: id of an agreement or null · $kind: kind · $titleZh: title · $on: ISO 8601 date
// columns: id: String
MATCH (home:Place {id: $home})<-[:INVOLVES {role: 'HOME'}]-(exchange:Exchange)
WHERE exchange.kind = $kind AND exchange.titleZh = $titleZh AND exchange.state <> 'CANCELLED'
  AND coalesce(exchange.happenedOn, exchange.plannedOn) = $on
  AND ($agreement IS NULL OR EXISTS { MATCH (exchange)-[:ABOUT]->(agreement:Agreement {id: $agreement}) })
CALL (exchange) {
  WITH exchange AS this
  //> exchanges/shown
}
RETURN exchange.id AS id
ORDER BY id
LIMIT 10
