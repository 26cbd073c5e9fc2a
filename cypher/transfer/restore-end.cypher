// Notes that the graph is whole: a restore has ended, or everything was deleted.
// mode: write
MATCH (unfinished:UnfinishedRestore)
DELETE unfinished
RETURN count(*) AS noted
