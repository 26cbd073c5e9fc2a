// How many offices stand above one, and how many levels of offices below another.
// mode: read
// $above: id of the office above, or null · $office: id of the office that is to be below it, or null for a new one
// columns: above: Int · below: Int · isBelow: Boolean
CALL () {
  OPTIONAL MATCH path = (:Office {id: $above})-[:SUBORDINATE_TO*0..6]->(:Office)
  RETURN coalesce(max(length(path)) + 1, 0) AS above
}
CALL () {
  OPTIONAL MATCH path = (:Office {id: $office})<-[:SUBORDINATE_TO*0..6]-(:Office)
  RETURN coalesce(max(length(path)), 0) AS below
}
CALL () {
  OPTIONAL MATCH path = (:Office {id: $above})-[:SUBORDINATE_TO*0..6]->(:Office {id: $office})
  RETURN count(path) > 0 AS isBelow
}
RETURN above, below, isBelow
