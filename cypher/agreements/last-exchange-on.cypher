// Date of the newest exchange under an agreement that counts.
// mode: read
// this: Agreement
// columns: lastExchangeOn: String
CALL (this) {
  //> exchanges/counting
}
WITH exchange.happenedOn AS lastExchangeOn ORDER BY lastExchangeOn DESC LIMIT 1
RETURN lastExchangeOn
