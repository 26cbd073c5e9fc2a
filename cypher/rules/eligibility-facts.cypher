// What the rules are judged by: a Chinese place, foreign places with their ties in China, and the rules themselves.
// Plain values only: src/rules/ judges them. Places that do not exist are left out.
// mode: read
// $home: id of a place · $partners: [id of a place]
// columns: home: {id, kind, nameZh, nameEn, level, gbCode, openBy, remark, within, formalTie} · partners: [{id, kind, nameZh, nameEn, level, within, country, ties, contacts: [{home: place id, firstOn}]}] · rules: [{id, titleZh, titleEn, appliesTo, kinds, checks, elsewhere, instrumentZh, instrumentEn, article, confidence, copiesOnly}]
CALL () {
  MATCH (place:Place {id: $home})
  CALL (place) {
    MATCH (place)-[:PART_OF*0..5]->(above:Place)
    WITH above ORDER BY above.id
    RETURN collect({id: above.id, nameZh: above.nameZh, nameEn: above.nameEn,
      isProvince: CASE WHEN above:Province THEN true ELSE false END}) AS within
  }
  CALL (place) {
    MATCH (place)-[:PARTY_TO {role: 'HOME'}]->(tie:Agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(other:Place)
    WHERE tie.kind = 'FORMAL' AND tie.confidence <> 'HYPOTHETICAL'
      AND NOT tie.status IN ['EXPIRED', 'TERMINATED']
    WITH tie, other, coalesce(tie.signedOn, '9999') AS signedOn ORDER BY signedOn, tie.id LIMIT 1
    RETURN collect({partner: {id: other.id, nameZh: other.nameZh, nameEn: other.nameEn}, signedOn: tie.signedOn}) AS formalTies
  }
  WITH place, within, head(formalTies) AS formalTie,
    CASE WHEN place:Country THEN 'COUNTRY' WHEN place:Province THEN 'PROVINCE' WHEN place:City THEN 'CITY'
      WHEN place:PartnerRegion THEN 'PARTNER_REGION' ELSE 'PARTNER_CITY' END AS kind
  RETURN collect({id: place.id, kind: kind, nameZh: place.nameZh, nameEn: place.nameEn, level: place.level,
    gbCode: place.gbCode, openBy: place.openBy, remark: place.remark, within: within, formalTie: formalTie}) AS homes
}
CALL () {
  UNWIND $partners AS id
  MATCH (place:Place {id: id})
  CALL (place) {
    MATCH (place)-[:PART_OF*0..5]->(above:Place)
    WITH above ORDER BY above.id
    RETURN collect({id: above.id, nameZh: above.nameZh, nameEn: above.nameEn, isProvince: false}) AS within
  }
  CALL (place) {
    MATCH (place)-[:PART_OF*0..5]->(country:Country)
    RETURN collect({id: country.id, nameZh: country.nameZh, nameEn: country.nameEn,
      diplomaticRelations: country.diplomaticRelations,
      diplomaticRelationsSince: country.diplomaticRelationsSince}) AS countries
  }
  CALL (place) {
    MATCH (place)-[:PARTY_TO {role: 'PARTNER'}]->(tie:Agreement)<-[:PARTY_TO {role: 'HOME'}]-(other:Place)
    CALL (tie) {
      WITH tie AS this
      CALL (this) {
        //> exchanges/counting
      }
      RETURN min(exchange.happenedOn) AS firstExchangeOn
    }
    WITH tie, other, firstExchangeOn ORDER BY tie.id
    RETURN collect({id: tie.id, home: {id: other.id, nameZh: other.nameZh, nameEn: other.nameEn}, kind: tie.kind,
      status: tie.status, signedOn: tie.signedOn, confidence: tie.confidence,
      firstExchangeOn: firstExchangeOn}) AS ties
  }
  CALL (place) {
    MATCH (place)<-[:INVOLVES {role: 'PARTNER'}]-(exchange:Exchange)-[:INVOLVES {role: 'HOME'}]->(other:Place)
    WHERE exchange.state = 'HELD' AND exchange.confidence <> 'HYPOTHETICAL'
    WITH other.id AS otherId, min(exchange.happenedOn) AS firstOn ORDER BY otherId
    RETURN collect({home: otherId, firstOn: firstOn}) AS contacts
  }
  WITH place, within, head(countries) AS country, ties, contacts,
    CASE WHEN place:Country THEN 'COUNTRY' WHEN place:Province THEN 'PROVINCE' WHEN place:City THEN 'CITY'
      WHEN place:PartnerRegion THEN 'PARTNER_REGION' ELSE 'PARTNER_CITY' END AS kind
  ORDER BY place.id
  RETURN collect({id: place.id, kind: kind, nameZh: place.nameZh, nameEn: place.nameEn, level: place.level,
    within: within, country: country, ties: ties, contacts: contacts}) AS partners
}
CALL () {
  MATCH (rule:Rule)
  CALL (rule) {
    MATCH (rule)-[:SUPPORTED_BY]->(source:Source)
    WHERE source.kind <> 'COPY'
    RETURN count(source) AS originals
  }
  WITH rule, originals ORDER BY rule.id
  RETURN collect({id: rule.id, titleZh: rule.titleZh, titleEn: rule.titleEn, appliesTo: coalesce(rule.appliesTo, []),
    kinds: coalesce(rule.kinds, []), checks: coalesce(rule.checks, []), elsewhere: coalesce(rule.elsewhere, []),
    instrumentZh: rule.instrumentZh, instrumentEn: rule.instrumentEn, article: rule.article,
    confidence: rule.confidence, copiesOnly: originals = 0}) AS rules
}
RETURN head(homes) AS home, partners, rules
