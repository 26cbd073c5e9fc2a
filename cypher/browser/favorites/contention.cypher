// 国内几地同时交往的外国城市 Foreign cities that several Chinese places have ties with
MATCH (home:Place)-[:SISTER_CITY_OF|COOPERATES_WITH|SIGNED_INTENT_WITH|NEGOTIATES_WITH]->(partner:PartnerCity)
WITH partner, collect(DISTINCT home) AS homes
WHERE size(homes) > 1
UNWIND homes AS home
MATCH path = (home)-[:SISTER_CITY_OF|COOPERATES_WITH|SIGNED_INTENT_WITH|NEGOTIATES_WITH]->(partner)
RETURN path;
