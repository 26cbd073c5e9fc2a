// On what ground an office may share something in an alliance: who the office is, where it serves, and who belongs to the
// alliance and for how long. No row for an alliance that is not there.
// mode: read
// $office: id of an office · $alliance: id of an alliance
// columns: kind: kind of office, or null where the registry has none · serves: [place id], one or none · within: [place id], the place served and those that it lies in · status: String · agreedOn: String · endsOn: String · members: [place id]
MATCH (alliance:Alliance {id: $alliance})
CALL () {
  MATCH (office:Office {id: $office})
  RETURN collect(office.kind) AS kinds
}
CALL () {
  MATCH (office:Office {id: $office})-[:SERVES]->(place:Place)
  WITH place.id AS id ORDER BY id
  RETURN collect(id) AS serves
}
CALL () {
  MATCH (office:Office {id: $office})-[:SERVES]->(served:Place)-[:PART_OF*0..2]->(place:Place)
  WITH DISTINCT place.id AS id ORDER BY id
  RETURN collect(id) AS within
}
CALL (alliance) {
  MATCH (alliance)<-[:MEMBER_OF]-(member:Place)
  WITH member.id AS id ORDER BY id
  RETURN collect(id) AS members
}
RETURN kinds[0] AS kind, serves, within, alliance.status AS status, alliance.agreedOn AS agreedOn,
  alliance.endsOn AS endsOn, members
