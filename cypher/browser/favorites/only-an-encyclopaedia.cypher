// 仅见于百科名录的协议 Agreements that only an encyclopaedia lists
MATCH (tie:Agreement)
WHERE EXISTS { MATCH (tie)-[:SUPPORTED_BY]->(:Source) }
  AND NOT EXISTS { MATCH (tie)-[:SUPPORTED_BY]->(source:Source) WHERE source.kind <> 'ENCYCLOPAEDIA' }
MATCH (home:Place)-[:PARTY_TO {role: 'HOME'}]->(tie)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)
RETURN home.nameZh AS home, partner.nameZh AS partner, tie.signedOn AS signedOn, tie.confidence AS confidence
ORDER BY home, partner;
