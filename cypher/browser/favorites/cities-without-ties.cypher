// 山西没有协议记录的市县 Places in Shanxi without a recorded tie
// No record does not mean no tie.
MATCH (city:City)-[:PART_OF*1..2]->(:Province {id: 'cn/shanxi'})
WHERE NOT EXISTS { MATCH (city)-[:PARTY_TO]->(:Agreement) }
RETURN city.nameZh AS city, city.level AS level
ORDER BY level DESC, city;
