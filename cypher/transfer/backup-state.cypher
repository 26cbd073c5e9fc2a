// What shows a backup that the graph has changed while it was read: every recorded change raises the sequence, and what
// was loaded or deleted otherwise mostly changes how much there is.
// mode: read
// columns: sequence: Int, null before the first recorded change · nodes: Int · relationships: Int
CALL () { OPTIONAL MATCH (head:AuditHead {id: 'head'}) RETURN max(head.sequence) AS sequence }
CALL () { MATCH (node) RETURN count(node) AS nodes }
CALL () { MATCH (from)-[relationship]->(to) RETURN count(relationship) AS relationships }
RETURN sequence, nodes, relationships
