// Draws agreements as relationships straight from the Chinese place to the foreign one, so that whoever looks at the
// graph sees the ties of a place around it. They are derived from the agreements: none is drawn for one that has ended,
// or is hypothetical. Runs after what wrote the agreements, in the same transaction; before it
// cypher/transfer/erase-direct-ties.cypher erases what was drawn of them.
// mode: write
// $ids: [agreement id], each once
MATCH (agreement:Agreement)
WHERE agreement.id IN $ids
  AND NOT agreement.status IN ['EXPIRED', 'TERMINATED'] AND agreement.confidence <> 'HYPOTHETICAL'
MATCH (agreement)<-[:PARTY_TO {role: 'HOME'}]-(home:Place)
MATCH (agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)
WITH home, partner, agreement.kind AS kind, {
  agreementId: agreement.id, signedOn: agreement.signedOn, status: agreement.status, confidence: agreement.confidence,
  caption: CASE agreement.kind
    WHEN 'FORMAL' THEN '友好城市' WHEN 'COOPERATION' THEN '友好合作' WHEN 'INTENT' THEN '意向书' ELSE '商谈'
  END + ' ' + coalesce(agreement.signedOn, '日期不详')
} AS properties
// Types cannot be parameters on both engines; a list of one or no element stands for "if".
FOREACH (yes IN CASE kind WHEN 'FORMAL' THEN [true] ELSE [] END |
  CREATE (home)-[tie:SISTER_CITY_OF]->(partner) SET tie = properties)
FOREACH (yes IN CASE kind WHEN 'COOPERATION' THEN [true] ELSE [] END |
  CREATE (home)-[tie:COOPERATES_WITH]->(partner) SET tie = properties)
FOREACH (yes IN CASE kind WHEN 'INTENT' THEN [true] ELSE [] END |
  CREATE (home)-[tie:SIGNED_INTENT_WITH]->(partner) SET tie = properties)
FOREACH (yes IN CASE kind WHEN 'NEGOTIATION' THEN [true] ELSE [] END |
  CREATE (home)-[tie:NEGOTIATES_WITH]->(partner) SET tie = properties)
RETURN count(kind) AS drawn
