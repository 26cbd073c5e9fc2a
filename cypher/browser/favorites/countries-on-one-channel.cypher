// 只靠一条渠道通达的国家 Countries that only one channel reaches
MATCH (channel:Channel)-[:REACHES]->(place:Place)-[:PART_OF*0..3]->(country:Country)
WHERE country.id <> 'cn'
WITH country, collect(DISTINCT channel) AS channels
WHERE size(channels) = 1
RETURN country.nameZh AS country, channels[0].nameZh AS onlyChannel, channels[0].kind AS kind
ORDER BY country;
