// The chain of offices that was found for a place, and the rules that it rests on.
// mode: read
// $stages: [{stage, place: id of a place, office: id of an office or null, days}] · $rules: [id of a rule]
// $approvalHoldsDays: Int
// columns: stages: [{stage, place: Place, office: Office, days}] · rules: [Rule] · approvalHoldsDays: Int
CALL () {
  UNWIND range(0, size($stages) - 1) AS position
  WITH position, $stages[position] AS found
  MATCH (place:Place {id: found.place})
  OPTIONAL MATCH (office:Office {id: found.office})
  WITH position, found, place, office ORDER BY position
  RETURN collect({stage: found.stage, place: place, office: office, days: found.days}) AS stages
}
CALL () {
  MATCH (rule:Rule)
  WHERE rule.id IN $rules
  WITH rule ORDER BY rule.id
  RETURN collect(rule) AS rules
}
RETURN stages, rules, $approvalHoldsDays AS approvalHoldsDays
