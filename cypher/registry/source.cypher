// The source that somebody means: the one with the id; else the one with the address; else the one without an address
// that has the title.
// mode: read
// $id: id or null · $url: address or null · $title: title or null
// columns: id: String · title: String · url: String
CALL () {
  MATCH (source:Source {id: $id})
  RETURN source
  UNION
  MATCH (source:Source {url: $url})
  WHERE $id IS NULL
  RETURN source
  UNION
  MATCH (source:Source {title: $title})
  WHERE $id IS NULL AND $url IS NULL AND source.url IS NULL
  RETURN source
}
RETURN source.id AS id, source.title AS title, source.url AS url
ORDER BY id LIMIT 1
