// The exchanges under an agreement that count: they were held, and are no worked examples.
// mode: read
// this: Agreement
// columns: exchange: Exchange
MATCH (this)<-[:ABOUT]-(exchange:Exchange)
WHERE exchange.state = 'HELD' AND exchange.confidence <> 'HYPOTHETICAL'
RETURN exchange
