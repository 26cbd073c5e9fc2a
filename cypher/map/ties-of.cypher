// The ties of a place and of the places inside it, and the places that they join: in the form of map/all-ties.
// mode: read
// $of: id of a place · $most: how many ties at most, by id
// columns: totalCount: Int · placeIds: [id] · placeKinds: [kind] · namesZh: [nameZh] · namesEn: [nameEn] · latitudes: [latitude, 999 for none] · longitudes: [longitude, 999 for none] · ids: [agreement id] · homes: [place id] · partners: [place id] · kinds: [kind] · statuses: [status] · dates: [signedOn, empty for none] · confidences: [confidence] · missing: [argument]
CALL () {
  UNWIND [$of] AS id
  WITH id WHERE NOT EXISTS { MATCH (known:Place {id: id}) }
  RETURN collect('of') AS missing
}
CALL () {
  CALL () {
    MATCH (area:Place {id: $of})<-[:PART_OF*0..5]-(place:Place)-[:PARTY_TO]->(tie:Agreement)
    RETURN place
    UNION
    MATCH (area:Place {id: $of})<-[:PART_OF*0..5]-(end:Place)-[:PARTY_TO]->(tie:Agreement)<-[:PARTY_TO]-(place:Place)
    RETURN place
  }
  WITH place ORDER BY place.id
  RETURN collect(place.id) AS placeIds, collect(place.nameZh) AS namesZh, collect(place.nameEn) AS namesEn,
    collect(CASE WHEN place:Country THEN 'COUNTRY' WHEN place:Province THEN 'PROVINCE' WHEN place:City THEN 'CITY'
      WHEN place:PartnerRegion THEN 'PARTNER_REGION' ELSE 'PARTNER_CITY' END) AS placeKinds,
    collect(coalesce(place.latitude, 999.0)) AS latitudes, collect(coalesce(place.longitude, 999.0)) AS longitudes
}
CALL () {
  CALL () {
    MATCH (area:Place {id: $of})<-[:PART_OF*0..5]-(home:Place)-[:PARTY_TO {role: 'HOME'}]->(tie:Agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)
    RETURN home, tie, partner
    UNION
    MATCH (area:Place {id: $of})<-[:PART_OF*0..5]-(partner:Place)-[:PARTY_TO {role: 'PARTNER'}]->(tie:Agreement)<-[:PARTY_TO {role: 'HOME'}]-(home:Place)
    RETURN home, tie, partner
  }
  WITH home, tie, partner ORDER BY tie.id
  RETURN collect(tie.id) AS allIds, collect(home.id) AS allHomes, collect(partner.id) AS allPartners, collect(tie.kind) AS allKinds,
    collect(tie.status) AS allStatuses, collect(coalesce(tie.signedOn, '')) AS allDates, collect(tie.confidence) AS allConfidences
}
WITH placeIds, placeKinds, namesZh, namesEn, latitudes, longitudes, size(allIds) AS totalCount, allIds[0..$most] AS ids, allHomes[0..$most] AS homes, allPartners[0..$most] AS partners,
  allKinds[0..$most] AS kinds, allStatuses[0..$most] AS statuses, allDates[0..$most] AS dates, allConfidences[0..$most] AS confidences, missing
RETURN totalCount, placeIds, placeKinds, namesZh, namesEn, latitudes, longitudes, ids, homes, partners, kinds, statuses, dates, confidences, missing
