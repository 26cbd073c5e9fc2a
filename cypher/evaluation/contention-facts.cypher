// Foreign places that at least two Chinese places court at once, and what advice about them rests on.
//
// An agreement of any kind counts, talks included, unless it has ended. A province's tie leads to the partner when it is
// with the partner or a region that it lies in. Places similar to a partner are of its level, without any agreement of a
// Chinese place, undated ones included, and share a theme with it: of an asset at the place or inside it, or one that
// the place is known for.
// mode: read
// $within: id of a Chinese place or null: one contender at least lies in it · $country: id of a foreign Country or null
// $asOf: only agreements signed by this date, filled up to its last day, or null
// $orderBy: CONTENDERS_DESC, LATEST_DESC or ID_ASC · $first: 1..100 · $rules: ids of the rules that advice may cite
// columns: totalCount: Int · contested: [{partner: {id, nameZh, nameEn}, undated: Int, contenders: [{place: {id, nameZh, nameEn, isProvince: Boolean}, agreement: {id, kind, signedOn, confidence}}], provinces: [{province: {id, nameZh, nameEn}, target: {id, nameZh, nameEn}}], similar: [{place: {id, nameZh, nameEn}, country: {nameZh, nameEn}, themesZh: [String], themesEn: [String]}]}] · rules: [{id, titleZh, titleEn, instrumentZh, instrumentEn, article}] · missing: [argument] · unfit: [argument]
CALL () {
  UNWIND [{argument: 'within', id: $within}, {argument: 'country', id: $country}] AS asked
  WITH asked WHERE asked.id IS NOT NULL AND NOT EXISTS { MATCH (known:Place {id: asked.id}) }
  WITH asked.argument AS argument ORDER BY argument
  RETURN collect(argument) AS missing
}
// Only China has nodes :Province and :City.
CALL () {
  CALL () {
    MATCH (known:Place {id: $within})
    WHERE NOT (known:Province OR known:City OR EXISTS { MATCH (known)<-[:PART_OF]-(province:Province) })
    RETURN 'within' AS argument
    UNION ALL
    MATCH (known:Place {id: $country})
    WHERE NOT known:Country OR EXISTS { MATCH (known)<-[:PART_OF]-(province:Province) }
    RETURN 'country' AS argument
  }
  WITH argument ORDER BY argument
  RETURN collect(argument) AS unfit
}
CALL () {
  MATCH (home:Place)-[:PARTY_TO {role: 'HOME'}]->(agreement:Agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)
  WHERE NOT agreement.status IN ['EXPIRED', 'TERMINATED'] AND agreement.confidence <> 'HYPOTHETICAL'
    AND ($asOf IS NULL OR agreement.signedOn <= $asOf)
    AND ($country IS NULL OR EXISTS { MATCH (partner)-[:PART_OF*0..5]->(country:Country {id: $country}) })
  WITH partner, home, agreement ORDER BY coalesce(agreement.signedOn, '9999'), home.id, agreement.id
  WITH partner, count(DISTINCT home.id) AS contenders, max(coalesce(agreement.signedOn, '0')) AS latest,
    collect({place: {id: home.id, nameZh: home.nameZh, nameEn: home.nameEn,
      isProvince: CASE WHEN home:Province THEN true ELSE false END},
      agreement: {id: agreement.id, kind: agreement.kind, signedOn: agreement.signedOn, confidence: agreement.confidence}}) AS ties
  WHERE contenders > 1 AND ($within IS NULL OR EXISTS {
    MATCH (partner)-[:PARTY_TO {role: 'PARTNER'}]->(own:Agreement)<-[:PARTY_TO {role: 'HOME'}]-(ours:Place)-[:PART_OF*0..5]->(area:Place {id: $within})
    WHERE NOT own.status IN ['EXPIRED', 'TERMINATED'] AND own.confidence <> 'HYPOTHETICAL'
      AND ($asOf IS NULL OR own.signedOn <= $asOf)
  })
  WITH partner, ties, CASE WHEN $orderBy = 'CONTENDERS_DESC' THEN contenders ELSE 0 END AS number,
    CASE WHEN $orderBy = 'LATEST_DESC' THEN latest ELSE '' END AS date
  ORDER BY number DESC, date DESC, partner.id
  RETURN collect({partner: partner, ties: ties}) AS ranked
}
CALL (ranked) {
  UNWIND range(0, size(ranked) - 1) AS rank
  WITH rank, ranked[rank] AS found WHERE rank < $first
  WITH rank, found.partner AS partner, found.ties AS ties
  // Living agreements without a date, also where $asOf leaves them out: any of them may be the earliest.
  CALL (partner) {
    MATCH (partner)-[:PARTY_TO {role: 'PARTNER'}]->(agreement:Agreement)<-[:PARTY_TO {role: 'HOME'}]-(home:Place)
    WHERE NOT agreement.status IN ['EXPIRED', 'TERMINATED'] AND agreement.confidence <> 'HYPOTHETICAL'
      AND agreement.signedOn IS NULL
    RETURN count(DISTINCT agreement.id) AS undated
  }
  // Provinces that contending cities and counties lie in and that have a tie leading to the partner themselves.
  CALL (partner) {
    MATCH (partner)-[:PARTY_TO {role: 'PARTNER'}]->(agreement:Agreement)<-[:PARTY_TO {role: 'HOME'}]-(home:Place)-[:PART_OF*1..3]->(province:Province)
    WHERE NOT agreement.status IN ['EXPIRED', 'TERMINATED'] AND agreement.confidence <> 'HYPOTHETICAL'
      AND ($asOf IS NULL OR agreement.signedOn <= $asOf)
    WITH DISTINCT partner, province
    MATCH (partner)-[:PART_OF*0..3]->(target:Place)-[:PARTY_TO {role: 'PARTNER'}]->(tie:Agreement)<-[:PARTY_TO {role: 'HOME'}]-(province)
    WHERE NOT target:Country AND tie.kind IN ['FORMAL', 'COOPERATION', 'INTENT']
      AND NOT tie.status IN ['EXPIRED', 'TERMINATED'] AND tie.confidence <> 'HYPOTHETICAL'
      AND ($asOf IS NULL OR tie.signedOn <= $asOf)
    WITH DISTINCT province, target ORDER BY province.id, target.id
    RETURN collect({province: {id: province.id, nameZh: province.nameZh, nameEn: province.nameEn},
      target: {id: target.id, nameZh: target.nameZh, nameEn: target.nameEn}}) AS provinces
  }
  CALL (partner) {
    CALL (partner) {
      MATCH (partner)<-[:PART_OF*0..3]-(at:Place)<-[:LOCATED_IN]-(asset:CulturalAsset)-[:HAS_THEME]->(theme:Theme)
      RETURN theme
      UNION ALL
      MATCH (partner)-[:KNOWN_FOR]->(theme:Theme)
      RETURN theme
    }
    WITH DISTINCT partner, theme
    MATCH (partner)-[:PART_OF*1..4]->(country:Country)
    CALL (theme) {
      MATCH (theme)<-[:HAS_THEME]-(asset:CulturalAsset)-[:LOCATED_IN]->(at:Place)-[:PART_OF*0..3]->(place:Place)
      RETURN place
      UNION ALL
      MATCH (theme)<-[:KNOWN_FOR]-(place:Place)
      RETURN place
    }
    WITH DISTINCT partner, country, theme, place
    WHERE place.id <> partner.id AND place.level = partner.level AND (place:PartnerRegion OR place:PartnerCity)
      AND NOT EXISTS {
        MATCH (place)-[:PARTY_TO]->(taken:Agreement)
        WHERE NOT taken.status IN ['EXPIRED', 'TERMINATED'] AND ($asOf IS NULL OR taken.signedOn IS NULL OR taken.signedOn <= $asOf)
      }
    WITH country, place, theme ORDER BY theme.id
    WITH country, place, collect(theme.nameZh) AS themesZh, collect(theme.nameEn) AS themesEn
    MATCH (place)-[:PART_OF*1..4]->(theirs:Country)
    WITH place, theirs, themesZh, themesEn, size(themesZh) AS shared,
      CASE WHEN theirs.id = country.id THEN 0 ELSE 1 END AS abroad
    ORDER BY shared DESC, abroad, place.id LIMIT 3
    RETURN collect({place: {id: place.id, nameZh: place.nameZh, nameEn: place.nameEn},
      country: {nameZh: theirs.nameZh, nameEn: theirs.nameEn}, themesZh: themesZh, themesEn: themesEn}) AS similar
  }
  WITH rank, partner, ties, undated, provinces, similar ORDER BY rank
  RETURN collect({partner: {id: partner.id, nameZh: partner.nameZh, nameEn: partner.nameEn},
    undated: undated, contenders: ties, provinces: provinces, similar: similar}) AS contested
}
CALL () {
  MATCH (rule:Rule) WHERE rule.id IN $rules
  WITH rule ORDER BY rule.id
  RETURN collect({id: rule.id, titleZh: rule.titleZh, titleEn: rule.titleEn, instrumentZh: rule.instrumentZh,
    instrumentEn: rule.instrumentEn, article: rule.article}) AS rules
}
RETURN size(ranked) AS totalCount, contested, rules, missing, unfit
