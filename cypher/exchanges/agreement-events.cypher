// What of an agreement's life decides which exchanges may stand under it: its end, and what it was before it was upgraded.
// mode: read
// $id: id of an agreement
// columns: terminatedOn: String · upgrades: [{fromKind, fromSignedOn}]
MATCH (agreement:Agreement {id: $id})
CALL (agreement) {
  MATCH (agreement)<-[:EVENT_OF]-(event:AgreementEvent {kind: 'TERMINATED'})
  RETURN max(event.on) AS terminatedOn
}
CALL (agreement) {
  MATCH (agreement)<-[:EVENT_OF]-(event:AgreementEvent {kind: 'UPGRADED'})
  WITH event ORDER BY event.id
  RETURN collect({fromKind: event.fromKind, fromSignedOn: event.fromSignedOn}) AS upgrades
}
RETURN terminatedOn, upgrades
