MATCH (agreement:Agreement)
WHERE agreement.signedOn >= $since AND agreement.kind = 'FORMAL'
WITH agreement ORDER BY agreement.signedOn, agreement.id
WITH collect(agreement) AS fitting
CALL (fitting) {
  UNWIND range(0, size(fitting[0..20]) - 1) AS position
  WITH position, fitting[position] AS agreement
  MATCH (home:Place)-[:PARTY_TO {role: 'HOME'}]->(agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)
  WITH position, {
    id: agreement.id, kind: agreement.kind, status: agreement.status, signedOn: agreement.signedOn,
    home: {id: home.id, nameZh: home.nameZh}, partner: {id: partner.id, nameZh: partner.nameZh}
  } AS agreement ORDER BY position
  RETURN collect(agreement) AS agreements
}
RETURN {totalCount: size(fitting), hasNextPage: size(fitting) > 20, agreements: agreements} AS answer
