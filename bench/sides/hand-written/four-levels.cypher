// Lists are ordered and bounded as the service promises them.
MATCH (city:City {id: $id})
CALL (city) {
  MATCH (city)-[:PARTY_TO]->(agreement:Agreement)
  WITH agreement,
    CASE agreement.kind WHEN 'FORMAL' THEN 1 WHEN 'COOPERATION' THEN 2 WHEN 'INTENT' THEN 3 ELSE 4 END AS rank,
    coalesce(agreement.signedOn, '9999') AS signedOn
  ORDER BY rank, signedOn, agreement.id LIMIT 100
  MATCH (agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)
  CALL (partner) {
    MATCH (partner)-[:PART_OF*0..5]->(country:Country)
    RETURN collect({id: country.id, nameZh: country.nameZh}) AS countries
  }
  CALL (partner) {
    MATCH (partner)<-[:LOCATED_IN]-(asset:CulturalAsset)
    WITH asset ORDER BY asset.id LIMIT 20
    CALL (asset) {
      MATCH (asset)-[:HAS_THEME]->(theme:Theme)
      WITH theme ORDER BY theme.id LIMIT 20
      RETURN collect({id: theme.id, nameZh: theme.nameZh}) AS themes
    }
    WITH asset, themes ORDER BY asset.id
    RETURN collect({id: asset.id, nameZh: asset.nameZh, themes: themes}) AS assets
  }
  WITH agreement, rank, signedOn, {
    id: partner.id, nameZh: partner.nameZh, nameEn: partner.nameEn, country: head(countries), assets: assets
  } AS partner ORDER BY rank, signedOn, agreement.id
  RETURN collect({
    id: agreement.id, kind: agreement.kind, status: agreement.status, signedOn: agreement.signedOn, partner: partner
  }) AS ties
}
RETURN {id: city.id, nameZh: city.nameZh, ties: ties} AS answer
