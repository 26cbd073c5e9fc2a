// 外方握有、通到我国的渠道 Channels held abroad that reach China
MATCH path = (holder:Place)-[:HOLDS]->(:Channel)-[:REACHES]->(place:Place)
WHERE (place)-[:PART_OF*0..3]->(:Country {id: 'cn'}) AND NOT (holder)-[:PART_OF*0..3]->(:Country {id: 'cn'})
RETURN path;
