// Some entries of the audit trail in the order of their sequence, whole, for the check of their hashes.
// mode: read
// $ids: [id of an entry]
// columns: properties: Map
MATCH (entry:AuditEntry)
WHERE entry.id IN $ids
RETURN properties(entry) AS properties
ORDER BY entry.id
