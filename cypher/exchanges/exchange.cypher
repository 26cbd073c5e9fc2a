// One exchange by its id, where the reader may see it.
// mode: read
// $id: id of an exchange
// columns: exchange: Exchange
MATCH (exchange:Exchange {id: $id})
CALL (exchange) {
  WITH exchange AS this
  //> exchanges/shown
}
RETURN exchange
