// The findings that were judged, each with its rule.
// mode: read
// $home, $partner: id of a place · $verdict: the overall verdict
// $findings: [{rule: id of a Rule, verdict, binding, explanationZh, explanationEn}]
// columns: verdict: String · findings: [{rule: Rule, verdict, binding, explanationZh, explanationEn}] · missing: [argument]
CALL () {
  UNWIND [{argument: 'home', id: $home}, {argument: 'partner', id: $partner}] AS asked
  WITH asked WHERE NOT EXISTS { MATCH (known:Place {id: asked.id}) }
  WITH asked.argument AS argument ORDER BY argument
  RETURN collect(argument) AS missing
}
CALL () {
  UNWIND range(0, size($findings) - 1) AS position
  WITH position, $findings[position] AS finding
  MATCH (rule:Rule {id: finding.rule})
  WITH finding, rule ORDER BY position
  RETURN collect({rule: rule, verdict: finding.verdict, binding: finding.binding,
    explanationZh: finding.explanationZh, explanationEn: finding.explanationEn}) AS findings
}
RETURN $verdict AS verdict, findings, missing
