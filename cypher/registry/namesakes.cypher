// The records among which a name stands for one: places directly below the same place, channels of one holder, assets of
// one place; all themes, offices, alliances and countries.
// mode: read
// $kind: place, channel, asset, theme, office or alliance
// $parent: id of the place above, of the holder, or in which it is; null for countries, themes, offices and alliances
// columns: id: String · nameZh: String · nameEn: String · aliases: [String]
CALL () {
  MATCH (record:Place)-[:PART_OF]->(:Place {id: $parent})
  WHERE $kind = 'place'
  RETURN record
  UNION ALL
  MATCH (record:Country)
  WHERE $kind = 'place' AND $parent IS NULL
  RETURN record
  UNION ALL
  MATCH (record:Channel)<-[:HOLDS]-(:Place {id: $parent})
  WHERE $kind = 'channel'
  RETURN record
  UNION ALL
  MATCH (record:CulturalAsset)-[:LOCATED_IN]->(:Place {id: $parent})
  WHERE $kind = 'asset'
  RETURN record
  UNION ALL
  MATCH (record:Theme)
  WHERE $kind = 'theme'
  RETURN record
  UNION ALL
  MATCH (record:Office)
  WHERE $kind = 'office'
  RETURN record
  UNION ALL
  MATCH (record:Alliance)
  WHERE $kind = 'alliance'
  RETURN record
}
RETURN record.id AS id, record.nameZh AS nameZh, record.nameEn AS nameEn, coalesce(record.aliases, []) AS aliases
ORDER BY id
