// A page of the agreements, by id, with what a map needs of their parties.
// mode: read
// $afterId: id that the page before ended with, '' at first · $limit: how many at most
// $shown: [label to name, the specific ones first]
// columns: agreement: Map · parties: [{role, labels, placeId, nameZh, nameEn, latitude, longitude}]
MATCH (node:Agreement)
WHERE node.id > $afterId
WITH node ORDER BY node.id LIMIT $limit
CALL (node) {
  MATCH (node)<-[party:PARTY_TO]-(place:Place)
  WITH party.role AS role, place ORDER BY role, place.id
  RETURN collect({
    role: role, labels: [label IN $shown WHERE label IN labels(place)], placeId: place.id,
    nameZh: place.nameZh, nameEn: place.nameEn, latitude: place.latitude, longitude: place.longitude
  }) AS parties
}
RETURN properties(node) AS agreement, parties
ORDER BY node.id
