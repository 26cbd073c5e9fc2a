// Themes and the broader theme of each. A broader theme comes before those below it, in this batch or an earlier one.
// mode: write
// $rows: [{id, properties, broader: [theme id], one or none}]
UNWIND $rows AS row
MERGE (theme:Theme {id: row.id})
SET theme = row.properties, theme:Named
WITH theme, row
CALL (theme, row) {
  MATCH (theme)-[former:BROADER]->(broader:Theme)
  WHERE NOT broader.id IN row.broader
  DELETE former
}
CALL (theme, row) {
  UNWIND row.broader AS id
  MATCH (broader:Theme {id: id})
  MERGE (theme)-[:BROADER]->(broader)
}
RETURN count(theme) AS written
