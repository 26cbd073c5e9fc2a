// What kinds of record have an id. One id means one thing in the whole registry: a history is asked for by it alone.
// mode: read
// $id: id that a new record is to have
// columns: kinds: [String]
CALL () {
  MATCH (place:Place {id: $id}) RETURN 'place' AS kind
  UNION
  MATCH (agreement:Agreement {id: $id}) RETURN 'agreement' AS kind
  UNION
  MATCH (channel:Channel {id: $id}) RETURN 'channel' AS kind
  UNION
  MATCH (asset:CulturalAsset {id: $id}) RETURN 'asset' AS kind
  UNION
  MATCH (theme:Theme {id: $id}) RETURN 'theme' AS kind
  UNION
  MATCH (office:Office {id: $id}) RETURN 'office' AS kind
  UNION
  MATCH (exchange:Exchange {id: $id}) RETURN 'exchange' AS kind
  UNION
  MATCH (proposal:Proposal {id: $id}) RETURN 'proposal' AS kind
  UNION
  MATCH (assessment:Assessment {id: $id}) RETURN 'assessment' AS kind
  UNION
  MATCH (plan:WorkPlan {id: $id}) RETURN 'plan' AS kind
  UNION
  MATCH (practice:Practice {id: $id}) RETURN 'practice' AS kind
  UNION
  MATCH (sharedList:SharedList {id: $id}) RETURN 'sharedList' AS kind
  UNION
  MATCH (alliance:Alliance {id: $id}) RETURN 'alliance' AS kind
}
WITH kind ORDER BY kind
RETURN collect(kind) AS kinds
