// The entries of a calendar that were worked out from exchanges/calendar-facts, with their agreements and exchanges. An exchange
// that the reader may not see, or that is gone meanwhile, is left out.
// mode: read
// $entries: [{kind, on, years, titleZh, titleEn, agreement: agreement id or null, exchange: exchange id or null}]
// columns: entries: [{kind, on, years, titleZh, titleEn, agreement: Agreement, exchange: Exchange}]
CALL () {
  UNWIND range(0, size($entries) - 1) AS position
  WITH position, $entries[position] AS entry
  CALL (entry) {
    MATCH (agreement:Agreement {id: entry.agreement})
    RETURN collect(agreement) AS agreements
  }
  CALL (entry) {
    MATCH (exchange:Exchange {id: entry.exchange})
    CALL (exchange) {
      WITH exchange AS this
      //> exchanges/shown
    }
    RETURN collect(exchange) AS exchanges
  }
  WITH position, entry, agreements[0] AS agreement, exchanges[0] AS exchange, size(agreements) + size(exchanges) AS found
  WHERE found > 0 AND (entry.exchange IS NULL OR exchange IS NOT NULL)
  WITH position, entry, agreement, exchange ORDER BY position
  RETURN collect({kind: entry.kind, on: entry.on, years: entry.years, titleZh: entry.titleZh, titleEn: entry.titleEn,
    agreement: agreement, exchange: exchange}) AS entries
}
RETURN entries
