// The place into which a record was merged; no row for an id that no record had.
// mode: read
// $id: former id of a place
// columns: place: place id
MATCH (:FormerPlace {id: $id})-[:MERGED_INTO]->(stays:Place)
RETURN stays.id AS place
