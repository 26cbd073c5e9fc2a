// What is known of the partner cities that could be suggested to a city. Facts only: nothing is scored or left out for
// a low score. Living ties are those that have not ended and are no worked examples. Notes are those of practice that the reader may
// see.
// mode: read
// $from: id of a City · $themes: only partners with one of these themes or one below it: [id of a Theme], or null
// $country: only partners in this country: id of a Country, or null
// $asOf: only agreements signed and channels begun by this date, filled up to its last day, or null
// $via: [kind of route] · $scope: where peers are for the routes, PROVINCE or COUNTRY
// columns: me: {id, nameZh, nameEn, kind, level, population, provinceZh, provinceEn, themes: [theme id]} · themes: [{id, nameZh, nameEn, kind, broader}] · corridors: [{id, nameZh, nameEn, own, ends: [place id], countries: [place id]}] · countries: [{id, ties}] · candidates: [{id, nameZh, nameEn, kind, level, population, above: [place id], countryId, countryZh, countryEn, themes: [theme id], ties: [{id, kind, status, signedOn, confidence, home, homeZh, homeEn}], route}] · notes: [note of practice] · missing: [argument] · unfit: [argument]
CALL () {
  UNWIND [{argument: 'for', label: 'Place', ids: [$from]}, {argument: 'country', label: 'Place', ids: [$country]},
    {argument: 'themes', label: 'Theme', ids: coalesce($themes, [])}] AS asked
  UNWIND asked.ids AS id
  WITH asked, id WHERE id IS NOT NULL
    AND NOT (asked.label = 'Place' AND EXISTS { MATCH (known:Place {id: id}) })
    AND NOT (asked.label = 'Theme' AND EXISTS { MATCH (known:Theme {id: id}) })
  WITH DISTINCT asked.argument AS argument ORDER BY argument
  RETURN collect(argument) AS missing
}
CALL () {
  UNWIND [{argument: 'for', id: $from}, {argument: 'country', id: $country}] AS asked
  MATCH (named:Place {id: asked.id})
  WHERE (asked.argument = 'for' AND NOT named:City)
    OR (asked.argument = 'country' AND (NOT named:Country OR EXISTS { MATCH (named)<-[:PART_OF]-(province:Province) }))
  WITH asked.argument AS argument ORDER BY argument
  RETURN collect(argument) AS unfit
}
CALL () {
  MATCH (me:City {id: $from})-[:PART_OF*1..2]->(province:Province)
  CALL (me) {
    WITH me AS this
    //> matching/themes-of
  }
  RETURN collect({id: me.id, nameZh: me.nameZh, nameEn: me.nameEn, kind: 'City', level: me.level,
    population: me.population, provinceZh: province.nameZh, provinceEn: province.nameEn, themes: themes}) AS we
}
CALL () {
  //> matching/all-themes
}
// Rail corridors of our province.
CALL () {
  MATCH (me:City {id: $from})-[:PART_OF*1..2]->(province:Province)
  // A pattern of its own: within one, no relationship is followed twice, and our own way to the province would be missing.
  MATCH (province)<-[:PART_OF*1..2]-(holder:City)-[:HOLDS]->(rail:Channel)
  WHERE rail.subtype = 'RAIL_CORRIDOR' AND rail.status <> 'ENDED' AND rail.confidence <> 'HYPOTHETICAL'
    AND ($asOf IS NULL OR rail.since IS NULL OR rail.since <= $asOf)
  CALL (rail) {
    MATCH (rail)-[:REACHES]->(end:Place)-[:PART_OF*0..4]->(place:Place)
    WHERE NOT place:Country
    WITH DISTINCT place.id AS id ORDER BY id
    RETURN collect(id) AS ends
  }
  CALL (rail) {
    MATCH (rail)-[:REACHES|PASSES_THROUGH]->(stop:Place)-[:PART_OF*0..4]->(country:Country)
    WITH DISTINCT country.id AS id ORDER BY id
    RETURN collect(id) AS countries
  }
  WITH rail, holder, ends, countries ORDER BY rail.id
  RETURN collect({id: rail.id, nameZh: rail.nameZh, nameEn: rail.nameEn, own: holder.id = $from, ends: ends,
    countries: countries}) AS corridors
}
// How many living ties our province and its cities have in each country.
CALL () {
  MATCH (me:City {id: $from})-[:PART_OF*1..2]->(province:Province)
  MATCH (province)<-[:PART_OF*0..2]-(home:Place)-[:PARTY_TO {role: 'HOME'}]->(tie:Agreement)
  WHERE tie.kind IN ['FORMAL', 'COOPERATION', 'INTENT']
    AND NOT tie.status IN ['EXPIRED', 'TERMINATED'] AND tie.confidence <> 'HYPOTHETICAL'
    AND ($asOf IS NULL OR tie.signedOn <= $asOf)
  MATCH (tie)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)-[:PART_OF*0..4]->(country:Country)
  WITH country.id AS id, count(DISTINCT partner) AS ties ORDER BY id
  RETURN collect({id: id, ties: ties}) AS countries
}
CALL () {
  // From the themes asked for outwards, as few of the world's cities have them; without any, all cities.
  CALL () {
    UNWIND coalesce($themes, []) AS id
    MATCH (asked:Theme {id: id})<-[:BROADER*0..6]-(own:Theme)
    WITH DISTINCT own
    CALL (own) {
      MATCH (own)<-[:HAS_THEME]-(asset:CulturalAsset)-[:LOCATED_IN]->(at:PartnerCity)
      WHERE asset.confidence <> 'HYPOTHETICAL'
      RETURN at
      UNION ALL
      MATCH (own)<-[known:KNOWN_FOR]-(at:PartnerCity)
      WHERE known.confidence <> 'HYPOTHETICAL'
      RETURN at
    }
    WITH DISTINCT at
    MATCH (at)-[:PART_OF*0..3]->(partner:PartnerCity)
    RETURN partner
    UNION ALL
    UNWIND CASE WHEN $themes IS NULL THEN [true] ELSE [] END AS every
    MATCH (partner:PartnerCity)
    RETURN partner
  }
  WITH DISTINCT partner
  MATCH (partner)-[:PART_OF*1..4]->(country:Country)
  WHERE ($country IS NULL OR country.id = $country)
    AND NOT EXISTS {
      MATCH (me:City {id: $from})-[:PARTY_TO]->(tie:Agreement)<-[:PARTY_TO]-(partner)
      WHERE tie.kind = 'FORMAL' AND NOT tie.status IN ['EXPIRED', 'TERMINATED'] AND tie.confidence <> 'HYPOTHETICAL'
        AND ($asOf IS NULL OR tie.signedOn IS NULL OR tie.signedOn <= $asOf)
    }
  CALL (partner) {
    MATCH (partner)-[:PART_OF*1..4]->(place:Place)
    WITH place.id AS id ORDER BY id
    RETURN collect(id) AS above
  }
  CALL (partner) {
    WITH partner AS this
    //> matching/themes-of
  }
  CALL (partner) {
    MATCH (partner)-[:PARTY_TO {role: 'PARTNER'}]->(tie:Agreement)<-[:PARTY_TO {role: 'HOME'}]-(home:Place)
    WHERE NOT tie.status IN ['EXPIRED', 'TERMINATED'] AND tie.confidence <> 'HYPOTHETICAL'
      AND ($asOf IS NULL OR tie.signedOn <= $asOf)
    WITH tie, home ORDER BY tie.id
    RETURN collect({id: tie.id, kind: tie.kind, status: tie.status, signedOn: tie.signedOn, confidence: tie.confidence,
      home: home.id, homeZh: home.nameZh, homeEn: home.nameEn}) AS ties
  }
  CALL (partner) {
    CALL (partner) {
      WITH partner AS this
      //> reach/routes
    }
    UNWIND routes[0..1] AS best
    UNWIND range(0, size(best.steps) - 1) AS i
    WITH best, i, best.steps[i] AS step
    WITH best, i, step.by AS by, step.to AS target, step.agreement AS agreement, step.channel AS channel
    WITH best, i, by, target, agreement, channel ORDER BY i
    WITH best, collect({by: by, toZh: target.nameZh, toEn: target.nameEn, kind: agreement.kind,
      signedOn: agreement.signedOn, channelZh: channel.nameZh, channelEn: channel.nameEn}) AS steps
    RETURN collect({kind: best.kind, hops: best.hops, score: best.score, steps: steps}) AS route
  }
  WITH partner, country, above, themes, ties, head(route) AS route ORDER BY partner.id
  RETURN collect({id: partner.id, nameZh: partner.nameZh, nameEn: partner.nameEn, kind: 'PartnerCity', level: partner.level,
    population: partner.population, above: above, countryId: country.id, countryZh: country.nameZh,
    countryEn: country.nameEn, themes: themes, ties: ties, route: route}) AS candidates
}
CALL () {
  //> practice/notes
}
RETURN head(we) AS me, themes, corridors, countries, candidates, notes, missing, unfit
