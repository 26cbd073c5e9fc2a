// 大同与谁有往来 The ties of Datong
MATCH path = (:City {id: 'cn/shanxi/datong'})-[:SISTER_CITY_OF|COOPERATES_WITH|SIGNED_INTENT_WITH|NEGOTIATES_WITH]->(partner:Place)
OPTIONAL MATCH above = (partner)-[:PART_OF*1..3]->(:Country)
RETURN path, above;
