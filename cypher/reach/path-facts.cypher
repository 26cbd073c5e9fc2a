// What joins any two places: whatever lies in what, living ties, channels in use and alliances, as ids and names.
//
// It reads each such relationship once, whatever is asked, so that what it costs grows with the graph and never with
// the number of ways through it: countries and alliances join almost everything within a few steps. That offices work
// together is public; what they share in an alliance is no step of a path.
// mode: read
// $from, $to: ids of places · $viewerToday: today in China
// $asOf: only ties signed and alliances agreed on by this date, filled up to its last day, and no channel known to be younger; or null
// columns: places: [{id, nameZh, nameEn, above: place id or null}] · ties: [{id, kind, signedOn, confidence, ends: [place id]}] · channels: [{id, nameZh, nameEn, holder: place id, reached: [place id]}] · alliances: [{id, nameZh, nameEn, members: [place id]}] · missing: [argument]
CALL () {
  UNWIND [{argument: 'from', id: $from}, {argument: 'to', id: $to}] AS asked
  WITH asked WHERE NOT EXISTS { MATCH (known:Place {id: asked.id}) }
  WITH asked.argument AS argument ORDER BY argument
  RETURN collect(argument) AS missing
}
CALL () {
  MATCH (place:Place)
  CALL (place) {
    MATCH (place)-[:PART_OF]->(upper:Place)
    WITH upper.id AS upper ORDER BY upper LIMIT 1
    RETURN collect(upper) AS uppers
  }
  WITH place, uppers ORDER BY place.id
  RETURN collect({id: place.id, nameZh: place.nameZh, nameEn: place.nameEn, above: uppers[0]}) AS places
}
CALL () {
  MATCH (home:Place)-[:PARTY_TO {role: 'HOME'}]->(tie:Agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)
  WHERE tie.kind IN ['FORMAL', 'COOPERATION', 'INTENT'] AND NOT tie.status IN ['EXPIRED', 'TERMINATED']
    AND tie.confidence <> 'HYPOTHETICAL' AND ($asOf IS NULL OR tie.signedOn <= $asOf)
  WITH home, tie, partner ORDER BY tie.id
  RETURN collect({id: tie.id, kind: tie.kind, signedOn: tie.signedOn, confidence: tie.confidence,
    ends: [home.id, partner.id]}) AS ties
}
CALL () {
  MATCH (holder:Place)-[:HOLDS]->(channel:Channel)
  WHERE channel.status <> 'ENDED' AND channel.confidence <> 'HYPOTHETICAL'
    AND ($asOf IS NULL OR coalesce(channel.since, '0') <= $asOf)
  CALL (channel) {
    MATCH (channel)-[:REACHES]->(place:Place)
    WITH place.id AS place ORDER BY place
    RETURN collect(place) AS reached
  }
  WITH holder, channel, reached ORDER BY channel.id
  RETURN collect({id: channel.id, nameZh: channel.nameZh, nameEn: channel.nameEn, holder: holder.id, reached: reached}) AS channels
}
CALL () {
  MATCH (alliance:Alliance)
  WHERE alliance.status = 'AGREED' AND alliance.confidence <> 'HYPOTHETICAL'
    AND ($asOf IS NULL OR alliance.agreedOn <= $asOf)
    AND coalesce($asOf, $viewerToday) <= coalesce(alliance.endsOn, '9999') + '-99'
  CALL (alliance) {
    MATCH (alliance)<-[:MEMBER_OF]-(place:Place)
    WITH place.id AS place ORDER BY place
    RETURN collect(place) AS members
  }
  WITH alliance, members ORDER BY alliance.id
  RETURN collect({id: alliance.id, nameZh: alliance.nameZh, nameEn: alliance.nameEn, members: members}) AS alliances
}
RETURN places, ties, channels, alliances, missing
