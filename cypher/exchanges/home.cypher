// The Chinese side of an exchange.
// mode: read
// this: Exchange
// columns: home: Place
MATCH (this)-[:INVOLVES {role: 'HOME'}]->(home:Place)
RETURN home
