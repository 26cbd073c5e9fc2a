// The foreign side of the agreement that a draft prepares.
// mode: read
// this: Draft
// columns: partner: Place
MATCH (this)-[:DRAFT_OF {role: 'PARTNER'}]->(partner:Place)
RETURN partner
