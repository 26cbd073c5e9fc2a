// What happened to an agreement after it was signed, the oldest first.
// mode: read
// this: Agreement
// columns: life: [AgreementEvent]
MATCH (this)<-[:EVENT_OF]-(event:AgreementEvent)
WITH event ORDER BY event.on, event.id LIMIT 100
RETURN collect(event) AS life
