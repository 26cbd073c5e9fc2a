// The foreign partners of our peers that share a theme with us, and the routes by which we could reach them.
//
// Peers are the cities and counties of the scope, without us and without our own counties. A partner shares the theme
// when an asset at it, or at a place inside it, carries the theme or one below it.
// mode: read
// $from: id of a City · $theme: id of a Theme · $via: [kind of route] · $scope: PROVINCE or COUNTRY · $first: 1..100
// $asOf: only agreements signed by this date, filled up to its last day, or null
// $factors: {name: {weight, zh, en}} · $values: {tie, channel, distance, evidence, activity, sharedThemes, peerLevel}
// columns: totalCount: Int · nodes: [{partner: Place, peers: [{place: Place, agreement: Agreement}], ourAssets: [CulturalAsset], theirAssets: [CulturalAsset], routes: [{kind, hops, score, steps: [{from: Place, to: Place, by, fact, agreement: Agreement, channel: Channel, alliance: Alliance, sharedList: SharedList}]}], score, factors: [Factor]}] · missing: [argument] · unfit: [argument]
CALL () {
  UNWIND [{argument: 'from', label: 'City', id: $from}, {argument: 'theme', label: 'Theme', id: $theme}] AS asked
  WITH asked WHERE NOT (asked.label = 'City' AND EXISTS { MATCH (known:Place {id: asked.id}) })
    AND NOT (asked.label = 'Theme' AND EXISTS { MATCH (known:Theme {id: asked.id}) })
  WITH asked.argument AS argument ORDER BY argument
  RETURN collect(argument) AS missing
}
CALL () {
  MATCH (named:Place {id: $from})
  WHERE NOT named:City
  RETURN collect('from') AS unfit
}
CALL () {
  MATCH (theme:Theme)-[:BROADER*0..6]->(asked:Theme {id: $theme})
  RETURN collect(theme.id) AS themes
}
// Our own assets with the theme, and the themes that they carry.
CALL (themes) {
  MATCH (me:City {id: $from})<-[:PART_OF*0..2]-(at:Place)<-[:LOCATED_IN]-(asset:CulturalAsset)-[:HAS_THEME]->(theme:Theme)
  WHERE theme.id IN themes AND asset.confidence <> 'HYPOTHETICAL'
  WITH DISTINCT asset ORDER BY asset.id LIMIT 100
  RETURN collect(asset) AS ourAssets
}
CALL (themes) {
  MATCH (me:City {id: $from})<-[:PART_OF*0..2]-(at:Place)<-[:LOCATED_IN]-(asset:CulturalAsset)-[:HAS_THEME]->(theme:Theme)
  WHERE theme.id IN themes AND asset.confidence <> 'HYPOTHETICAL'
  RETURN collect(DISTINCT theme.id) AS ourThemes
}
// Peers and their ties with partners that share the theme.
CALL (themes) {
  MATCH (me:City {id: $from})-[:PART_OF*1..2]->(province:Province)-[:PART_OF]->(homeland:Country)
  MATCH (area:Place {id: CASE WHEN $scope = 'COUNTRY' THEN homeland.id ELSE province.id END})
  MATCH (area)<-[:PART_OF*1..3]-(peer:City)-[:PARTY_TO {role: 'HOME'}]->(tie:Agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)
  WHERE peer.id <> $from AND tie.kind IN ['FORMAL', 'COOPERATION', 'INTENT']
    AND NOT tie.status IN ['EXPIRED', 'TERMINATED'] AND tie.confidence <> 'HYPOTHETICAL'
    AND ($asOf IS NULL OR tie.signedOn <= $asOf)
    AND NOT EXISTS { MATCH (peer)-[:PART_OF*1..2]->(ours:City {id: $from}) }
    AND NOT EXISTS {
      MATCH (ours:City {id: $from})-[:PARTY_TO]->(own:Agreement)<-[:PARTY_TO]-(partner)
      WHERE own.kind IN ['FORMAL', 'COOPERATION', 'INTENT']
        AND NOT own.status IN ['EXPIRED', 'TERMINATED'] AND own.confidence <> 'HYPOTHETICAL'
        AND ($asOf IS NULL OR own.signedOn IS NULL OR own.signedOn <= $asOf)
    }
    AND EXISTS {
      MATCH (partner)<-[:PART_OF*0..3]-(at:Place)<-[:LOCATED_IN]-(asset:CulturalAsset)-[:HAS_THEME]->(theme:Theme)
      WHERE theme.id IN themes AND asset.confidence <> 'HYPOTHETICAL'
    }
  WITH me, peer, tie, partner,
    CASE WHEN peer.level = me.level THEN $values.peerLevel.own ELSE $values.peerLevel.other END AS level
  ORDER BY level DESC, $values.tie[tie.kind] DESC, peer.id, tie.id
  WITH partner, collect({place: peer, agreement: tie}) AS peers,
    max($values.tie[tie.kind]) AS peerTie, max(level) AS peerLevel
  WITH partner, peers, peerTie, peerLevel ORDER BY partner.id
  RETURN collect({partner: partner, peers: peers, peerTie: peerTie, peerLevel: peerLevel}) AS candidates
}
// Each partner's routes, best first, and its score.
CALL (candidates, themes, ourThemes, ourAssets) {
  UNWIND candidates AS candidate
  WITH candidate, candidate.partner AS partner
  CALL (partner) {
    WITH partner AS this
    //> reach/routes
  }
  WITH candidate, partner, routes WHERE size(routes) > 0
  CALL (partner, themes) {
    MATCH (partner)<-[:PART_OF*0..3]-(at:Place)<-[:LOCATED_IN]-(asset:CulturalAsset)-[:HAS_THEME]->(theme:Theme)
    WHERE theme.id IN themes AND asset.confidence <> 'HYPOTHETICAL'
    WITH DISTINCT asset ORDER BY asset.id LIMIT 100
    RETURN collect(asset) AS theirAssets
  }
  CALL (partner, themes, ourThemes) {
    MATCH (partner)<-[:PART_OF*0..3]-(at:Place)<-[:LOCATED_IN]-(asset:CulturalAsset)-[:HAS_THEME]->(theme:Theme)
    WHERE theme.id IN themes AND theme.id IN ourThemes AND asset.confidence <> 'HYPOTHETICAL'
    RETURN count(DISTINCT theme.id) AS shared
  }
  WITH candidate, partner, routes, theirAssets, routes[0] AS best,
    $values.sharedThemes[CASE WHEN shared > 2 THEN 2 ELSE shared END] AS sharedThemes
  WITH partner, candidate.peers AS peers, routes, theirAssets,
    best.score + sharedThemes * $factors.sharedThemes.weight
      + candidate.peerTie * $factors.peerTie.weight + candidate.peerLevel * $factors.peerLevel.weight AS score,
    [{name: 'strength', value: best.strength}, {name: 'distance', value: best.distance},
     {name: 'evidence', value: best.evidence}, {name: 'sharedThemes', value: sharedThemes},
     {name: 'peerTie', value: candidate.peerTie}, {name: 'activity', value: best.activity},
     {name: 'peerLevel', value: candidate.peerLevel}] AS valued
  WITH partner, peers, routes, theirAssets, score,
    [factor IN valued | {name: factor.name, value: factor.value, weight: $factors[factor.name].weight,
      contribution: factor.value * $factors[factor.name].weight,
      explanationZh: $factors[factor.name].zh, explanationEn: $factors[factor.name].en}] AS factors
  ORDER BY score DESC, partner.id
  RETURN collect({partner: partner, peers: peers, ourAssets: ourAssets, theirAssets: theirAssets,
    routes: routes, score: score, factors: factors}) AS ranked
}
RETURN size(ranked) AS totalCount, ranked[0..$first] AS nodes, missing, unfit
