// Writes a plan of an office with its items; what shows that an item was done stays, and items that it no longer has are
// deleted. Answers how many plans were written: none without the office.
// mode: write
// $id: id of the plan · $properties: {id, year, version, …} · $office: office id
// $items: [{id, properties}]
MATCH (office:Office {id: $office})
MERGE (plan:WorkPlan {id: $id})
SET plan = $properties
MERGE (plan)-[:PLAN_OF]->(office)
WITH plan
CALL (plan) {
  MATCH (plan)<-[:ITEM_OF]-(former:PlanItem)
  WHERE NOT former.id IN [row IN $items | row.id]
  DETACH DELETE former
}
CALL (plan) {
  UNWIND $items AS row
  MERGE (item:PlanItem {id: row.id})
  SET item = row.properties
  MERGE (item)-[:ITEM_OF]->(plan)
}
RETURN count(plan) AS written
