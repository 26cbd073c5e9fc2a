// 应县木塔：主题、所在地与来源 The Yingxian Wooden Pagoda: themes, place and sources
MATCH path = (:CulturalAsset {id: 'yingxian-wooden-pagoda'})-[:LOCATED_IN|HAS_THEME|SUPPORTED_BY]->()
RETURN path;
