// Takes the head of the audit trail, so that others who write wait for this transaction. The first write makes it.
// mode: write
// $at: now, as an ISO 8601 instant
MERGE (head:AuditHead {id: 'head'})
ON CREATE SET head.sequence = 0, head.hash = ''
SET head.takenAt = $at
RETURN head.sequence AS sequence, head.hash AS hash
