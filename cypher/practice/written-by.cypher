// The notes of practice that an office wrote, of what the reader may see, the last changed first. Withdrawn ones are left out.
// mode: read
// this: Office
// $first: 1..100
// columns: practices: [Practice]
MATCH (this)<-[:WRITTEN_BY]-(practice:Practice)
WHERE practice.withdrawnAt IS NULL
CALL (practice) {
  WITH practice AS this
  //> practice/opens
}
WITH practice ORDER BY practice.at DESC, practice.id LIMIT $first
RETURN collect(practice) AS practices
