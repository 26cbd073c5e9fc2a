// Remembers what a mutation with a key answered.
// mode: write
// $id: the key with who sent it and for what · $input: hash of what was sent · $result: JSON of what was answered · $at: instant
CREATE (key:IdempotencyKey {id: $id, input: $input, result: $result, at: $at})
RETURN key.id AS id
