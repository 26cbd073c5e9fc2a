// The notes of practice with a theme or one below it, of what the reader may see, the last changed first. Withdrawn ones are left out.
// mode: read
// this: Theme
// $first: 1..100
// columns: practices: [Practice]
MATCH (this)<-[:BROADER*0..6]-(own:Theme)<-[:HAS_THEME]-(found:Practice)
WHERE found.withdrawnAt IS NULL
WITH DISTINCT found AS practice
CALL (practice) {
  WITH practice AS this
  //> practice/opens
}
WITH practice ORDER BY practice.at DESC, practice.id LIMIT $first
RETURN collect(practice) AS practices
