// One cultural asset by its id.
// mode: read
// $id: id of a cultural asset
// columns: culturalAsset: CulturalAsset
MATCH (asset:CulturalAsset {id: $id})
RETURN asset AS culturalAsset
