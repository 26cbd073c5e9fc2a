// Deletes some nodes of the graph, whatever they are, with their relationships. The note of an unfinished restore stays,
// because until the end the graph is not whole.
// mode: write
// $limit: how many nodes at most
MATCH (n)
WHERE NOT n:UnfinishedRestore
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS deleted
