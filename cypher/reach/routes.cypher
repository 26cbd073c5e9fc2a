// The routes by which a city of China could reach a foreign place, best first, at most 10.
//
// A route goes from us to an origin (ourselves, our province, our country, a peer, an ally), from there by an agreement
// or a channel to a target, and down to this place where the target is a place above it. Each step names the fact that
// carries it. An ally offers what stands on a list that it shares with us and that the reader may see: its ties with places on
// the list, its channels on the list. An embassy or consulate of China is the route NATIONAL; an official channel between our province and the
// other side is PROVINCE, whoever holds it.
// mode: read
// this: Place
// $from: id of a City · $via: [kind of route] · $scope: where peers are, PROVINCE or COUNTRY
// $asOf: only agreements and alliances of this date or before, filled up to its last day, and channels that are not known
//   to be later; or null
// $factors: {name: {weight, zh, en}} · $values: {tie, channel, distance, evidence, activity}
// columns: routes: [{kind, hops, score, strength, distance, evidence, activity, steps: [{from: Place, to: Place, by, fact, agreement: Agreement, channel: Channel, alliance: Alliance, sharedList: SharedList}]}]
// Where routes start from, besides peers, and how we get there. `by` is the shared list, where one opens the way.
CALL () {
  CALL () {
    MATCH (me:City {id: $from})
    RETURN 'CHANNEL' AS kind, me AS place, '' AS by, $values.evidence.DOCUMENTED AS evidence, [] AS steps
    UNION ALL
    MATCH (me:City {id: $from})-[:PART_OF*1..2]->(province:Province)
    RETURN 'PROVINCE' AS kind, province AS place, '' AS by, $values.evidence.DOCUMENTED AS evidence,
      [{from: me, to: province, by: 'PART_OF', fact: me}] AS steps
    UNION ALL
    MATCH (me:City {id: $from})-[:PART_OF*2..3]->(homeland:Country)
    RETURN 'NATIONAL' AS kind, homeland AS place, '' AS by, $values.evidence.DOCUMENTED AS evidence,
      [{from: me, to: homeland, by: 'PART_OF', fact: me}] AS steps
    UNION ALL
    // One for each list that is shared with us: nothing else of an ally is offered.
    // Each WITH ends a part that is planned by itself: Neo4j's planning grows fast with the length of a pattern.
    MATCH (me:City {id: $from})-[:PART_OF*0..2]->(ours:Place)-[:MEMBER_OF]->(alliance:Alliance)
    WHERE alliance.confidence <> 'HYPOTHETICAL' AND ($asOf IS NULL OR alliance.agreedOn <= $asOf)
    WITH me, ours, alliance
    MATCH (alliance)<-[:SHARED_IN]-(shared:SharedList)-[:SHARED_BY]->(office:Office)-[:SERVES]->(sharer:Place)
    WHERE sharer.id <> $from
    WITH me, ours, alliance, shared, sharer
    MATCH (sharer)-[:PART_OF*0..2]->(ally:Place)-[:MEMBER_OF]->(alliance)
    WHERE ally.id <> ours.id
    CALL (shared) {
      WITH shared AS this
      //> sharing/opens
    }
    WITH me, ours, alliance, shared, sharer, ally, isInForce WHERE isInForce
    CALL (me, ours) {
      WITH me, ours WHERE me.id <> ours.id
      RETURN collect({from: me, to: ours, by: 'PART_OF', fact: me}) AS ascent
    }
    CALL (ally, sharer) {
      WITH ally, sharer WHERE ally.id <> sharer.id
      RETURN collect({from: ally, to: sharer, by: 'PART_OF', fact: sharer}) AS descent
    }
    RETURN 'ALLIED' AS kind, sharer AS place, shared.id AS by, $values.evidence[alliance.confidence] AS evidence,
      ascent + [{from: ours, to: ally, by: 'ALLIANCE', fact: alliance, alliance: alliance, sharedList: shared}] + descent AS steps
  }
  WITH kind, place, by, evidence, steps WHERE kind IN $via
  RETURN collect({kind: kind, place: place, by: by, evidence: evidence, steps: steps}) AS origins
}
// By an agreement or a channel of the origin to this place or one above it.
CALL (this, origins) {
  UNWIND origins AS origin
  WITH origin, origin.place AS place, this WHERE origin.kind IN ['PROVINCE', 'ALLIED']
  MATCH (place)-[:PARTY_TO {role: 'HOME'}]->(tie:Agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(target:Place)<-[:PART_OF*0..3]-(this)
  WHERE tie.kind IN ['FORMAL', 'COOPERATION', 'INTENT'] AND NOT target:Country
    AND NOT tie.status IN ['EXPIRED', 'TERMINATED'] AND tie.confidence <> 'HYPOTHETICAL'
    AND ($asOf IS NULL OR tie.signedOn <= $asOf)
    AND (origin.kind = 'PROVINCE' OR EXISTS {
      MATCH (shared:SharedList {id: origin.by})-[:LISTS]->(candidate:Place) WHERE candidate.id IN [target.id, this.id]
    })
  RETURN origin.kind AS kind, target, place.id + ' ' + target.id AS pair, tie.id AS link, origin.by AS by,
    $values.tie[tie.kind] AS strength, tie.status AS status,
    CASE WHEN origin.evidence < $values.evidence[tie.confidence] THEN origin.evidence
      ELSE $values.evidence[tie.confidence] END AS evidence,
    origin.steps + [{from: place, to: target, by: 'AGREEMENT', fact: tie, agreement: tie}] AS steps
  UNION ALL
  UNWIND origins AS origin
  WITH origin, origin.place AS place, this WHERE origin.kind IN ['PROVINCE', 'NATIONAL', 'CHANNEL']
  MATCH (place)-[:HOLDS]->(channel:Channel)-[:REACHES]->(target:Place)<-[:PART_OF*0..4]-(this)
  WHERE channel.status <> 'ENDED' AND channel.confidence <> 'HYPOTHETICAL'
    AND ($asOf IS NULL OR channel.since IS NULL OR channel.since <= $asOf)
    AND (origin.kind = 'CHANNEL' OR (origin.kind = 'PROVINCE' AND channel.kind = 'OFFICIAL')
      OR (origin.kind = 'NATIONAL' AND channel.subtype IN ['EMBASSY', 'CONSULATE', 'FRIENDSHIP_ASSOCIATION']))
  RETURN origin.kind AS kind, target, place.id + ' ' + channel.id AS pair, channel.id AS link, origin.by AS by,
    CASE WHEN target:Country THEN $values.channel.own.country ELSE $values.channel.own.near END AS strength,
    channel.status AS status, $values.evidence[channel.confidence] AS evidence,
    origin.steps + [{from: place, to: target, by: 'CHANNEL', fact: channel, channel: channel}] AS steps
  UNION ALL
  UNWIND origins AS origin
  WITH origin, origin.place AS place, this WHERE origin.kind IN ['PROVINCE', 'NATIONAL', 'CHANNEL']
  MATCH (place)<-[:REACHES]-(channel:Channel)<-[:HOLDS]-(target:Place)<-[:PART_OF*0..4]-(this)
  WHERE channel.status <> 'ENDED' AND channel.confidence <> 'HYPOTHETICAL'
    AND ($asOf IS NULL OR channel.since IS NULL OR channel.since <= $asOf)
    AND (origin.kind = 'CHANNEL' OR (origin.kind = 'PROVINCE' AND channel.kind = 'OFFICIAL')
      OR (origin.kind = 'NATIONAL' AND channel.subtype IN ['EMBASSY', 'CONSULATE', 'FRIENDSHIP_ASSOCIATION']))
  RETURN origin.kind AS kind, target, place.id + ' ' + channel.id AS pair, channel.id AS link, origin.by AS by,
    CASE WHEN target:Country THEN $values.channel.theirs.country ELSE $values.channel.theirs.near END AS strength,
    channel.status AS status, $values.evidence[channel.confidence] AS evidence,
    origin.steps + [{from: place, to: target, by: 'CHANNEL', fact: channel, channel: channel}] AS steps
  UNION ALL
  UNWIND origins AS origin
  WITH origin, origin.place AS place, this WHERE origin.kind = 'ALLIED'
  MATCH (shared:SharedList {id: origin.by})-[:LISTS]->(channel:Channel)-[:REACHES]->(target:Place)<-[:PART_OF*0..4]-(this)
  WHERE channel.status <> 'ENDED' AND channel.confidence <> 'HYPOTHETICAL'
    AND ($asOf IS NULL OR channel.since IS NULL OR channel.since <= $asOf)
  WITH origin, place, target, channel
  MATCH (channel)<-[:HOLDS]-(holder:Place)-[:PART_OF*0..2]->(place)
  CALL (place, holder) {
    WITH place, holder WHERE place.id <> holder.id
    RETURN collect({from: place, to: holder, by: 'PART_OF', fact: holder}) AS descent
  }
  RETURN origin.kind AS kind, target, place.id + ' ' + channel.id AS pair, channel.id AS link, origin.by AS by,
    CASE WHEN target:Country THEN $values.channel.own.country ELSE $values.channel.own.near END AS strength,
    channel.status AS status,
    CASE WHEN origin.evidence < $values.evidence[channel.confidence] THEN origin.evidence
      ELSE $values.evidence[channel.confidence] END AS evidence,
    origin.steps + descent + [{from: holder, to: target, by: 'CHANNEL', fact: channel, channel: channel}] AS steps
  UNION ALL
  MATCH (me:City {id: $from})-[:PART_OF*1..2]->(province:Province)-[:PART_OF]->(homeland:Country)
  MATCH (this)-[:PARTY_TO {role: 'PARTNER'}]->(tie:Agreement)<-[:PARTY_TO {role: 'HOME'}]-(peer:City)-[:PART_OF*1..3]->(area:Place)
  WHERE 'PEER' IN $via AND area.id = CASE WHEN $scope = 'COUNTRY' THEN homeland.id ELSE province.id END
    AND peer.id <> $from AND NOT EXISTS { MATCH (peer)-[:PART_OF*1..2]->(ours:City {id: $from}) }
    AND tie.kind IN ['FORMAL', 'COOPERATION', 'INTENT']
    AND NOT tie.status IN ['EXPIRED', 'TERMINATED'] AND tie.confidence <> 'HYPOTHETICAL'
    AND ($asOf IS NULL OR tie.signedOn <= $asOf)
  RETURN 'PEER' AS kind, this AS target, peer.id + ' ' + this.id AS pair, tie.id AS link, '' AS by,
    $values.tie[tie.kind] AS strength, tie.status AS status, $values.evidence[tie.confidence] AS evidence,
    [{from: me, to: area, by: 'PART_OF', fact: me}, {from: area, to: peer, by: 'PART_OF', fact: peer},
     {from: peer, to: this, by: 'AGREEMENT', fact: tie, agreement: tie}] AS steps
}
// From a place above this one down to it.
CALL (target, this) {
  WITH target, this WHERE target.id <> this.id
  RETURN collect({from: target, to: this, by: 'PART_OF', fact: this}) AS descent
}
WITH kind, pair, link, by, strength, evidence, status, steps + descent AS steps, size(steps) + size(descent) AS hops
WITH kind, pair, link, by, steps, hops, strength, evidence,
  $values.distance[CASE WHEN hops > 4 THEN 4 ELSE hops END] AS distance, $values.activity[status] AS activity
WITH kind, pair, link, by, steps, hops, strength, distance, evidence, activity,
  strength * $factors.strength.weight + distance * $factors.distance.weight
    + evidence * $factors.evidence.weight + activity * $factors.activity.weight AS score
ORDER BY score DESC, hops, kind, link, by
// Of the ties between the same two places, and of a channel that reaches several places above this one, the best.
WITH kind, pair, collect({kind: kind, link: link, by: by, steps: steps, hops: hops, score: score,
  strength: strength, distance: distance, evidence: evidence, activity: activity}) AS alike
WITH kind, pair, head(alike) AS route
WITH route, route.score AS score, route.hops AS hops, kind, route.link AS link, route.by AS by, pair
ORDER BY score DESC, hops, kind, link, by, pair LIMIT 10
RETURN collect(route) AS routes
