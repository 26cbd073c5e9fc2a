// 山西在各国的友好关系 Ties of Shanxi by country
MATCH (home:Place)-[:PART_OF*0..2]->(:Province {id: 'cn/shanxi'})
MATCH (home)-[:PARTY_TO]->(tie:Agreement)<-[:PARTY_TO]-(partner:Place)-[:PART_OF*0..3]->(country:Country)
WHERE country.id <> 'cn'
RETURN country.nameZh AS country, count(DISTINCT tie) AS ties, collect(DISTINCT home.nameZh) AS homes
ORDER BY ties DESC, country;
