// 山西在各国的友好关系 Ties of Shanxi by country
MATCH (home:Place)-[:PART_OF*0..2]->(:Province {id: 'cn/shanxi'})
MATCH (home)-[tie:SISTER_CITY_OF|COOPERATES_WITH|SIGNED_INTENT_WITH]->(:Place)-[:PART_OF*0..3]->(country:Country)
RETURN country.nameZh AS country, count(DISTINCT tie) AS ties, collect(DISTINCT home.nameZh) AS homes
ORDER BY ties DESC, country;
