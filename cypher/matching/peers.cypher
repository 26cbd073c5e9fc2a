// The peers that were computed, in their order, each with its place.
// mode: read
// $shown: [{id, similarity, confidence, factors: [Factor], formalAgreements, cooperationAgreements, countries, recentExchanges, rank}]
// columns: peers: [{place: City, similarity, confidence, factors: [Factor], formalAgreements, cooperationAgreements, countries, recentExchanges, rank}]
UNWIND range(0, size($shown) - 1) AS position
WITH position, $shown[position] AS peer
MATCH (place:City {id: peer.id})
WITH position, peer, place ORDER BY position
RETURN collect({place: place, similarity: peer.similarity, confidence: peer.confidence, factors: peer.factors,
  formalAgreements: peer.formalAgreements, cooperationAgreements: peer.cooperationAgreements,
  countries: peer.countries, recentExchanges: peer.recentExchanges, rank: peer.rank}) AS peers
