// What a mutation answered that was sent before with the same key; no row for a new one.
// mode: read
// $id: the key with who sent it and for what
// columns: input: String · result: String
MATCH (key:IdempotencyKey {id: $id})
RETURN key.input AS input, key.result AS result
