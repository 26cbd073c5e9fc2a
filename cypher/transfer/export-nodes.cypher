// A page of the nodes of one label, by id. An export reads the graph label by label: neither engine has to sort more
// than a page, and both have the same order. Of exchanges only those that were held are public.
// mode: read
// $label: the label · $shown: [label to name, the specific ones first] · $afterId: id that the page before ended with, '' at first
// $limit: how many at most
// columns: labels: [String] · properties: Map
MATCH (node)
WHERE $label IN labels(node) AND node.id > $afterId AND ($label <> 'Exchange' OR node.state = 'HELD')
WITH node ORDER BY node.id LIMIT $limit
RETURN [label IN $shown WHERE label IN labels(node)] AS labels, properties(node) AS properties
ORDER BY node.id
