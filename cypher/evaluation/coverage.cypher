// The ties of a Chinese place and all places inside it, counted several ways, and what they leave out.
//
// A theme of a partner is one of an asset at it or inside it. A theme at home lacks a partner when none has it or one
// below it. What is without a tie is so whatever $kind: a tie of another kind is a tie, and so is an undated one, which
// may have been signed by $asOf.
// mode: read
// $of: id of a Chinese place · $kind: [kind of agreement] or null
// $asOf: only ties signed by this date, filled up to its last day, and no train known to be younger; or null
// columns: place: Place · agreements: Int · partners: Int · undated: Int · byKind: [{kind, agreements, partners}] · byCountry: [{country: Country, agreements, partners}] · byRegion: [{region: Place, agreements, partners}] · byTheme: [{theme: Theme, agreements, partners}] · byLevel: [{level, agreements, partners}] · byDecade: [{decade, agreements, partners}] · corridorCountries: [{country: Country, corridors: [Channel]}] · themesWithoutPartner: [{theme: Theme, assets: [CulturalAsset]}] · missing: [argument] · unfit: [argument]
CALL () {
  UNWIND [$of] AS id
  WITH id WHERE NOT EXISTS { MATCH (known:Place {id: id}) }
  RETURN collect('of') AS missing
}
CALL () {
  MATCH (known:Place {id: $of})
  WHERE NOT (known:Province OR known:City OR EXISTS { MATCH (known)<-[:PART_OF]-(province:Province) })
  RETURN collect('of') AS unfit
}
CALL () {
  MATCH (area:Place {id: $of})
  RETURN collect(area) AS areas
}
CALL () {
  MATCH (area:Place {id: $of})<-[:PART_OF*0..3]-(home:Place)-[:PARTY_TO {role: 'HOME'}]->(tie:Agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)
  WHERE tie.kind IN ['FORMAL', 'COOPERATION', 'INTENT'] AND ($kind IS NULL OR tie.kind IN $kind)
    AND NOT tie.status IN ['EXPIRED', 'TERMINATED'] AND tie.confidence <> 'HYPOTHETICAL'
    AND ($asOf IS NULL OR tie.signedOn <= $asOf)
  MATCH (partner)-[:PART_OF*0..4]->(country:Country)
  RETURN collect({id: tie.id, kind: tie.kind, signedOn: tie.signedOn, level: home.level,
    partner: partner.id, country: country.id}) AS ties
}
CALL () {
  MATCH (area:Place {id: $of})<-[:PART_OF*0..3]-(home:Place)-[:PARTY_TO {role: 'HOME'}]->(tie:Agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)
  WHERE tie.kind IN ['FORMAL', 'COOPERATION', 'INTENT']
    AND NOT tie.status IN ['EXPIRED', 'TERMINATED'] AND tie.confidence <> 'HYPOTHETICAL'
    AND ($asOf IS NULL OR tie.signedOn IS NULL OR tie.signedOn <= $asOf)
  MATCH (partner)-[:PART_OF*0..4]->(country:Country)
  RETURN collect(DISTINCT partner.id) AS tiedPartners, collect(DISTINCT country.id) AS tiedCountries
}
CALL (ties) {
  UNWIND ties AS tie
  RETURN count(DISTINCT tie.id) AS agreements, count(DISTINCT tie.partner) AS partners,
    count(DISTINCT CASE WHEN tie.signedOn IS NULL THEN tie.id END) AS undated
}
CALL (ties) {
  UNWIND ties AS tie
  WITH tie.kind AS kind, count(DISTINCT tie.id) AS number, count(DISTINCT tie.partner) AS places
  ORDER BY CASE kind WHEN 'FORMAL' THEN 1 WHEN 'COOPERATION' THEN 2 ELSE 3 END
  RETURN collect({kind: kind, agreements: number, partners: places}) AS byKind
}
CALL (ties) {
  UNWIND ties AS tie
  WITH tie.country AS id, count(DISTINCT tie.id) AS number, count(DISTINCT tie.partner) AS places
  MATCH (country:Country {id: id})
  WITH country, number, places ORDER BY number DESC, country.id LIMIT 100
  RETURN collect({country: country, agreements: number, partners: places}) AS byCountry
}
CALL (ties) {
  UNWIND ties AS tie
  MATCH (partner:Place {id: tie.partner})-[:PART_OF*0..3]->(region:Place)-[:PART_OF]->(country:Country)
  WITH region, count(DISTINCT tie.id) AS number, count(DISTINCT tie.partner) AS places
  ORDER BY number DESC, region.id LIMIT 100
  RETURN collect({region: region, agreements: number, partners: places}) AS byRegion
}
CALL (ties) {
  UNWIND ties AS tie
  MATCH (partner:Place {id: tie.partner})<-[:PART_OF*0..3]-(at:Place)<-[:LOCATED_IN]-(asset:CulturalAsset)-[:HAS_THEME]->(theme:Theme)
  WITH theme, count(DISTINCT tie.id) AS number, count(DISTINCT tie.partner) AS places
  ORDER BY number DESC, theme.id LIMIT 100
  RETURN collect({theme: theme, agreements: number, partners: places}) AS byTheme
}
CALL (ties) {
  UNWIND ties AS tie
  WITH tie.level AS level, count(DISTINCT tie.id) AS number, count(DISTINCT tie.partner) AS places
  ORDER BY CASE level WHEN 'PROVINCE' THEN 1 WHEN 'PREFECTURE' THEN 2 ELSE 3 END
  RETURN collect({level: level, agreements: number, partners: places}) AS byLevel
}
CALL (ties) {
  UNWIND ties AS tie
  WITH tie WHERE tie.signedOn IS NOT NULL
  WITH toInteger(substring(tie.signedOn, 0, 3)) * 10 AS decade, count(DISTINCT tie.id) AS number, count(DISTINCT tie.partner) AS places
  ORDER BY decade
  RETURN collect({decade: decade, agreements: number, partners: places}) AS byDecade
}
CALL (tiedCountries) {
  MATCH (area:Place {id: $of})<-[:PART_OF*0..3]-(holder:Place)-[:HOLDS]->(corridor:Channel {subtype: 'RAIL_CORRIDOR'})
  WHERE corridor.status <> 'ENDED' AND corridor.confidence <> 'HYPOTHETICAL'
    AND ($asOf IS NULL OR coalesce(corridor.since, '0') <= $asOf)
  MATCH (corridor)-[:REACHES|PASSES_THROUGH]->(stop:Place)-[:PART_OF*0..4]->(country:Country)
  WHERE NOT country.id IN tiedCountries AND NOT EXISTS { MATCH (country)<-[:PART_OF]-(province:Province) }
  WITH DISTINCT country, corridor ORDER BY country.id, corridor.id
  WITH country, collect(corridor) AS corridors ORDER BY country.id LIMIT 100
  RETURN collect({country: country, corridors: corridors}) AS corridorCountries
}
CALL (tiedPartners) {
  UNWIND tiedPartners AS tied
  MATCH (partner:Place {id: tied})<-[:PART_OF*0..3]-(at:Place)<-[:LOCATED_IN]-(asset:CulturalAsset)-[:HAS_THEME]->(own:Theme)
  WITH DISTINCT own
  MATCH (own)-[:BROADER*0..6]->(theme:Theme)
  RETURN collect(DISTINCT theme.id) AS partnerThemes
}
CALL (partnerThemes) {
  MATCH (area:Place {id: $of})<-[:PART_OF*0..3]-(at:Place)<-[:LOCATED_IN]-(asset:CulturalAsset)-[:HAS_THEME]->(theme:Theme)
  WHERE NOT theme.id IN partnerThemes
  WITH DISTINCT theme, asset ORDER BY theme.id, asset.id
  WITH theme, collect(asset) AS assets ORDER BY theme.id LIMIT 100
  RETURN collect({theme: theme, assets: assets[0..100]}) AS themesWithoutPartner
}
RETURN areas[0] AS place, agreements, partners, undated, byKind, byCountry, byRegion, byTheme, byLevel, byDecade,
  corridorCountries, themesWithoutPartner, missing, unfit
