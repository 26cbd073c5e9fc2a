// One assessment by its id.
// mode: read
// $id: id of an assessment
// columns: assessment: Assessment
MATCH (assessment:Assessment {id: $id})
RETURN assessment
