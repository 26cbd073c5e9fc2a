// How many facts of each kind the graph holds.
// mode: read
// columns: places: Int · agreements: Int · channels: Int · culturalAssets: Int · themes: Int · alliances: Int · rules: Int · sources: Int
CALL () { MATCH (place:Place) RETURN count(place) AS places }
CALL () { MATCH (agreement:Agreement) RETURN count(agreement) AS agreements }
CALL () { MATCH (channel:Channel) RETURN count(channel) AS channels }
CALL () { MATCH (asset:CulturalAsset) RETURN count(asset) AS culturalAssets }
CALL () { MATCH (theme:Theme) RETURN count(theme) AS themes }
CALL () { MATCH (alliance:Alliance) RETURN count(alliance) AS alliances }
CALL () { MATCH (rule:Rule) RETURN count(rule) AS rules }
CALL () { MATCH (source:Source) RETURN count(source) AS sources }
RETURN places, agreements, channels, culturalAssets, themes, alliances, rules, sources
