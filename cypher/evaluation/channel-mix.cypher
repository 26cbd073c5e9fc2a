// The mix of a place's channels, as worked out from evaluation/channel-mix-facts, with its nodes.
// mode: read
// $of: id of a Province or City · $total: number of channels in use · $shares: [{kind, count, share}]
// $diversity: 0..1 or null · $soleRoutes: [{partner: place id, channel: channel id}] · $unused: [channel id]
// columns: place: Place · total: Int · shares: [{kind, count, share}] · diversity: Float · soleRoutes: [{partner: Place, channel: Channel}] · unused: [Channel]
MATCH (place:Place {id: $of})
CALL () {
  UNWIND $soleRoutes AS sole
  MATCH (partner:Place {id: sole.partner})
  MATCH (channel:Channel {id: sole.channel})
  WITH partner, channel ORDER BY partner.id
  RETURN collect({partner: partner, channel: channel}) AS soleRoutes
}
CALL () {
  UNWIND $unused AS id
  MATCH (channel:Channel {id: id})
  WITH channel ORDER BY channel.id
  RETURN collect(channel) AS unused
}
RETURN place, $total AS total, $shares AS shares, $diversity AS diversity, soleRoutes, unused
