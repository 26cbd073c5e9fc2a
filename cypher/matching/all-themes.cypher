// Every theme with the one directly above it, by id.
// mode: read
// columns: themes: [{id, nameZh, nameEn, kind, broader: theme id or null}]
MATCH (theme:Theme)
CALL (theme) {
  MATCH (theme)-[:BROADER]->(broader:Theme)
  WITH broader.id AS broader ORDER BY broader LIMIT 1
  RETURN collect(broader) AS above
}
WITH theme, above ORDER BY theme.id
RETURN collect({id: theme.id, nameZh: theme.nameZh, nameEn: theme.nameEn, kind: theme.kind, broader: above[0]}) AS themes
