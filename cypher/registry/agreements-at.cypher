// The agreements between pairs of places, those that have not ended first, to recognise those of a file.
// mode: read
// $pairs: [{home: place id, partners: [place id]}]
// columns: id: String · places: [home, partner] · kind: String · signedOn: String · hasEnded: Boolean · names: []
UNWIND $pairs AS pair
MATCH (home:Place {id: pair.home})-[:PARTY_TO {role: 'HOME'}]->(agreement:Agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)
WHERE partner.id IN pair.partners
RETURN agreement.id AS id, [home.id, partner.id] AS places, agreement.kind AS kind, agreement.signedOn AS signedOn,
  agreement.status IN ['EXPIRED', 'TERMINATED'] AS hasEnded, [] AS names
ORDER BY hasEnded, id
