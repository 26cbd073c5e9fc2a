// What plans count by themselves: the exchanges held in the plan's year by the place that its office serves, and the
// agreements signed in it.
// mode: read
// this: WorkPlan
// columns: exchanges: [{id, kind, fields: [field]}] · agreements: [{id, kind}]
WITH this, toString(this.year) AS year
CALL (this, year) {
  MATCH (this)-[:PLAN_OF]->(keeper:Office)-[:SERVES]->(place:Place)<-[:INVOLVES {role: 'HOME'}]-(exchange:Exchange {state: 'HELD'})
  WHERE exchange.happenedOn STARTS WITH year AND exchange.confidence <> 'HYPOTHETICAL'
  WITH DISTINCT exchange ORDER BY exchange.id
  RETURN collect({id: exchange.id, kind: exchange.kind, fields: coalesce(exchange.fields, [])}) AS exchanges
}
CALL (this, year) {
  MATCH (this)-[:PLAN_OF]->(keeper:Office)-[:SERVES]->(place:Place)-[:PARTY_TO {role: 'HOME'}]->(agreement:Agreement)
  WHERE agreement.signedOn STARTS WITH year AND agreement.kind IN ['FORMAL', 'COOPERATION', 'INTENT']
    AND agreement.confidence <> 'HYPOTHETICAL'
  WITH DISTINCT agreement ORDER BY agreement.id
  RETURN collect({id: agreement.id, kind: agreement.kind}) AS agreements
}
RETURN exchanges, agreements
