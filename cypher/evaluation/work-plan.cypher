// One plan by its id, where the reader may see it.
// mode: read
// $id: id of a plan
// columns: plan: WorkPlan
MATCH (plan:WorkPlan {id: $id})-[:PLAN_OF]->(keeper:Office)
CALL (keeper) {
  WITH keeper AS this
  //> internal/opens
}
RETURN plan
