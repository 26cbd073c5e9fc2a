// The sources that somebody may mean: those with one of the ids or addresses, and those without an address that have one
// of the titles.
// mode: read
// $ids: [id] · $urls: [address] · $titles: [title]
// columns: id: String · title: String · url: String
CALL () {
  MATCH (source:Source)
  WHERE source.id IN $ids
  RETURN source
  UNION
  MATCH (source:Source)
  WHERE source.url IN $urls
  RETURN source
  UNION
  MATCH (source:Source)
  WHERE source.title IN $titles AND source.url IS NULL
  RETURN source
}
RETURN source.id AS id, source.title AS title, source.url AS url
ORDER BY id
