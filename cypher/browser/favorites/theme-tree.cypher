// 主题的层次 The tree of themes
MATCH path = (:Theme)-[:BROADER*0..6]->(top:Theme)
WHERE NOT EXISTS { MATCH (top)-[:BROADER]->(:Theme) }
RETURN path;
