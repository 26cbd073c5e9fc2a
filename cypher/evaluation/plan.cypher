// The plan of an office for a year, where the reader may see it.
// mode: read
// $office: id of an office · $year: the year
// columns: plan: WorkPlan · missing: [argument]
CALL () {
  UNWIND [$office] AS id
  WITH id WHERE NOT EXISTS { MATCH (known:Office {id: id}) }
  RETURN collect('office') AS missing
}
CALL () {
  MATCH (plan:WorkPlan {year: $year})-[:PLAN_OF]->(keeper:Office {id: $office})
  CALL (keeper) {
    WITH keeper AS this
    //> internal/opens
  }
  WITH plan ORDER BY plan.id
  RETURN collect(plan) AS plans
}
RETURN plans[0] AS plan, missing
