// The similar places that were computed, in their order, each with its place.
// mode: read
// $shown: [{id, similarity, confidence, factors: [Factor], formalAgreements, cooperationAgreements}]
// columns: similar: [{place: Place, similarity, confidence, factors: [Factor], formalAgreements, cooperationAgreements}]
UNWIND range(0, size($shown) - 1) AS position
WITH position, $shown[position] AS found
MATCH (place:Place {id: found.id})
WITH position, found, place ORDER BY position
RETURN collect({place: place, similarity: found.similarity, confidence: found.confidence, factors: found.factors,
  formalAgreements: found.formalAgreements, cooperationAgreements: found.cooperationAgreements}) AS similar
