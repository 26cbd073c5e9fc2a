// What a record is that an internal one is to be about; a row for each kind that has this id.
// mode: read
// $id: id of a place, channel, agreement or cultural asset
// columns: kind: String
CALL () {
  MATCH (record:Place {id: $id}) RETURN 'places' AS kind
  UNION
  MATCH (record:Channel {id: $id}) RETURN 'channels' AS kind
  UNION
  MATCH (record:Agreement {id: $id}) RETURN 'agreements' AS kind
  UNION
  MATCH (record:CulturalAsset {id: $id}) RETURN 'assets' AS kind
}
RETURN kind
ORDER BY kind
