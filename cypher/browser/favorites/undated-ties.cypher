// 日期不详的协议 Agreements without a date
MATCH (home:Place)-[:PARTY_TO {role: 'HOME'}]->(tie:Agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)
WHERE tie.signedOn IS NULL
RETURN home.nameZh AS home, partner.nameZh AS partner, tie.kind AS kind, tie.confidence AS confidence
ORDER BY home, partner;
