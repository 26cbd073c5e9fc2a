// The Chinese side of the agreement that a draft prepares.
// mode: read
// this: Draft
// columns: home: Place
MATCH (this)-[:DRAFT_OF {role: 'HOME'}]->(home:Place)
RETURN home
