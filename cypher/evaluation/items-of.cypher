// The items of a plan in their order.
// mode: read
// this: WorkPlan
// columns: items: [PlanItem]
MATCH (this)<-[:ITEM_OF]-(item:PlanItem)
WITH item ORDER BY item.position, item.id LIMIT 100
RETURN collect(item) AS items
