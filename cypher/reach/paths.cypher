// The paths that were found, in their order, each step with its places and what carries it.
// mode: read
// $shown: [{hops, steps: [{origin, target: ids of places, by, carrier: id of what carries it}], explanationZh, explanationEn}]
// columns: paths: [{hops, steps: [{from: Place, to: Place, by, fact, agreement: Agreement, channel: Channel, alliance: Alliance}], explanationZh, explanationEn}]
UNWIND range(0, size($shown) - 1) AS position
WITH position, $shown[position] AS path
CALL (path) {
  UNWIND range(0, size(path.steps) - 1) AS number
  WITH number, path.steps[number] AS step
  MATCH (origin:Place {id: step.origin})
  MATCH (target:Place {id: step.target})
  CALL (step, origin, target) {
    WITH step, origin, target WHERE step.by = 'PART_OF'
    MATCH (fact:Place {id: step.carrier})
    RETURN {from: origin, to: target, by: step.by, fact: fact} AS taken
    UNION ALL
    WITH step, origin, target WHERE step.by = 'AGREEMENT'
    MATCH (fact:Agreement {id: step.carrier})
    RETURN {from: origin, to: target, by: step.by, fact: fact, agreement: fact} AS taken
    UNION ALL
    WITH step, origin, target WHERE step.by = 'CHANNEL'
    MATCH (fact:Channel {id: step.carrier})
    RETURN {from: origin, to: target, by: step.by, fact: fact, channel: fact} AS taken
    UNION ALL
    WITH step, origin, target WHERE step.by = 'ALLIANCE'
    MATCH (fact:Alliance {id: step.carrier})
    RETURN {from: origin, to: target, by: step.by, fact: fact, alliance: fact} AS taken
  }
  WITH number, taken ORDER BY number
  RETURN collect(taken) AS steps
}
WITH position, path, steps ORDER BY position
RETURN collect({hops: path.hops, steps: steps, explanationZh: path.explanationZh, explanationEn: path.explanationEn}) AS paths
