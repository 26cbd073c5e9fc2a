// The suggestions that were scored, in their order, each with its place, its routes and the Chinese places that have a
// tie with it.
// mode: read
// $from: id of a City · $totalCount: how many candidates there are
// $suggestions: [{id, score, confidence, factors: [Factor], eligibility: {verdict, findings: [{rule: id of a Rule, verdict, binding, explanationZh, explanationEn}]}, practice: [note of practice that is offered]}]
// $asOf: only agreements signed by this date, filled up to its last day, or null
// $via: [kind of route] · $scope: where peers are for the routes, PROVINCE or COUNTRY
// columns: totalCount: Int · nodes: [{partner: PartnerCity, score, confidence, factors: [Factor], eligibility: {verdict, findings: [{rule: Rule, verdict, binding, explanationZh, explanationEn}]}, routes: [Route], contenders: [{place: Place, agreement: Agreement}], practice: [note of practice that is offered]}]
CALL () {
  UNWIND range(0, size($suggestions) - 1) AS position
  WITH position, $suggestions[position] AS suggestion
  MATCH (partner:PartnerCity {id: suggestion.id})
  CALL (partner) {
    WITH partner AS this
    //> reach/routes
  }
  CALL (partner) {
    MATCH (partner)-[:PARTY_TO {role: 'PARTNER'}]->(tie:Agreement)<-[:PARTY_TO {role: 'HOME'}]-(home:Place)
    WHERE home.id <> $from AND NOT tie.status IN ['EXPIRED', 'TERMINATED'] AND tie.confidence <> 'HYPOTHETICAL'
      AND ($asOf IS NULL OR tie.signedOn <= $asOf)
    WITH tie, home, coalesce(tie.signedOn, '9999') AS signedOn ORDER BY signedOn, tie.id LIMIT 100
    RETURN collect({place: home, agreement: tie}) AS contenders
  }
  CALL (suggestion) {
    WITH suggestion.eligibility AS eligibility
    UNWIND range(0, size(eligibility.findings) - 1) AS place
    WITH place, eligibility.findings[place] AS finding
    MATCH (rule:Rule {id: finding.rule})
    WITH place, finding, rule ORDER BY place
    RETURN collect({rule: rule, verdict: finding.verdict, binding: finding.binding,
      explanationZh: finding.explanationZh, explanationEn: finding.explanationEn}) AS findings
  }
  WITH position, suggestion, partner, routes, contenders, findings, suggestion.eligibility AS eligibility
  WITH position, suggestion, partner, routes, contenders, {verdict: eligibility.verdict, findings: findings} AS eligibility
  ORDER BY position
  RETURN collect({partner: partner, score: suggestion.score, confidence: suggestion.confidence,
    factors: suggestion.factors, eligibility: eligibility, routes: routes, contenders: contenders,
    practice: suggestion.practice}) AS nodes
}
RETURN $totalCount AS totalCount, nodes
