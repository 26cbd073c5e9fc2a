// All themes with their names, for matching names.
// mode: read
// columns: id: String · names: [String]
MATCH (theme:Theme)
RETURN theme.id AS id, [theme.nameZh, theme.nameEn] + coalesce(theme.aliases, []) AS names
ORDER BY id
