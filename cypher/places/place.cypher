// One place by its id, or by the id of a record that was merged into it.
// mode: read
// $id: id of a place, or a former one
// columns: place: Place
CALL () {
  MATCH (place:Place {id: $id})
  RETURN place
  UNION ALL
  MATCH (:FormerPlace {id: $id})-[:MERGED_INTO]->(place:Place)
  RETURN place
}
RETURN place
