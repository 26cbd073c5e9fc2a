// What kinds of record have an id. One id means one thing in the whole registry: a history is asked for by it alone.
// mode: read
// $id: id that a new record is to have
// columns: kinds: [String]
CALL () {
  MATCH (place:Place {id: $id}) RETURN 'place' AS kind
  UNION
  MATCH (agreement:Agreement {id: $id}) RETURN 'agreement' AS kind
  UNION
  MATCH (channel:Channel {id: $id}) RETURN 'channel' AS kind
  UNION
  MATCH (asset:CulturalAsset {id: $id}) RETURN 'asset' AS kind
  UNION
  MATCH (theme:Theme {id: $id}) RETURN 'theme' AS kind
  UNION
  MATCH (office:Office {id: $id}) RETURN 'office' AS kind
}
WITH kind ORDER BY kind
RETURN collect(kind) AS kinds
