// Contested places with their contenders and the advice worked out from evaluation/contention-facts, with its nodes.
// mode: read
// $totalCount: how many there are, whatever the page
// $contested: [{partner: place id, contenders: [{place: place id, agreement: agreement id}], explanationZh, explanationEn, advice: [{kind, explanationZh, explanationEn, rule: rule id or null, similar: [place id]}]}]
// columns: totalCount: Int · nodes: [{partner: Place, contenders: [{place: Place, agreement: Agreement}], explanationZh, explanationEn, advice: [{kind, explanationZh, explanationEn, rule: Rule, similar: [Place]}]}]
CALL () {
  UNWIND range(0, size($contested) - 1) AS rank
  WITH rank, $contested[rank] AS found
  MATCH (partner:Place {id: found.partner})
  CALL (found) {
    UNWIND range(0, size(found.contenders) - 1) AS position
    WITH position, found.contenders[position] AS contender
    MATCH (place:Place {id: contender.place})
    MATCH (agreement:Agreement {id: contender.agreement})
    WITH position, place, agreement ORDER BY position
    RETURN collect({place: place, agreement: agreement}) AS contenders
  }
  CALL (found) {
    UNWIND range(0, size(found.advice) - 1) AS position
    WITH position, found.advice[position] AS piece
    CALL (piece) {
      MATCH (rule:Rule {id: piece.rule})
      RETURN collect(rule) AS rules
    }
    CALL (piece) {
      UNWIND range(0, size(piece.similar) - 1) AS nth
      WITH nth, piece.similar[nth] AS id
      MATCH (place:Place {id: id})
      WITH nth, place ORDER BY nth
      RETURN collect(place) AS similar
    }
    WITH position, piece, rules[0] AS rule, similar ORDER BY position
    RETURN collect({kind: piece.kind, explanationZh: piece.explanationZh, explanationEn: piece.explanationEn,
      rule: rule, similar: similar}) AS advice
  }
  WITH rank, found, partner, contenders, advice ORDER BY rank
  RETURN collect({partner: partner, contenders: contenders, explanationZh: found.explanationZh,
    explanationEn: found.explanationEn, advice: advice}) AS nodes
}
RETURN $totalCount AS totalCount, nodes
