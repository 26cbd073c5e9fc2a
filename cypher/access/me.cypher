// Who asks, as their token says, and their office, null where the registry does not have it.
// mode: read
// $actor: the person · $role: their role · $office: id of their office, which may not exist
// columns: actor: String · office: Office · role: String
OPTIONAL MATCH (office:Office {id: $office})
RETURN $actor AS actor, office, $role AS role
