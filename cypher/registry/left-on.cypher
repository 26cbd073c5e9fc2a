// What still hangs on a place, save what its own row says: what it lies in, is known for and rests on.
// mode: read
// $id: id of a place
// columns: type: String · number: Int
MATCH (place:Place {id: $id})-[tie]-(other)
WHERE NOT (type(tie) IN ['PART_OF', 'KNOWN_FOR', 'SUPPORTED_BY'] AND startNode(tie) = place)
RETURN type(tie) AS type, count(tie) AS number
ORDER BY type
