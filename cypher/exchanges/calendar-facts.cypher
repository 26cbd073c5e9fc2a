// What the calendar of a place is made of: the ties of the place and of those inside it that have not ended, and what is planned
// there, of what the reader may see. Plain values only: src/exchanges/calendar.ts finds the dates.
// mode: read
// $of: id of a place, also a former one
// columns: agreements: [{id, kind, signedOn, expiresOn, home: {nameZh, nameEn}, partner: {nameZh, nameEn}}] · planned: [{id, kind, titleZh, titleEn, plannedOn, agreement: agreement id or null, home: {nameZh, nameEn}, partner: {nameZh, nameEn} or null}] · place: {nameZh, nameEn} · missing: [argument]
CALL () {
  CALL () {
    MATCH (found:Place {id: $of})
    RETURN found
    UNION
    MATCH (:FormerPlace {id: $of})-[:MERGED_INTO]->(found:Place)
    RETURN found
  }
  RETURN collect(found.id) AS ids, collect({nameZh: found.nameZh, nameEn: found.nameEn}) AS names
}
CALL (ids) {
  UNWIND ids AS id
  MATCH (of:Place {id: id})<-[:PART_OF*0..5]-(place:Place)-[:PARTY_TO]->(tie:Agreement)
  WITH DISTINCT tie.id AS tieId
  MATCH (home:Place)-[:PARTY_TO {role: 'HOME'}]->(agreement:Agreement {id: tieId})<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)
  WHERE agreement.kind <> 'NEGOTIATION' AND NOT agreement.status IN ['EXPIRED', 'TERMINATED']
    AND agreement.confidence <> 'HYPOTHETICAL'
  WITH agreement, home, partner ORDER BY agreement.id
  RETURN collect({
    id: agreement.id, kind: agreement.kind, signedOn: agreement.signedOn, expiresOn: agreement.expiresOn,
    home: {nameZh: home.nameZh, nameEn: home.nameEn}, partner: {nameZh: partner.nameZh, nameEn: partner.nameEn}
  }) AS agreements
}
CALL (ids) {
  UNWIND ids AS id
  MATCH (of:Place {id: id})<-[:PART_OF*0..5]-(place:Place)<-[:INVOLVES]-(plan:Exchange {state: 'PLANNED'})
  WHERE plan.confidence <> 'HYPOTHETICAL'
  WITH DISTINCT plan.id AS planId
  MATCH (exchange:Exchange {id: planId})-[:INVOLVES {role: 'HOME'}]->(home:Place)
  CALL (exchange) {
    WITH exchange AS this
    //> exchanges/shown
  }
  CALL (exchange) {
    MATCH (exchange)-[:INVOLVES {role: 'PARTNER'}]->(place:Place)
    RETURN collect({nameZh: place.nameZh, nameEn: place.nameEn}) AS partners
  }
  CALL (exchange) {
    MATCH (exchange)-[:ABOUT]->(agreement:Agreement)
    RETURN min(agreement.id) AS about
  }
  WITH exchange, home, partners[0] AS partner, about ORDER BY exchange.id
  RETURN collect({
    id: exchange.id, kind: exchange.kind, titleZh: exchange.titleZh, titleEn: exchange.titleEn,
    plannedOn: exchange.plannedOn, agreement: about, home: {nameZh: home.nameZh, nameEn: home.nameEn}, partner: partner
  }) AS planned
}
WITH agreements, planned, names[0] AS place, CASE WHEN size(ids) = 0 THEN ['of'] ELSE [] END AS missing
RETURN agreements, planned, place, missing
