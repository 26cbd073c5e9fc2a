// 逐年签署的协议 Agreements signed, year by year
MATCH (home:Place)-[:PARTY_TO {role: 'HOME'}]->(tie:Agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)
WHERE tie.signedOn IS NOT NULL
RETURN substring(tie.signedOn, 0, 4) AS year, count(tie) AS agreements, collect(home.nameZh + '—' + partner.nameZh) AS ties
ORDER BY year;
