// One place by its id.
// mode: read
// $id: id of a place
// columns: place: Place
MATCH (place:Place {id: $id})
RETURN place
