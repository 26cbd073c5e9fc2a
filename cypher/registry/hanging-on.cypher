// The records that name a place: what has to name another one when two records of one place become one.
// mode: read
// $id: id of a place
// columns: agreements: [agreement id] · channels: [channel id] · assets: [asset id] · parts: [place id] · offices: [office id] · exchanges: [exchange id]
MATCH (place:Place {id: $id})
CALL (place) {
  MATCH (place)-[:PARTY_TO]->(agreement:Agreement)
  WITH DISTINCT agreement.id AS id ORDER BY id
  RETURN collect(id) AS agreements
}
CALL (place) {
  MATCH (place)-[:HOLDS|REACHES|PASSES_THROUGH]-(channel:Channel)
  WITH DISTINCT channel.id AS id ORDER BY id
  RETURN collect(id) AS channels
}
CALL (place) {
  MATCH (place)<-[:LOCATED_IN]-(asset:CulturalAsset)
  WITH DISTINCT asset.id AS id ORDER BY id
  RETURN collect(id) AS assets
}
CALL (place) {
  MATCH (place)<-[:PART_OF]-(part:Place)
  WITH DISTINCT part.id AS id ORDER BY id
  RETURN collect(id) AS parts
}
CALL (place) {
  MATCH (place)<-[:SERVES]-(office:Office)
  WITH DISTINCT office.id AS id ORDER BY id
  RETURN collect(id) AS offices
}
CALL (place) {
  MATCH (place)<-[:INVOLVES]-(exchange:Exchange)
  WITH DISTINCT exchange.id AS id ORDER BY id
  RETURN collect(id) AS exchanges
}
RETURN agreements, channels, assets, parts, offices, exchanges
