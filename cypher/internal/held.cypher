// One internal record as it is read for a change, what it is about, and the office that keeps it.
// mode: read
// columns: id: String · properties: Map · keptBy: office id · about: [{id, kind, role}]
CALL () {
  //> internal/kept
}
CALL (kept) {
  MATCH (kept)-[tie:CONTACT_OF|REMARK_ON|DRAFT_OF]->(record)
  WITH record.id AS id, tie.role AS role, CASE
      WHEN record:Place THEN 'places'
      WHEN record:Channel THEN 'channels'
      WHEN record:Agreement THEN 'agreements'
      ELSE 'assets'
    END AS kind
  ORDER BY role, id
  RETURN collect({id: id, kind: kind, role: role}) AS about
}
RETURN kept.id AS id, properties(kept) AS properties, keptBy, about
