// A plan as it is read for a change, where the reader may see it: by its id, or by that of one of its items.
// mode: read
// $id: id of a plan or null · $item: id of an item or null
// columns: id: String · properties: Map · office: office id · items: [{id, properties, shownBy: [id]}]
CALL () {
  MATCH (plan:WorkPlan {id: $id}) RETURN plan
  UNION
  MATCH (item:PlanItem {id: $item})-[:ITEM_OF]->(plan:WorkPlan) RETURN plan
}
MATCH (plan)-[:PLAN_OF]->(keeper:Office)
CALL (keeper) {
  WITH keeper AS this
  //> internal/opens
}
CALL (plan) {
  MATCH (plan)<-[:ITEM_OF]-(item:PlanItem)
  CALL (item) {
    MATCH (item)-[:SHOWN_BY]->(record)
    WITH record.id AS id ORDER BY id
    RETURN collect(id) AS shownBy
  }
  WITH item, shownBy ORDER BY item.position, item.id
  RETURN collect({id: item.id, properties: properties(item), shownBy: shownBy}) AS items
}
RETURN plan.id AS id, properties(plan) AS properties, keeper.id AS office, items
