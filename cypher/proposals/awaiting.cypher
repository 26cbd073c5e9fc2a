// Whose turn it is to decide a proposal, since when and until when.
// mode: read
// this: Proposal
// $viewerToday: ISO 8601 date in China
// columns: awaiting: {office: Office, stage, since, dueOn, isOverdue}
CALL (this) {
  //> proposals/turn
}
RETURN {office: office, stage: step.stage, since: step.since, dueOn: step.dueOn, isOverdue: step.dueOn < $viewerToday} AS awaiting
