// What foreign places are compared by: all partner cities and regions, $to among them, with themes and Chinese ties.
//
// A tie counts when it is FORMAL or COOPERATION, has not ended and is no worked example. A place is tied when it has a
// FORMAL one that may have been signed by then: an undated one does not count, and speaks against calling it untied.
// mode: read
// $to: id of a PartnerCity or PartnerRegion · $country: id of a Country, or null
// $asOf: only agreements signed by this date, filled up to its last day, or null
// columns: kind: label of $to · countryKind: label of $country, 'Home' for the country of the provinces, or null · places: [{id, nameZh, nameEn, kind, level, population, above: [place id], themes: [theme id], formalAgreements, cooperationAgreements, tied: Boolean}] · themes: [{id, nameZh, nameEn, kind, broader: theme id or null}] · missing: [argument]
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
  MATCH (asked:Country {id: $country})
  WHERE EXISTS { MATCH (asked)<-[:PART_OF]-(province:Province) }
  RETURN collect('Home') AS home
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
      AND tie.confidence <> 'HYPOTHETICAL' AND ($asOf IS NULL OR tie.signedOn IS NULL OR tie.signedOn <= $asOf)
    WITH tie.kind AS kind, CASE WHEN $asOf IS NULL OR tie.signedOn IS NOT NULL THEN 1 ELSE 0 END AS counted
    RETURN coalesce(sum(CASE WHEN kind = 'FORMAL' THEN counted ELSE 0 END), 0) AS formalAgreements,
      coalesce(sum(CASE WHEN kind = 'COOPERATION' THEN counted ELSE 0 END), 0) AS cooperationAgreements,
      coalesce(sum(CASE WHEN kind = 'FORMAL' THEN 1 ELSE 0 END), 0) > 0 AS tied
  }
  WITH this, above, themes, formalAgreements, cooperationAgreements, tied ORDER BY this.id
  RETURN collect({id: this.id, nameZh: this.nameZh, nameEn: this.nameEn,
    kind: CASE WHEN this:PartnerCity THEN 'PartnerCity' ELSE 'PartnerRegion' END, level: this.level,
    population: this.population, above: above, themes: themes,
    formalAgreements: formalAgreements, cooperationAgreements: cooperationAgreements, tied: tied}) AS places
}
CALL () {
  //> matching/all-themes
}
RETURN kinds[0] AS kind, (home + countryKinds)[0] AS countryKind, places, themes,
  CASE WHEN size(kinds) = 0 THEN ['to'] ELSE [] END
    + CASE WHEN $country IS NOT NULL AND size(countryKinds) = 0 THEN ['country'] ELSE [] END AS missing
