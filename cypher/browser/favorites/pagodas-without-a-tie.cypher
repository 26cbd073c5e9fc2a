// 有佛教资源、山西尚无往来的地方 Places with Buddhist assets that Shanxi has no tie with
MATCH (partner:PartnerCity)<-[:LOCATED_IN]-(asset:CulturalAsset)-[:HAS_THEME]->(:Theme)-[:BROADER*0..6]->(:Theme {id: 'buddhism'})
WHERE NOT EXISTS {
  MATCH (partner)-[:PARTY_TO]->(:Agreement)<-[:PARTY_TO]-(:Place)-[:PART_OF*0..2]->(:Province {id: 'cn/shanxi'})
}
MATCH (partner)-[:PART_OF*1..3]->(country:Country)
RETURN country.nameZh AS country, partner.nameZh AS place, collect(DISTINCT asset.nameZh) AS assets
ORDER BY country, place;
