// 各类关系的数目 Relationships by type
MATCH (start)-[relationship]->(end)
RETURN type(relationship) AS type, count(*) AS number
ORDER BY number DESC, type;
