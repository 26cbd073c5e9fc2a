// The places that a rail corridor passes on its way, in order.
// mode: read
// this: Channel
// columns: places: [Place]
MATCH (this)-[passing:PASSES_THROUGH]->(place:Place)
WITH place, passing.position AS position ORDER BY position
RETURN collect(place) AS places
