// Places of every kind, what each lies in, what it is known for and its sources. The place that another lies in comes
// before it, in this batch or an earlier one; themes and sources are there already.
// mode: write
// $rows: [{id, kind: COUNTRY|PROVINCE|CITY|PARTNER_REGION|PARTNER_CITY, properties, partOf: [place id], one or none, knownFor: [{theme: theme id, properties: {confidence, sourceIds}}], themes: the theme ids of knownFor, sources: [source id]}]
UNWIND $rows AS row
MERGE (place:Place {id: row.id})
SET place = row.properties, place:Named
// One type a property: a whole number of degrees would be stored as an integer.
SET place.latitude = toFloat(row.properties.latitude), place.longitude = toFloat(row.properties.longitude)
// A place that changed its kind must not keep the label of the former one.
REMOVE place:Country:Province:City:PartnerRegion:PartnerCity
// Labels cannot be parameters on both engines; a list of one or no element stands for "if".
FOREACH (yes IN CASE row.kind WHEN 'COUNTRY' THEN [true] ELSE [] END | SET place:Country)
FOREACH (yes IN CASE row.kind WHEN 'PROVINCE' THEN [true] ELSE [] END | SET place:Province)
FOREACH (yes IN CASE row.kind WHEN 'CITY' THEN [true] ELSE [] END | SET place:City)
FOREACH (yes IN CASE row.kind WHEN 'PARTNER_REGION' THEN [true] ELSE [] END | SET place:PartnerRegion)
FOREACH (yes IN CASE row.kind WHEN 'PARTNER_CITY' THEN [true] ELSE [] END | SET place:PartnerCity)
WITH place, row
CALL (place, row) {
  MATCH (place)-[former:PART_OF]->(above:Place)
  WHERE NOT above.id IN row.partOf
  DELETE former
}
CALL (place, row) {
  UNWIND row.partOf AS id
  MATCH (above:Place {id: id})
  MERGE (place)-[:PART_OF]->(above)
}
CALL (place, row) {
  MATCH (place)-[former:KNOWN_FOR]->(theme:Theme)
  WHERE NOT theme.id IN row.themes
  DELETE former
}
CALL (place, row) {
  UNWIND row.knownFor AS known
  MATCH (theme:Theme {id: known.theme})
  MERGE (place)-[knownFor:KNOWN_FOR]->(theme)
  SET knownFor = known.properties
}
CALL (place, row) {
  MATCH (place)-[former:SUPPORTED_BY]->(source:Source)
  WHERE NOT source.id IN row.sources
  DELETE former
}
CALL (place, row) {
  UNWIND row.sources AS id
  MATCH (source:Source {id: id})
  MERGE (place)-[:SUPPORTED_BY]->(source)
}
RETURN count(place) AS written
