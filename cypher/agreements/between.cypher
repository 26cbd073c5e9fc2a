// The agreements between two places that have not ended, to find one that is entered twice, and all ids like its own.
// mode: read
// $home, $partner: id of a place · $idStart: what its id would be
// columns: agreements: [{id, kind, signedOn}] · taken: [id]
CALL () {
  MATCH (home:Place {id: $home})-[:PARTY_TO {role: 'HOME'}]->(agreement:Agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place {id: $partner})
  WHERE NOT agreement.status IN ['EXPIRED', 'TERMINATED']
  WITH agreement ORDER BY agreement.id
  RETURN collect({id: agreement.id, kind: agreement.kind, signedOn: agreement.signedOn}) AS agreements
}
CALL () {
  MATCH (agreement:Agreement)
  WHERE agreement.id STARTS WITH $idStart
  WITH agreement ORDER BY agreement.id
  RETURN collect(agreement.id) AS taken
}
RETURN agreements, taken
