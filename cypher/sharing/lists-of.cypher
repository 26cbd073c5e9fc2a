// The lists that are shared in an alliance or by an office, of what the reader may see, the last changed first.
// mode: read
// this: Alliance or Office
// columns: lists: [SharedList]
MATCH (this)<-[:SHARED_IN|SHARED_BY]-(list:SharedList)
CALL (list) {
  WITH list AS this
  //> sharing/opens
}
WITH list ORDER BY list.at DESC, list.id LIMIT 100
RETURN collect(list) AS lists
