// The foreign side of an exchange.
// mode: read
// this: Exchange
// columns: partner: Place
MATCH (this)-[:INVOLVES {role: 'PARTNER'}]->(partner:Place)
RETURN partner
