// What stands on a shared list, by id. Whoever may see the list may see all of it.
// mode: read
// this: SharedList
// $first: 1..100
// columns: items: [SharedItem]
CALL (this) {
  //> sharing/listed
}
WITH item ORDER BY item.id LIMIT $first
RETURN collect(item) AS items
