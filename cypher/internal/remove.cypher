// Takes an internal record out of the graph, where who does it may see it.
// mode: write
CALL () {
  //> internal/kept
}
DETACH DELETE kept
RETURN count(*) AS removed
