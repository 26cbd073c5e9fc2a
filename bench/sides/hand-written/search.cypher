MATCH (named:Named)
WHERE named.searchText CONTAINS $text AND NOT named:Practice
WITH named,
  CASE
    WHEN named.searchText CONTAINS '\n' + $text + '\n' THEN 1
    WHEN named.searchText CONTAINS '\n' + $text THEN 2
    WHEN named.searchText CONTAINS ' ' + $text THEN 3
    ELSE 4 END AS rank,
  CASE WHEN named:Place THEN 1 ELSE 2 END AS group
ORDER BY rank, group, size(named.nameZh), named.id LIMIT 10
RETURN {found: collect({id: named.id, nameZh: named.nameZh, nameEn: named.nameEn})} AS answer
