// A page of the nodes of one label, by id. An export reads the graph label by label: neither engine has to sort more
// than a page, and both have the same order. Of exchanges only those that were held are public. A source on which nothing rests but
// what is not exported would tell of that: it is left out.
// mode: read
// $label: the label · $shown: [label to name, the specific ones first] · $afterId: id that the page before ended with, '' at first
// $limit: how many at most
// columns: labels: [String] · properties: Map
MATCH (node)
WHERE $label IN labels(node) AND node.id > $afterId AND ($label <> 'Exchange' OR node.state = 'HELD')
  AND NOT ($label = 'Source'
    AND EXISTS {
      MATCH (node)<-[:SUPPORTED_BY]-(kept)
      WHERE none(label IN labels(kept) WHERE label IN $shown) OR (kept:Exchange AND kept.state <> 'HELD')
    }
    AND NOT EXISTS {
      MATCH (node)<-[:SUPPORTED_BY]-(fact)
      WHERE any(label IN labels(fact) WHERE label IN $shown) AND (NOT fact:Exchange OR fact.state = 'HELD')
    }
    AND NOT EXISTS { MATCH (place:Place)-[known:KNOWN_FOR]->(theme:Theme) WHERE node.id IN known.sourceIds })
WITH node ORDER BY node.id LIMIT $limit
RETURN [label IN $shown WHERE label IN labels(node)] AS labels, properties(node) AS properties
ORDER BY node.id
