// Whether others may see a shared list today.
// mode: read
// this: SharedList
// columns: isInForce: Boolean
CALL (this) {
  //> sharing/in-force
}
WITH count(isShared) AS shared
RETURN shared > 0 AS isInForce
