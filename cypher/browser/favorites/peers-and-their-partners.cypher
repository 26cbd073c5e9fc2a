// 同省各市与它们的伙伴 The cities of the province and their partners
MATCH (:City {id: 'cn/shanxi/shuozhou'})-[:PART_OF]->(province:Province)
MATCH inside = (peer:City)-[:PART_OF]->(province)
OPTIONAL MATCH tie = (peer)-[:SISTER_CITY_OF|COOPERATES_WITH|SIGNED_INTENT_WITH|NEGOTIATES_WITH]->(:Place)
RETURN inside, tie;
