// An audit entry as histories show it.
// mode: read
// this: AuditEntry
// columns: shown: {sequence, at, actor, office, role, action, subject, changes, source}
RETURN {
  sequence: this.sequence, at: this.at, actor: this.actor, office: this.office, role: this.role,
  action: this.action, subject: this.subject,
  changes: [i IN range(0, size(this.fields) - 1) | {
    field: this.fields[i],
    before: CASE WHEN this.before[i] = '' THEN null ELSE this.before[i] END,
    after: CASE WHEN this.after[i] = '' THEN null ELSE this.after[i] END
  }],
  source: CASE WHEN this.sourceTitle IS NULL THEN null ELSE {title: this.sourceTitle, url: this.sourceUrl} END
} AS shown
