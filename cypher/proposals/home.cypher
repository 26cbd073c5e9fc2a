// The Chinese side of what a proposal asks for.
// mode: read
// this: Proposal
// columns: home: Place
MATCH (this)-[:ABOUT {role: 'HOME'}]->(home:Place)
RETURN home
