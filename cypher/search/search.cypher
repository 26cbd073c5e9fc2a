// Finds nodes by a word in one of their names: equal names first, then names that begin with it, then names with a
// word that begins with it, then the others. `searchText` has each name in lower case on a line of its own.
// mode: read
// $text: what to find, in lower case · $exact: the same between line ends · $prefix: after a line end · $word: after a space
// $first: 1..100
// columns: found: [SearchResult]
MATCH (named:Named)
WHERE named.searchText CONTAINS $text
WITH named,
  CASE
    WHEN named.searchText CONTAINS $exact THEN 1
    WHEN named.searchText CONTAINS $prefix THEN 2
    WHEN named.searchText CONTAINS $word THEN 3
    ELSE 4 END AS rank,
  CASE WHEN named:Place THEN 1 ELSE 2 END AS group
ORDER BY rank, group, size(named.nameZh), named.id LIMIT $first
RETURN collect(named) AS found
