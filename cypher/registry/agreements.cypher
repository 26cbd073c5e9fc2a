// Agreements as they are written, and the places that their home lies in, itself first.
// mode: read
// $ids: [id of an agreement]
// columns: id: String · properties: Map · home: place id · partner: place id · sources: [source id] · chain: [place id]
MATCH (agreement:Agreement)
WHERE agreement.id IN $ids
CALL (agreement) {
  MATCH (agreement)<-[:PARTY_TO {role: 'HOME'}]-(place:Place)
  RETURN place.id AS home
}
CALL (agreement) {
  MATCH (agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(place:Place)
  RETURN place.id AS partner
}
CALL (agreement) {
  MATCH (agreement)-[:SUPPORTED_BY]->(source:Source)
  WITH source ORDER BY source.id
  RETURN collect(source.id) AS sources
}
CALL (home) {
  MATCH path = (start:Place {id: home})-[:PART_OF*0..5]->(above:Place)
  WITH above, length(path) AS steps ORDER BY steps
  RETURN collect(above.id) AS chain
}
RETURN agreement.id AS id, properties(agreement) AS properties, home, partner, sources, chain
ORDER BY id
