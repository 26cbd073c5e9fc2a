// Deletes some nodes of the graph, whatever they are, with their relationships.
// mode: write
// $limit: how many nodes at most
MATCH (n)
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS deleted
