// The department that entered an asset or channel of its city's file, by its names; none where no department did.
// mode: read
// this: CulturalAsset or Channel
// columns: departments: [{id, nameZh, nameEn}], one or none
MATCH (this)-[:CONTRIBUTED_BY]->(office:Office)
WHERE office.kind = 'DEPARTMENT'
WITH office ORDER BY office.id
RETURN collect({id: office.id, nameZh: office.nameZh, nameEn: office.nameEn}) AS departments
