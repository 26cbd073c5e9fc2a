// How many steps an agreement's life has, and the date of the last one.
// mode: read
// $id: id of an agreement
// columns: steps: Int · lastOn: String
MATCH (agreement:Agreement {id: $id})<-[:EVENT_OF]-(event:AgreementEvent)
RETURN count(event) AS steps, max(event.on) AS lastOn
