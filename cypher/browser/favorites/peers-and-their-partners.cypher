// 同省各市与它们的伙伴 The cities of the province and their partners
MATCH (:City {id: 'cn/shanxi/shuozhou'})-[:PART_OF]->(province:Province)
MATCH inside = (peer:City)-[:PART_OF]->(province)
OPTIONAL MATCH tie = (peer)-[:PARTY_TO]->(:Agreement)<-[:PARTY_TO]-(:Place)
RETURN inside, tie;
