// Alliances as they are written, and the places whose officers may write them: the members and those above, their country last.
// mode: read
// $ids: [id of an alliance]
// columns: id: String · properties: Map · members: [place id] · sources: [source id] · chain: [place id]
MATCH (alliance:Alliance)
WHERE alliance.id IN $ids
CALL (alliance) {
  MATCH (alliance)<-[:MEMBER_OF]-(member:Place)
  WITH member ORDER BY member.id
  RETURN collect(member.id) AS members
}
CALL (alliance) {
  MATCH (alliance)-[:SUPPORTED_BY]->(source:Source)
  WITH source ORDER BY source.id
  RETURN collect(source.id) AS sources
}
CALL (alliance) {
  MATCH (alliance)<-[:MEMBER_OF]-(member:Place)
  MATCH path = (member)-[:PART_OF*0..5]->(above:Place)
  WITH above.id AS id, max(length(path)) AS steps ORDER BY steps, id
  RETURN collect(id) AS chain
}
RETURN alliance.id AS id, properties(alliance) AS properties, members, sources, chain
ORDER BY id
