// 仅以转载副本为据、待核的协议 Agreements that rest on copies alone
MATCH (tie:Agreement)
WHERE NOT EXISTS { MATCH (tie)-[:SUPPORTED_BY]->(source:Source) WHERE source.kind <> 'COPY' }
MATCH (tie)-[:SUPPORTED_BY]->(source:Source)
RETURN tie.id AS agreement, tie.signedOn AS signedOn, collect(source.title) AS sources
ORDER BY agreement;
