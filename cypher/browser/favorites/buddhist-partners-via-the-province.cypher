// 经由省里的佛教文化伙伴 Buddhist partners by way of the province
// Partners of our peers, with Buddhist assets, in regions that the province itself has a tie with.
MATCH (:City {id: 'cn/shanxi/shuozhou'})-[:PART_OF*1..2]->(province:Province)
MATCH link = (province)-[:SISTER_CITY_OF|COOPERATES_WITH|SIGNED_INTENT_WITH]->(region:Place)
MATCH below = (partner:PartnerCity)-[:PART_OF*1..2]->(region)
MATCH tie = (peer:City)-[:SISTER_CITY_OF|COOPERATES_WITH|SIGNED_INTENT_WITH]->(partner)
WHERE EXISTS { MATCH (peer)-[:PART_OF*1..2]->(province) }
MATCH culture = (partner)<-[:LOCATED_IN]-(:CulturalAsset)-[:HAS_THEME]->(:Theme)-[:BROADER*0..6]->(:Theme {id: 'buddhism'})
RETURN link, below, tie, culture;
