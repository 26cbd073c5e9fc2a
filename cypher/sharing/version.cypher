// How often an alliance was changed, from 1; one that was loaded by an earlier version of the service has no number yet.
// mode: read
// this: Alliance
// columns: version: Int
RETURN coalesce(this.version, 1) AS version
