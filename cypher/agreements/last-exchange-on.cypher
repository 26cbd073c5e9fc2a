// Date of the newest exchange recorded for an agreement.
// mode: read
// this: Agreement
// columns: lastExchangeOn: String
MATCH (this)<-[:ABOUT]-(exchange:Exchange)
WITH exchange.happenedOn AS lastExchangeOn ORDER BY lastExchangeOn DESC LIMIT 1
RETURN lastExchangeOn
