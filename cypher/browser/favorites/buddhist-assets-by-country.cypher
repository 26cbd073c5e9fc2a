// 各国的佛教文化资源 Buddhist assets by country
MATCH (asset:CulturalAsset)-[:HAS_THEME]->(:Theme)-[:BROADER*0..6]->(:Theme {id: 'buddhism'})
MATCH (asset)-[:LOCATED_IN]->(:Place)-[:PART_OF*0..5]->(country:Country)
RETURN country.nameZh AS country, count(DISTINCT asset) AS assets, collect(DISTINCT asset.nameZh) AS names
ORDER BY assets DESC, country;
