// Notes that a restore has begun, before anything is deleted or written.
// mode: write
// $file: name of the backup · $at: time, ISO 8601
MERGE (unfinished:UnfinishedRestore {id: 'restore'})
SET unfinished.file = $file, unfinished.at = $at
RETURN count(unfinished) AS noted
