// Takes the record of a place out of the graph that was merged into another one, and keeps its id and what it said.
// mode: write
// $from: id of the place that is left · $into: id of the place that stays
// $properties: {id, nameZh, nameEn, record: JSON of the row, mergedAt: instant}
MATCH (from:Place {id: $from})
DETACH DELETE from
WITH count(from) AS gone
MATCH (into:Place {id: $into})
CREATE (former:FormerPlace)-[:MERGED_INTO]->(into)
SET former = $properties
RETURN gone
