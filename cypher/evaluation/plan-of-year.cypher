// The plan that an office has for a year, whoever asks: it may have one only.
// mode: read
// $office: id of an office · $year: the year
// columns: id: String
MATCH (plan:WorkPlan {year: $year})-[:PLAN_OF]->(office:Office {id: $office})
RETURN plan.id AS id
ORDER BY id LIMIT 1
