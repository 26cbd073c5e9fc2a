// Lists are ordered and bounded as the service promises them.
MATCH (city:City {id: $id})
CALL (city) {
  MATCH (city)-[:PART_OF]->(province:Province)
  RETURN collect({id: province.id, nameZh: province.nameZh}) AS provinces
}
CALL (city) {
  MATCH (city)-[:KNOWN_FOR]->(theme:Theme)
  WITH theme ORDER BY theme.id LIMIT 20
  RETURN collect({id: theme.id, nameZh: theme.nameZh}) AS themes
}
CALL (city) {
  MATCH (city)<-[:LOCATED_IN]-(asset:CulturalAsset)
  WITH asset ORDER BY asset.id LIMIT 20
  CALL (asset) {
    MATCH (asset)-[:HAS_THEME]->(theme:Theme)
    WITH theme ORDER BY theme.id LIMIT 20
    RETURN collect({id: theme.id}) AS themes
  }
  WITH asset, themes ORDER BY asset.id
  RETURN collect({id: asset.id, nameZh: asset.nameZh, nameEn: asset.nameEn, themes: themes}) AS assets
}
RETURN {
  id: city.id, nameZh: city.nameZh, nameEn: city.nameEn, population: city.population,
  province: head(provinces), themes: themes, assets: assets
} AS answer
