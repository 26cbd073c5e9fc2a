// What the mix of a place's channels is worked out from: the channels in operation that it holds or that reach it, with
// the places abroad that each joins it with, and the partners of its living ties. A tie of unknown date does not count as
// of a date, but no channel is idle that may serve it: its partner is in `perhaps`, unless another tie counts.
// mode: read
// $of: id of a Province or City
// $asOf: only ties signed by this date, filled up to its last day, and no channel known to be younger; or null
// columns: channels: [{id, kind, own, ends: [{id, above: [place id]}]}] · partners: [{id, above: [place id]}] · perhaps: [{id, above: [place id]}] · missing: [argument] · unfit: [argument]
CALL () {
  UNWIND [$of] AS id
  WITH id WHERE NOT EXISTS { MATCH (known:Place {id: id}) }
  RETURN collect('of') AS missing
}
CALL () {
  MATCH (known:Place {id: $of}) WHERE NOT (known:Province OR known:City)
  RETURN collect('of') AS unfit
}
CALL () {
  CALL () {
    MATCH (place:Place {id: $of})-[:HOLDS]->(channel:Channel)
    RETURN channel, true AS own
    UNION ALL
    MATCH (place:Place {id: $of})<-[:REACHES]-(channel:Channel)<-[:HOLDS]-(holder:Place)
    WHERE holder.id <> $of
    RETURN channel, false AS own
  }
  WITH channel, own WHERE channel.status <> 'ENDED' AND channel.confidence <> 'HYPOTHETICAL'
    AND ($asOf IS NULL OR coalesce(channel.since, '0') <= $asOf)
  CALL (channel) {
    MATCH (channel)-[:HOLDS|REACHES]-(abroad:Place)
    WHERE NOT abroad:Province AND NOT abroad:City
      AND NOT EXISTS { MATCH (abroad)<-[:PART_OF]-(province:Province) }
    WITH DISTINCT abroad
    CALL (abroad) {
      MATCH (abroad)-[:PART_OF*1..4]->(area:Place)
      WITH area ORDER BY area.id
      RETURN collect(area.id) AS above
    }
    WITH abroad, above ORDER BY abroad.id
    RETURN collect({id: abroad.id, above: above}) AS ends
  }
  WITH channel, own, ends ORDER BY channel.id
  RETURN collect({id: channel.id, kind: channel.kind, own: own, ends: ends}) AS channels
}
CALL () {
  MATCH (place:Place {id: $of})-[:PARTY_TO {role: 'HOME'}]->(tie:Agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)
  WHERE tie.kind IN ['FORMAL', 'COOPERATION', 'INTENT']
    AND NOT tie.status IN ['EXPIRED', 'TERMINATED'] AND tie.confidence <> 'HYPOTHETICAL'
    AND ($asOf IS NULL OR tie.signedOn IS NULL OR tie.signedOn <= $asOf)
  WITH partner, max(CASE WHEN $asOf IS NULL OR tie.signedOn IS NOT NULL THEN 1 ELSE 0 END) AS counted
  CALL (partner) {
    MATCH (partner)-[:PART_OF*1..4]->(area:Place)
    WITH area ORDER BY area.id
    RETURN collect(area.id) AS above
  }
  WITH partner, above, counted ORDER BY partner.id
  RETURN collect({id: partner.id, above: above, counted: counted}) AS tied
}
RETURN channels, [each IN tied WHERE each.counted = 1 | {id: each.id, above: each.above}] AS partners,
  [each IN tied WHERE each.counted = 0 | {id: each.id, above: each.above}] AS perhaps, missing, unfit
