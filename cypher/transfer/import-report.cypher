// What an import came to, as it was worked out.
// mode: read
// $written: boolean · $counts: {NEW, CHANGED, SAME, IN_CONFLICT, REFUSED} · $lines: [{file, line, column, outcome, record, zh, en}]
// columns: written: Boolean · newRows: Int · changedRows: Int · sameRows: Int · conflictRows: Int · refusedRows: Int · lines: [Map]
RETURN $written AS written, $counts.NEW AS newRows, $counts.CHANGED AS changedRows, $counts.SAME AS sameRows,
  $counts.IN_CONFLICT AS conflictRows, $counts.REFUSED AS refusedRows,
  [line IN $lines | {file: line.file, line: line.line, column: line.column, outcome: line.outcome, record: line.record,
    explanationZh: line.zh, explanationEn: line.en}] AS lines
