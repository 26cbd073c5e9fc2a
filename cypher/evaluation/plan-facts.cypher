// What the progress of a plan is judged by: its items, and what the registry counts for them.
// mode: read
// this: WorkPlan
// columns: facts: {year, items: [Map], exchanges: [Map], agreements: [Map]}
CALL (this) {
  //> evaluation/counted-work
}
CALL (this) {
  MATCH (this)<-[:ITEM_OF]-(item:PlanItem)
  WITH item ORDER BY item.id
  RETURN collect({id: item.id, titleZh: item.titleZh, titleEn: item.titleEn, goal: item.goal,
    exchangeKind: item.exchangeKind, field: item.field, agreementKind: item.agreementKind, target: item.target,
    dueOn: item.dueOn, done: item.done, met: item.met}) AS items
}
RETURN {year: this.year, items: items, exchanges: exchanges, agreements: agreements} AS facts
