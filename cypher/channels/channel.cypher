// One channel by its id.
// mode: read
// $id: id of a channel
// columns: channel: Channel
MATCH (channel:Channel {id: $id})
RETURN channel
