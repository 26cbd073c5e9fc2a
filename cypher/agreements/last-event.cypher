// How many steps an agreement's life has, and the dates of the first and the last one.
// mode: read
// $id: id of an agreement
// columns: steps: Int · firstOn: String · lastOn: String
MATCH (agreement:Agreement {id: $id})<-[:EVENT_OF]-(event:AgreementEvent)
RETURN count(event) AS steps, min(event.on) AS firstOn, max(event.on) AS lastOn
