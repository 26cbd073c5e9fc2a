// The agreements that a place is a party to: the strongest kind first, then the oldest, undated ones last.
// mode: read
// this: Place
// $kind: [kind] or null · $status: [status] or null · $first: 1..100
// columns: agreements: [Agreement]
// Nothing but an agreement has parties, so its label need not be read.
MATCH (this)-[:PARTY_TO]->(agreement)
WHERE ($kind IS NULL OR agreement.kind IN $kind) AND ($status IS NULL OR agreement.status IN $status)
WITH agreement,
  CASE agreement.kind WHEN 'FORMAL' THEN 1 WHEN 'COOPERATION' THEN 2 WHEN 'INTENT' THEN 3 ELSE 4 END AS rank,
  coalesce(agreement.signedOn, '9999') AS signedOn
ORDER BY rank, signedOn, agreement.id LIMIT $first
RETURN collect(agreement) AS agreements
