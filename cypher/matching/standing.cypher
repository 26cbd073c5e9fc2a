// Where a city stands in its province, as it was computed.
// mode: read
// $of: id of a City
// $formalAgreements, $cooperationAgreements, $countries, $recentExchanges: its counts · $rank: its rank · $ranked: among how many
// columns: place: City · province: Province · formalAgreements: Int · cooperationAgreements: Int · countries: Int · recentExchanges: Int · rank: Int · ranked: Int
MATCH (place:City {id: $of})-[:PART_OF*1..2]->(province:Province)
RETURN place, province, $formalAgreements AS formalAgreements, $cooperationAgreements AS cooperationAgreements,
  $countries AS countries, $recentExchanges AS recentExchanges, $rank AS rank, $ranked AS ranked
