// Sources.
// mode: write
// $rows: [{id, properties}]
UNWIND $rows AS row
MERGE (source:Source {id: row.id})
SET source = row.properties
RETURN count(source) AS written
