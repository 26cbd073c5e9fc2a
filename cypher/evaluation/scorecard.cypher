// A scorecard as it was worked out from evaluation/scorecard-facts, with its nodes, and what third parties have said:
// their assessments of the year, or those of the newest date before where there is none of it.
// mode: read
// $of: id of a Province or City · $year: the year · $from, $until: it and the one after it, as text
// $indicators: [Indicator] · $total, $previousTotal: 0..1 or null · $confidence: 0..1
// $rank: its rank or null · $ranked: among how many · $explanationZh, $explanationEn: what it says as a whole
// $compared: [{place: place id, total, confidence, rank}], in their order
// columns: place: Place · year: Int · indicators: [Indicator] · total: Float · previousTotal: Float · confidence: Float · rank: Int · ranked: Int · peers: [{place: Place, total, confidence, rank}] · explanationZh: String · explanationEn: String · assessments: [Assessment]
MATCH (place:Place {id: $of})
CALL () {
  UNWIND range(0, size($compared) - 1) AS position
  WITH position, $compared[position] AS peer
  MATCH (other:Place {id: peer.place})
  WITH position, peer, other ORDER BY position
  RETURN collect({place: other, total: peer.total, confidence: peer.confidence, rank: peer.rank}) AS peers
}
CALL (place) {
  MATCH (place)<-[:ASSESSES]-(assessment:Assessment)
  WHERE assessment.onDate < $until AND assessment.confidence <> 'HYPOTHETICAL'
  RETURN max(assessment.onDate) AS newest
}
CALL (place, newest) {
  MATCH (place)<-[:ASSESSES]-(assessment:Assessment)
  WHERE assessment.onDate < $until AND assessment.confidence <> 'HYPOTHETICAL'
    AND (assessment.onDate >= $from OR assessment.onDate = newest)
  WITH assessment ORDER BY assessment.onDate, assessment.id LIMIT 100
  RETURN collect(assessment) AS assessments
}
RETURN place, $year AS year, $indicators AS indicators, $total AS total, $previousTotal AS previousTotal,
  $confidence AS confidence, $rank AS rank, $ranked AS ranked, peers, $explanationZh AS explanationZh,
  $explanationEn AS explanationEn, assessments
