// One theme by its id.
// mode: read
// $id: id of a theme
// columns: theme: Theme
MATCH (theme:Theme {id: $id})
RETURN theme
