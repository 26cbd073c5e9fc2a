// 中欧班列及其沿线 Rail corridors and what lies on them
MATCH path = (:Place)-[:HOLDS]->(channel:Channel)-[:PASSES_THROUGH|REACHES]->(:Place)
WHERE channel.subtype = 'RAIL_CORRIDOR'
RETURN path;
