// 最早的二十份协议 The twenty oldest agreements
MATCH (home:Place)-[:PARTY_TO {role: 'HOME'}]->(tie:Agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)
WHERE tie.signedOn IS NOT NULL
RETURN tie.signedOn AS signedOn, home.nameZh AS home, partner.nameZh AS partner, tie.kind AS kind, tie.status AS status
ORDER BY signedOn, tie.id
LIMIT 20;
