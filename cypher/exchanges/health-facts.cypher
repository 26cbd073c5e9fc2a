// What the health of a tie is judged by: the exchanges under it that count and were held by a date, the newest 500.
// mode: read
// this: Agreement
// $asOf: ISO 8601 date of any precision, or null for all
// columns: exchanges: [{id, kind, fields: [field], happenedOn, ledBy}]
CALL (this) {
  //> exchanges/counting
}
WITH exchange WHERE exchange.happenedOn <= coalesce($asOf, '9999') + '-99'
WITH exchange ORDER BY exchange.happenedOn DESC, exchange.id LIMIT 500
RETURN collect({
  id: exchange.id, kind: exchange.kind, fields: coalesce(exchange.fields, []), happenedOn: exchange.happenedOn,
  ledBy: exchange.ledBy
}) AS exchanges
