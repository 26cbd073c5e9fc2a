// Which of some ids name what a list of a kind may have, and whether an office may put each on its list: channels that the
// place served holds or one inside it, foreign regions and cities, notes of its own. Notes of others are not there for it.
// mode: read
// $kind: CHANNELS, CANDIDATES or PRACTICE · $ids: [id] · $office: id of the office that shares
// columns: id: String · isFit: Boolean
CALL () {
  MATCH (channel:Channel)
  WHERE $kind = 'CHANNELS' AND channel.id IN $ids
  CALL (channel) {
    MATCH (channel)<-[:HOLDS]-(holder:Place)-[:PART_OF*0..2]->(place:Place)<-[:SERVES]-(office:Office {id: $office})
    RETURN count(office) AS own
  }
  RETURN channel.id AS id, own > 0 AS isFit
  UNION ALL
  MATCH (place:Place)
  WHERE $kind = 'CANDIDATES' AND place.id IN $ids
  RETURN place.id AS id, CASE WHEN place:PartnerRegion OR place:PartnerCity THEN true ELSE false END AS isFit
  UNION ALL
  MATCH (practice:Practice)-[:WRITTEN_BY]->(office:Office {id: $office})
  WHERE $kind = 'PRACTICE' AND practice.id IN $ids
  RETURN practice.id AS id, true AS isFit
}
RETURN id, isFit
ORDER BY id
