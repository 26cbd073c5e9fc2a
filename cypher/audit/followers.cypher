// The entries that say to follow the one with this hash, by their sequence: one, unless somebody tampered.
// mode: read
// $hash: hash of an entry
// columns: sequence: Int
MATCH (entry:AuditEntry {previousHash: $hash})
RETURN entry.sequence AS sequence
ORDER BY sequence
LIMIT 10
