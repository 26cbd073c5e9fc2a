// The restore that has begun and not ended, if there is one: the graph holds a part of a backup then.
// mode: read
// columns: file: String · at: String
MATCH (unfinished:UnfinishedRestore {id: 'restore'})
RETURN unfinished.file AS file, unfinished.at AS at
