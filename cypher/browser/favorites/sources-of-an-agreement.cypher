// 一份协议及其来源 One agreement and its sources
MATCH path = (:Place)-[:PARTY_TO]->(tie:Agreement {id: 'taiyuan-suncheon-formal'})
MATCH support = (tie)-[:SUPPORTED_BY]->(:Source)
RETURN path, support;
