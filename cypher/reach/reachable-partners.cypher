// The foreign partners of our peers that share a theme with us, and the routes by which we could reach them.
//
// Peers are the cities and counties of the scope, without us and without our own counties. A partner shares the theme
// when an asset at it, or at a place inside it, carries the theme or one below it. A route goes from us to an origin
// (ourselves, our province, our country, a peer, an ally), from there by an agreement or a channel to a target, and
// down to the partner where the target is a place above it. Each step names the fact that carries it.
// mode: read
// $from: id of a City · $theme: id of a Theme · $via: [kind of route] · $scope: PROVINCE or COUNTRY · $first: 1..100
// $factors: {name: {weight, zh, en}} · $values: {tie, channel, distance, evidence, activity, sharedThemes, peerLevel}
// columns: totalCount: Int · nodes: [{partner: Place, peers: [{place: Place, agreement: Agreement}], ourAssets: [CulturalAsset], theirAssets: [CulturalAsset], routes: [{kind, hops, score, steps: [{from: Place, to: Place, by, fact, agreement: Agreement, channel: Channel, alliance: Alliance}]}], score, factors: [Factor]}] · missing: [argument]
CALL () {
  UNWIND [{argument: 'from', label: 'City', id: $from}, {argument: 'theme', label: 'Theme', id: $theme}] AS asked
  WITH asked WHERE NOT (asked.label = 'City' AND EXISTS { MATCH (known:City {id: asked.id}) })
    AND NOT (asked.label = 'Theme' AND EXISTS { MATCH (known:Theme {id: asked.id}) })
  WITH asked.argument AS argument ORDER BY argument
  RETURN collect(argument) AS missing
}
CALL () {
  MATCH (theme:Theme)-[:BROADER*0..6]->(asked:Theme {id: $theme})
  RETURN collect(theme.id) AS themes
}
// Our own assets with the theme, and the themes that they carry.
CALL (themes) {
  MATCH (me:City {id: $from})<-[:PART_OF*0..2]-(at:Place)<-[:LOCATED_IN]-(asset:CulturalAsset)-[:HAS_THEME]->(theme:Theme)
  WHERE theme.id IN themes
  WITH DISTINCT asset ORDER BY asset.id LIMIT 100
  RETURN collect(asset) AS ourAssets
}
CALL (themes) {
  MATCH (me:City {id: $from})<-[:PART_OF*0..2]-(at:Place)<-[:LOCATED_IN]-(asset:CulturalAsset)-[:HAS_THEME]->(theme:Theme)
  WHERE theme.id IN themes
  RETURN collect(DISTINCT theme.id) AS ourThemes
}
// Peers and their ties with partners that share the theme.
CALL (themes) {
  MATCH (me:City {id: $from})-[:PART_OF*1..2]->(province:Province)-[:PART_OF]->(homeland:Country)
  MATCH (area:Place {id: CASE WHEN $scope = 'COUNTRY' THEN homeland.id ELSE province.id END})
  MATCH (area)<-[:PART_OF*1..3]-(peer:City)-[:PARTY_TO {role: 'HOME'}]->(tie:Agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)
  WHERE peer.id <> $from AND tie.kind IN ['FORMAL', 'COOPERATION', 'INTENT']
    AND NOT tie.status IN ['EXPIRED', 'TERMINATED'] AND tie.confidence <> 'HYPOTHETICAL'
    AND NOT EXISTS { MATCH (peer)-[:PART_OF*1..2]->(ours:City {id: $from}) }
    AND NOT EXISTS {
      MATCH (ours:City {id: $from})-[:PARTY_TO]->(own:Agreement)<-[:PARTY_TO]-(partner)
      WHERE own.kind IN ['FORMAL', 'COOPERATION', 'INTENT'] AND NOT own.status IN ['EXPIRED', 'TERMINATED']
    }
    AND EXISTS {
      MATCH (partner)<-[:PART_OF*0..3]-(at:Place)<-[:LOCATED_IN]-(asset:CulturalAsset)-[:HAS_THEME]->(theme:Theme)
      WHERE theme.id IN themes
    }
  WITH me, peer, tie, partner,
    CASE WHEN peer.level = me.level THEN $values.peerLevel.own ELSE $values.peerLevel.other END AS level
  ORDER BY level DESC, $values.tie[tie.kind] DESC, peer.id, tie.id
  WITH partner, collect({place: peer, agreement: tie}) AS peers,
    max($values.tie[tie.kind]) AS peerTie, max(level) AS peerLevel
  WITH partner, peers, peerTie, peerLevel ORDER BY partner.id
  RETURN collect({partner: partner, peers: peers, peerTie: peerTie, peerLevel: peerLevel}) AS candidates
}
// Where routes start from, besides peers, and how we get there.
CALL () {
  CALL () {
    MATCH (me:City {id: $from})
    RETURN 'CHANNEL' AS kind, me AS place, [] AS steps
    UNION ALL
    MATCH (me:City {id: $from})-[:PART_OF*1..2]->(province:Province)
    RETURN 'PROVINCE' AS kind, province AS place, [{from: me, to: province, by: 'PART_OF', fact: me}] AS steps
    UNION ALL
    MATCH (me:City {id: $from})-[:PART_OF*2..3]->(homeland:Country)
    RETURN 'NATIONAL' AS kind, homeland AS place, [{from: me, to: homeland, by: 'PART_OF', fact: me}] AS steps
    UNION ALL
    MATCH (me:City {id: $from})-[:MEMBER_OF]->(alliance:Alliance)<-[:MEMBER_OF]-(ally:Place)
    WHERE alliance.status IN ['AGREED', 'INTENT'] AND ally.id <> $from
    RETURN 'ALLIED' AS kind, ally AS place,
      [{from: me, to: ally, by: 'ALLIANCE', fact: alliance, alliance: alliance}] AS steps
    UNION ALL
    MATCH (me:City {id: $from})-[:PART_OF*1..2]->(province:Province)-[:MEMBER_OF]->(alliance:Alliance)<-[:MEMBER_OF]-(ally:Place)
    WHERE alliance.status IN ['AGREED', 'INTENT'] AND ally.id <> province.id
    RETURN 'ALLIED' AS kind, ally AS place,
      [{from: me, to: province, by: 'PART_OF', fact: me},
       {from: province, to: ally, by: 'ALLIANCE', fact: alliance, alliance: alliance}] AS steps
  }
  WITH kind, place, steps WHERE kind IN $via
  RETURN collect({kind: kind, place: place, steps: steps}) AS origins
}
// Each partner's routes, best first, and its score.
CALL (candidates, origins, themes, ourThemes, ourAssets) {
  UNWIND candidates AS candidate
  WITH candidate, candidate.partner AS partner
  CALL (candidate, partner, origins) {
    CALL (candidate, partner, origins) {
      UNWIND origins AS origin
      WITH origin, origin.place AS place, partner WHERE origin.kind IN ['PROVINCE', 'ALLIED']
      MATCH (place)-[:PARTY_TO {role: 'HOME'}]->(tie:Agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(target:Place)<-[:PART_OF*0..3]-(partner)
      WHERE tie.kind IN ['FORMAL', 'COOPERATION', 'INTENT'] AND NOT target:Country
        AND NOT tie.status IN ['EXPIRED', 'TERMINATED'] AND tie.confidence <> 'HYPOTHETICAL'
      RETURN origin.kind AS kind, target, tie.id AS link, $values.tie[tie.kind] AS strength,
        tie.confidence AS confidence, tie.status AS status,
        origin.steps + [{from: place, to: target, by: 'AGREEMENT', fact: tie, agreement: tie}] AS steps
      UNION ALL
      UNWIND origins AS origin
      WITH origin, origin.place AS place, partner WHERE origin.kind IN ['PROVINCE', 'NATIONAL', 'CHANNEL']
      MATCH (place)-[:HOLDS]->(channel:Channel)-[:REACHES]->(target:Place)<-[:PART_OF*0..4]-(partner)
      WHERE channel.status <> 'ENDED' AND channel.confidence <> 'HYPOTHETICAL'
        AND (origin.kind = 'CHANNEL' OR (origin.kind = 'PROVINCE' AND channel.kind = 'OFFICIAL')
          OR (origin.kind = 'NATIONAL' AND channel.subtype IN ['EMBASSY', 'CONSULATE', 'FRIENDSHIP_ASSOCIATION']))
      RETURN origin.kind AS kind, target, channel.id AS link,
        CASE WHEN target:Country THEN $values.channel.own.country ELSE $values.channel.own.near END AS strength,
        channel.confidence AS confidence, channel.status AS status,
        origin.steps + [{from: place, to: target, by: 'CHANNEL', fact: channel, channel: channel}] AS steps
      UNION ALL
      UNWIND origins AS origin
      WITH origin, origin.place AS place, partner WHERE origin.kind IN ['PROVINCE', 'NATIONAL', 'CHANNEL']
      MATCH (place)<-[:REACHES]-(channel:Channel)<-[:HOLDS]-(target:Place)<-[:PART_OF*0..4]-(partner)
      WHERE channel.status <> 'ENDED' AND channel.confidence <> 'HYPOTHETICAL'
        AND (origin.kind = 'CHANNEL' OR (origin.kind = 'PROVINCE' AND channel.kind = 'OFFICIAL')
          OR (origin.kind = 'NATIONAL' AND channel.subtype IN ['EMBASSY', 'CONSULATE', 'FRIENDSHIP_ASSOCIATION']))
      RETURN origin.kind AS kind, target, channel.id AS link,
        CASE WHEN target:Country THEN $values.channel.theirs.country ELSE $values.channel.theirs.near END AS strength,
        channel.confidence AS confidence, channel.status AS status,
        origin.steps + [{from: place, to: target, by: 'CHANNEL', fact: channel, channel: channel}] AS steps
      UNION ALL
      UNWIND candidate.peers AS tied
      WITH tied.place AS peer, tied.agreement AS tie, partner WHERE 'PEER' IN $via
      MATCH (me:City {id: $from})-[:PART_OF*1..2]->(province:Province)-[:PART_OF]->(homeland:Country)
      MATCH (area:Place {id: CASE WHEN $scope = 'COUNTRY' THEN homeland.id ELSE province.id END})
      RETURN 'PEER' AS kind, partner AS target, tie.id AS link, $values.tie[tie.kind] AS strength,
        tie.confidence AS confidence, tie.status AS status,
        [{from: me, to: area, by: 'PART_OF', fact: me}, {from: area, to: peer, by: 'PART_OF', fact: peer},
         {from: peer, to: partner, by: 'AGREEMENT', fact: tie, agreement: tie}] AS steps
    }
    // From a place above the partner down to it.
    CALL (target, partner) {
      WITH target, partner WHERE target.id <> partner.id
      RETURN collect({from: target, to: partner, by: 'PART_OF', fact: partner}) AS descent
    }
    WITH kind, link, strength, confidence, status, steps + descent AS steps, size(steps) + size(descent) AS hops
    WITH kind, link, steps, hops, strength,
      $values.distance[CASE WHEN hops > 4 THEN 4 ELSE hops END] AS distance,
      $values.evidence[confidence] AS evidence, $values.activity[status] AS activity
    WITH kind, link, steps, hops, strength, distance, evidence, activity,
      strength * $factors.strength.weight + distance * $factors.distance.weight
        + evidence * $factors.evidence.weight + activity * $factors.activity.weight AS score
    ORDER BY score DESC, hops, kind, link LIMIT 10
    RETURN collect({kind: kind, steps: steps, hops: hops, score: score,
      strength: strength, distance: distance, evidence: evidence, activity: activity}) AS routes
  }
  WITH candidate, partner, routes WHERE size(routes) > 0
  CALL (partner, themes) {
    MATCH (partner)<-[:PART_OF*0..3]-(at:Place)<-[:LOCATED_IN]-(asset:CulturalAsset)-[:HAS_THEME]->(theme:Theme)
    WHERE theme.id IN themes
    WITH DISTINCT asset ORDER BY asset.id LIMIT 100
    RETURN collect(asset) AS theirAssets
  }
  CALL (partner, themes, ourThemes) {
    MATCH (partner)<-[:PART_OF*0..3]-(at:Place)<-[:LOCATED_IN]-(asset:CulturalAsset)-[:HAS_THEME]->(theme:Theme)
    WHERE theme.id IN themes AND theme.id IN ourThemes
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
RETURN size(ranked) AS totalCount, ranked[0..$first] AS nodes, missing
