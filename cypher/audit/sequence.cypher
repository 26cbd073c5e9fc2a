// Number of the last entry of the audit trail, 0 before the first.
// mode: read
// columns: sequence: Int
OPTIONAL MATCH (head:AuditHead {id: 'head'})
RETURN coalesce(head.sequence, 0) AS sequence
