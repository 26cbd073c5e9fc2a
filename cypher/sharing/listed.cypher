// What stands on a shared list; a note of practice no longer once it was withdrawn.
// mode: read
// this: SharedList
// columns: item: SharedItem
MATCH (this)-[:LISTS]->(item)
WHERE item.withdrawnAt IS NULL
RETURN item
