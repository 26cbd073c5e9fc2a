// What the chain of offices of a Chinese place is found from: the place and those that it lies in, the nearest first, and the
// offices that decide for them or for the whole country.
// mode: read
// $home: id of a place
// columns: within: [{id, kind, level, nameZh, nameEn}] · offices: [{id, kind, serves}] · missing: [argument]
CALL () {
  MATCH path = (home:Place {id: $home})-[:PART_OF*0..5]->(above:Place)
  WITH above, length(path) AS distance ORDER BY distance
  RETURN collect({
    id: above.id, nameZh: above.nameZh, nameEn: above.nameEn,
    kind: CASE WHEN above:Country THEN 'COUNTRY' WHEN above:Province THEN 'PROVINCE' WHEN above:City THEN 'CITY'
      WHEN above:PartnerRegion THEN 'PARTNER_REGION' ELSE 'PARTNER_CITY' END,
    level: CASE WHEN above:Province THEN 'PROVINCE' ELSE above.level END
  }) AS within
}
CALL () {
  CALL () {
    MATCH (home:Place {id: $home})-[:PART_OF*0..5]->(above:Place)<-[:SERVES]-(office:Office)
    WHERE office.kind IN ['CITY', 'GOVERNMENT', 'PROVINCE']
    RETURN office, above.id AS serves
    UNION
    MATCH (office:Office)
    WHERE office.kind = 'NATIONAL'
    RETURN office, null AS serves
  }
  WITH office, serves ORDER BY office.id
  RETURN collect({id: office.id, kind: office.kind, serves: serves}) AS offices
}
RETURN within, offices, CASE WHEN size(within) = 0 THEN ['home'] ELSE [] END AS missing
