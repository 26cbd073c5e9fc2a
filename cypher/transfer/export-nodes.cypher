// A page of the nodes of one label, by id. An export reads the graph label by label: neither engine has to sort more
// than a page, and both have the same order. Of exchanges only those that were held are public;
// a source on which nothing rests but what is planned or was cancelled is left out with it.
// mode: read
// $label: the label · $shown: [label to name, the specific ones first] · $afterId: id that the page before ended with, '' at first
// $limit: how many at most
// columns: labels: [String] · properties: Map
MATCH (node)
WHERE $label IN labels(node) AND node.id > $afterId AND ($label <> 'Exchange' OR node.state = 'HELD')
  AND ($label <> 'Source'
    OR NOT EXISTS { MATCH (node)<-[:SUPPORTED_BY]-(plan:Exchange) WHERE plan.state <> 'HELD' }
    OR EXISTS { MATCH (node)<-[:SUPPORTED_BY]-(fact) WHERE NOT fact:Exchange OR fact.state = 'HELD' })
WITH node ORDER BY node.id LIMIT $limit
RETURN [label IN $shown WHERE label IN labels(node)] AS labels, properties(node) AS properties
ORDER BY node.id
