// The sources of a fact as a handover file lists them, by id.
// mode: read
// this: Agreement
// columns: sources: [{id, kind, title, titleEn, url, copyOf, readOn}]
MATCH (this)-[:SUPPORTED_BY]->(source:Source)
WITH source ORDER BY source.id LIMIT 100
RETURN collect({
  id: source.id, kind: source.kind, title: source.title, titleEn: source.titleEn, url: source.url,
  copyOf: source.copyOf, readOn: source.readOn
}) AS sources
