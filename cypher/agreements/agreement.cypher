// One agreement by its id.
// mode: read
// $id: id of an agreement
// columns: agreement: Agreement
MATCH (agreement:Agreement {id: $id})
RETURN agreement
