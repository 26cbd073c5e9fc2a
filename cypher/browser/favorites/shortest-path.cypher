// 朔州到秩父的最短联系 The shortest connection of Shuozhou and Chichibu
MATCH path = allShortestPaths(
  (:City {id: 'cn/shanxi/shuozhou'})-[:PART_OF|SISTER_CITY_OF|COOPERATES_WITH|SIGNED_INTENT_WITH|HOLDS|REACHES*..8]-(:PartnerCity {id: 'jp/saitama/chichibu'})
)
RETURN path;
