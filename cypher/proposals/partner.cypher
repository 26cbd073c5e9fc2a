// The foreign side of what a proposal asks for.
// mode: read
// this: Proposal
// columns: partner: Place
MATCH (this)-[:ABOUT {role: 'PARTNER'}]->(partner:Place)
RETURN partner
