// What the progress of one item of a plan is judged by: the item, and what the registry counts for the plan.
// mode: read
// this: PlanItem
// columns: facts: {year, items: [Map], exchanges: [Map], agreements: [Map]}
MATCH (this)-[:ITEM_OF]->(plan:WorkPlan)
CALL (plan) {
  WITH plan AS this
  //> evaluation/counted-work
}
RETURN {year: plan.year, items: [{id: this.id, titleZh: this.titleZh, titleEn: this.titleEn, goal: this.goal,
    exchangeKind: this.exchangeKind, field: this.field, agreementKind: this.agreementKind, target: this.target,
    dueOn: this.dueOn, done: this.done, met: this.met}],
  exchanges: exchanges, agreements: agreements} AS facts
