// What lists the offices of a place share now, and what lists others share with it, of what the reader may see, by id.
// mode: read
// $of: id of a place of any kind · $most: items of a list, 1..1000
// columns: sharedBy: [{id, kind, nameZh, nameEn, until, office: named, alliance: named, items: [named], itemTotal: Int}] · sharedWith: the same
CALL () {
  MATCH (place:Place {id: $of})<-[:SERVES]-(office:Office)<-[:SHARED_BY]-(list:SharedList)
  RETURN list, true AS own
  UNION
  MATCH (place:Place {id: $of})-[:PART_OF*0..2]->(member:Place)-[:MEMBER_OF]->(alliance:Alliance)<-[:SHARED_IN]-(list:SharedList)
  WHERE NOT EXISTS { MATCH (list)-[:SHARED_BY]->(office:Office)-[:SERVES]->(served:Place)<-[:PART_OF*0..2]-(ours:Place {id: $of}) }
  RETURN list, false AS own
}
CALL (list) {
  WITH list AS this
  //> sharing/opens
}
WITH list, own, isInForce WHERE isInForce
WITH list, own ORDER BY list.id LIMIT $most
CALL (list) {
  MATCH (list)-[:SHARED_BY]->(office:Office)
  MATCH (list)-[:SHARED_IN]->(alliance:Alliance)
  RETURN {id: office.id, nameZh: office.nameZh, nameEn: office.nameEn} AS office,
    {id: alliance.id, nameZh: alliance.nameZh, nameEn: alliance.nameEn} AS alliance
}
CALL (list) {
  CALL (list) {
    WITH list AS this
    //> sharing/listed
  }
  RETURN count(item) AS itemTotal
}
CALL (list) {
  CALL (list) {
    WITH list AS this
    //> sharing/listed
  }
  WITH item ORDER BY item.id LIMIT 10
  RETURN collect({id: item.id, nameZh: item.nameZh, nameEn: item.nameEn}) AS items
}
WITH own, list, {
  id: list.id, kind: list.kind, nameZh: list.nameZh, nameEn: coalesce(list.nameEn, list.nameZh), until: list.until,
  office: office, alliance: alliance, items: items, itemTotal: itemTotal
} AS told
ORDER BY list.id
WITH collect({own: own, told: told}) AS all
RETURN [one IN all WHERE one.own | one.told] AS sharedBy, [one IN all WHERE NOT one.own | one.told] AS sharedWith
