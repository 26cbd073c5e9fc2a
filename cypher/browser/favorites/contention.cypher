// 国内几地同时交往的外国城市 Foreign cities that several Chinese places have ties with
MATCH (partner:PartnerCity)-[:PARTY_TO]->(:Agreement)<-[:PARTY_TO]-(home:Place)
WITH partner, collect(DISTINCT home) AS homes
WHERE size(homes) > 1
UNWIND homes AS home
MATCH path = (partner)-[:PARTY_TO]->(:Agreement)<-[:PARTY_TO]-(home)
RETURN path;
