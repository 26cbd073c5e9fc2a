MERGE (head:BenchHead {id: 'head'})
SET head.number = coalesce(head.number, 0) + 1
WITH head.number AS number
MATCH (home:City {id: $home})
MATCH (partner:Place {id: $partner})
CREATE (agreement:Agreement {id: randomUUID(), kind: 'INTENT', status: 'UNKNOWN', signedOn: $signedOn, confidence: 'HYPOTHETICAL'})
CREATE (home)-[:PARTY_TO {role: 'HOME'}]->(agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(partner)
CREATE (entry:BenchEntry {id: randomUUID(), number: number, at: datetime(), actor: 'bench', action: 'registerAgreement'})
CREATE (entry)-[:CONCERNS]->(agreement)
RETURN {kind: agreement.kind, signedOn: agreement.signedOn, home: {id: home.id}, partner: {id: partner.id}} AS answer
