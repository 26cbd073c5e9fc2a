// One office by its id.
// mode: read
// $id: id of an office
// columns: office: Office
MATCH (office:Office {id: $id})
RETURN office
