// 大同的协议与对方 The ties of Datong
MATCH path = (:City {id: 'cn/shanxi/datong'})-[:PARTY_TO]->(:Agreement)<-[:PARTY_TO]-(partner:Place)
OPTIONAL MATCH above = (partner)-[:PART_OF*1..3]->(:Country)
RETURN path, above;
