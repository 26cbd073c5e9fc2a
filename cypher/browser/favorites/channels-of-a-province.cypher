// 山西的渠道通到哪里 Where the channels of Shanxi lead
MATCH (home:Place)-[:PART_OF*0..2]->(:Province {id: 'cn/shanxi'})
MATCH path = (home)-[:HOLDS]->(:Channel)-[:REACHES]->(:Place)
RETURN path;
