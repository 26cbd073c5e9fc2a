// Finds nodes whose names have all the words of a text: equal names first, then names that begin with the text, then
// names with a word that begins with it, then the others. `searchText` has each name in its search form on a line of
// its own. Of the notes of practice those that the reader may see and that have not been withdrawn.
// mode: read
// $words: the words, in search form · $longest: the longest of them · $exact: the text between line ends · $prefix: after a line end · $word: after a space
// $first: 1..100
// columns: found: [SearchResult]
MATCH (named:Named)
// An index answers for one word at once: the longest is in the fewest names.
WHERE named.searchText CONTAINS $longest AND all(word IN $words WHERE named.searchText CONTAINS word)
CALL (named) {
  WITH named WHERE NOT named:Practice
  RETURN true AS isShown
  UNION ALL
  WITH named WHERE named:Practice AND named.withdrawnAt IS NULL
  CALL (named) {
    WITH named AS this
    //> practice/opens
  }
  RETURN isOpen AS isShown
}
WITH named,
  CASE
    WHEN named.searchText CONTAINS $exact THEN 1
    WHEN named.searchText CONTAINS $prefix THEN 2
    WHEN named.searchText CONTAINS $word THEN 3
    ELSE 4 END AS rank,
  CASE WHEN named:Place THEN 1 ELSE 2 END AS group
ORDER BY rank, group, size(named.nameZh), named.id LIMIT $first
RETURN collect(named) AS found
