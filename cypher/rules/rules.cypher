// The rules, by id.
// mode: read
// $first: 1..100
// columns: rules: [Rule]
MATCH (rule:Rule)
WITH rule ORDER BY rule.id LIMIT $first
RETURN collect(rule) AS rules
