// The rules that the chain of a proposal rests on, by id.
// mode: read
// this: Proposal
// columns: rules: [Rule]
UNWIND coalesce(this.rules, []) AS id
MATCH (rule:Rule {id: id})
WITH rule ORDER BY rule.id
RETURN collect(rule) AS rules
