// The channels that some places hold, with their names, to recognise those of a file.
// mode: read
// $places: [place id]
// columns: id: String · places: [place id] · kind: String · signedOn: null · hasEnded: Boolean · names: [String]
MATCH (holder:Place)
WHERE holder.id IN $places
MATCH (holder)-[:HOLDS]->(channel:Channel)
RETURN channel.id AS id, [holder.id] AS places, channel.kind AS kind, null AS signedOn, false AS hasEnded,
  [channel.nameZh, channel.nameEn] + coalesce(channel.aliases, []) AS names
ORDER BY id
