// Which labels nodes have together, how many nodes have just these, and how many of them are identified: by a text as id.
// A backup finds out from the graph what there is, so that it leaves out nothing.
// mode: read
// columns: labels: [String] · nodes: Int · identified: Int
MATCH (node)
WITH labels(node) AS labels, count(*) AS nodes, sum(CASE WHEN node.id > '' THEN 1 ELSE 0 END) AS identified
RETURN labels, nodes, identified
