// Where the audit trail ends, as the graph itself says (null before the first write), and how many entries there are.
// mode: read
// columns: sequence: Int · hash: String · entries: Int
CALL () {
  MATCH (entry:AuditEntry)
  RETURN count(entry) AS entries
}
OPTIONAL MATCH (head:AuditHead {id: 'head'})
RETURN head.sequence AS sequence, head.hash AS hash, entries
