// 全部友好城市关系 All sister-city ties
// Formal ties, without those known to have ended.
MATCH path = (:Place)-[:SISTER_CITY_OF]->(:Place)
RETURN path;
