// What foreign places are compared by: all partner cities and regions, $to among them, with themes and Chinese ties.
//
// A tie counts when it is FORMAL or COOPERATION, has not ended and is no worked example.
// mode: read
// $to: id of a PartnerCity or PartnerRegion · $country: id of a Country, or null
// $asOf: only agreements signed by this date, filled up to its last day, or null
// columns: kind: label of $to · countryKind: label of $country, or null · places: [{id, nameZh, nameEn, kind, level, population, above: [place id], themes: [theme id], formalAgreements, cooperationAgreements}] · themes: [{id, nameZh, nameEn, kind, broader: theme id or null}] · missing: [argument]
CALL () {
  MATCH (asked:Place {id: $to})
  UNWIND labels(asked) AS label
  WITH label WHERE NOT label IN ['Place', 'Named']
  RETURN collect(label) AS kinds
}
CALL () {
  MATCH (asked:Place {id: $country})
  UNWIND labels(asked) AS label
  WITH label WHERE NOT label IN ['Place', 'Named']
  RETURN collect(label) AS countryKinds
}
CALL () {
  MATCH (this:Place)
  WHERE this:PartnerCity OR this:PartnerRegion
  CALL (this) {
    MATCH (this)-[:PART_OF*1..5]->(higher:Place)
    WITH higher.id AS higher ORDER BY higher
    RETURN collect(higher) AS above
  }
  CALL (this) {
    //> matching/themes-of
  }
  CALL (this) {
    MATCH (this)-[:PARTY_TO {role: 'PARTNER'}]->(tie:Agreement)
    WHERE tie.kind IN ['FORMAL', 'COOPERATION'] AND NOT tie.status IN ['EXPIRED', 'TERMINATED']
      AND tie.confidence <> 'HYPOTHETICAL' AND ($asOf IS NULL OR tie.signedOn <= $asOf)
    RETURN coalesce(sum(CASE WHEN tie.kind = 'FORMAL' THEN 1 ELSE 0 END), 0) AS formalAgreements,
      coalesce(sum(CASE WHEN tie.kind = 'COOPERATION' THEN 1 ELSE 0 END), 0) AS cooperationAgreements
  }
  WITH this, above, themes, formalAgreements, cooperationAgreements ORDER BY this.id
  RETURN collect({id: this.id, nameZh: this.nameZh, nameEn: this.nameEn,
    kind: CASE WHEN this:PartnerCity THEN 'PartnerCity' ELSE 'PartnerRegion' END, level: this.level,
    population: this.population, above: above, themes: themes,
    formalAgreements: formalAgreements, cooperationAgreements: cooperationAgreements}) AS places
}
CALL () {
  //> matching/all-themes
}
RETURN kinds[0] AS kind, countryKinds[0] AS countryKind, places, themes,
  CASE WHEN size(kinds) = 0 THEN ['to'] ELSE [] END
    + CASE WHEN $country IS NOT NULL AND size(countryKinds) = 0 THEN ['country'] ELSE [] END AS missing
