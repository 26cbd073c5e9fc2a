// 各市以何闻名 What cities are known for
MATCH (place:Place)-[known:KNOWN_FOR]->(theme:Theme)
RETURN place.nameZh AS place, collect(theme.nameZh) AS themes, collect(DISTINCT known.confidence) AS confidence
ORDER BY place;
