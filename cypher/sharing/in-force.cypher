// One row while a shared list is shared: from its first day to its last, not withdrawn, in an alliance that is agreed and
// has not ended, and that the office which shares it has not left. A date of less than day precision holds from its first day or to its last; `2026` ends with `2026-99`.
// mode: read
// this: SharedList
// $viewerToday: today in China
// columns: isShared: Boolean
MATCH (this)-[:SHARED_IN]->(alliance:Alliance)
WHERE this.withdrawnOn IS NULL
  AND coalesce(this.from, '0') <= $viewerToday AND $viewerToday <= coalesce(this.until, '9999') + '-99'
  AND alliance.status = 'AGREED'
  AND coalesce(alliance.agreedOn, '0') <= $viewerToday AND $viewerToday <= coalesce(alliance.endsOn, '9999') + '-99'
  AND EXISTS {
    MATCH (this)-[:SHARED_BY]->(owner:Office)-[:SERVES]->(sharer:Place)-[:PART_OF*0..2]->(member:Place)-[:MEMBER_OF]->(alliance)
  }
RETURN true AS isShared
