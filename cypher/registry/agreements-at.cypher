// The agreements between some places, those that have not ended first, to recognise those of a file.
// mode: read
// $places: [place id]
// columns: id: String · places: [home, partner] · kind: String · signedOn: String · hasEnded: Boolean · names: []
MATCH (home:Place)
WHERE home.id IN $places
MATCH (home)-[:PARTY_TO {role: 'HOME'}]->(agreement:Agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)
WHERE partner.id IN $places
RETURN agreement.id AS id, [home.id, partner.id] AS places, agreement.kind AS kind, agreement.signedOn AS signedOn,
  agreement.status IN ['EXPIRED', 'TERMINATED'] AS hasEnded, [] AS names
ORDER BY hasEnded, id
