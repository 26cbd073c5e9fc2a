// What offices noted for themselves on a record, of what the reader may see: the newest first.
// mode: read
// this: Agreement or Channel or Place or CulturalAsset
// columns: remarks: [InternalRemark]
MATCH (this)<-[:REMARK_ON]-(remark:InternalRemark)-[:KEPT_BY]->(keeper:Office)
CALL (keeper) {
  WITH keeper AS this
  //> internal/opens
}
WITH remark ORDER BY remark.at DESC, remark.id LIMIT 100
RETURN collect(remark) AS remarks
