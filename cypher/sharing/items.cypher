// What stands on a shared list, by id.
// mode: read
// this: SharedList
// $first: 1..100
// columns: items: [SharedItem]
MATCH (this)-[:LISTS]->(item)
WHERE item:Channel OR item:PartnerRegion OR item:PartnerCity OR item:Practice
WITH item ORDER BY item.id LIMIT $first
RETURN collect(item) AS items
