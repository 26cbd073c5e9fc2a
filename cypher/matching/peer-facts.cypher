// What cities are compared by: the cities and counties of the scope, $of among them, with their themes and living ties.
//
// A tie counts when it is FORMAL or COOPERATION, has not ended and is no worked example.
// mode: read
// $of: id of a City · $scope: PROVINCE or COUNTRY
// $asOf: only agreements signed by this date, filled up to its last day, or null
// $exchangesAfter, $exchangesUntil: exchanges count that happened after the one and not after the other
// columns: kind: label of $of · cities: [{id, nameZh, nameEn, kind, level, population, above: place id, province: place id, themes: [theme id], formalAgreements, cooperationAgreements, countries, recentExchanges}] · themes: [{id, nameZh, nameEn, kind, broader: theme id or null}] · missing: [argument]
CALL () {
  MATCH (asked:Place {id: $of})
  UNWIND labels(asked) AS label
  WITH label WHERE NOT label IN ['Place', 'Named']
  RETURN collect(label) AS kinds
}
CALL () {
  MATCH (me:City {id: $of})-[:PART_OF*1..2]->(own:Province)-[:PART_OF]->(homeland:Country)
  MATCH (area:Place {id: CASE WHEN $scope = 'COUNTRY' THEN homeland.id ELSE own.id END})
  MATCH (area)<-[:PART_OF*1..3]-(this:City)
  // A pattern of its own: within one, the same relationship is not followed twice.
  MATCH (this)-[:PART_OF]->(above:Place)
  MATCH (this)-[:PART_OF*1..2]->(province:Province)
  CALL (this) {
    //> matching/themes-of
  }
  CALL (this) {
    MATCH (this)-[:PARTY_TO {role: 'HOME'}]->(tie:Agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)-[:PART_OF*0..5]->(country:Country)
    WHERE tie.kind IN ['FORMAL', 'COOPERATION'] AND NOT tie.status IN ['EXPIRED', 'TERMINATED']
      AND tie.confidence <> 'HYPOTHETICAL' AND ($asOf IS NULL OR tie.signedOn <= $asOf)
    RETURN coalesce(sum(CASE WHEN tie.kind = 'FORMAL' THEN 1 ELSE 0 END), 0) AS formalAgreements,
      coalesce(sum(CASE WHEN tie.kind = 'COOPERATION' THEN 1 ELSE 0 END), 0) AS cooperationAgreements,
      count(DISTINCT country.id) AS countries
  }
  CALL (this) {
    MATCH (this)-[:PARTY_TO {role: 'HOME'}]->(tie:Agreement)
    WHERE tie.confidence <> 'HYPOTHETICAL'
    CALL (tie) {
      WITH tie AS this
      CALL (this) {
        //> exchanges/counting
      }
      RETURN exchange
    }
    WITH exchange WHERE exchange.happenedOn > $exchangesAfter AND exchange.happenedOn <= $exchangesUntil
    RETURN count(DISTINCT exchange.id) AS recentExchanges
  }
  WITH this, above, province, themes, formalAgreements, cooperationAgreements, countries, recentExchanges
  ORDER BY this.id
  RETURN collect({id: this.id, nameZh: this.nameZh, nameEn: this.nameEn, kind: 'City', level: this.level,
    population: this.population, above: above.id, province: province.id, themes: themes,
    formalAgreements: formalAgreements, cooperationAgreements: cooperationAgreements,
    countries: countries, recentExchanges: recentExchanges}) AS cities
}
CALL () {
  //> matching/all-themes
}
RETURN kinds[0] AS kind, cities, themes, CASE WHEN size(kinds) = 0 THEN ['of'] ELSE [] END AS missing
