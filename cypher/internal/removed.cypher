// What was removed: its id is all that is left to be said.
// mode: read
// $id: id of what is no more
// columns: removed: {id}
RETURN {id: $id} AS removed
