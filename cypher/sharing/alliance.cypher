// One alliance by its id.
// mode: read
// $id: id of an alliance
// columns: alliance: Alliance
MATCH (alliance:Alliance {id: $id})
RETURN alliance
