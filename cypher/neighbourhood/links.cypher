// What joins a record to others that everybody may see: the place that it lies in, then agreements, the strongest first, then what
// is further and further from one.
//
// Which types of relationship and which labels there are is written out, so that nothing that an office keeps to itself is met,
// however it comes to hang on a record. Direct ties repeat agreements and are left out. Worked examples and agreements that have
// ended are the weakest.
// mode: read
// this: Place or Channel or CulturalAsset or Theme or Alliance
// $kinds: {label: kind} · $by: [kind of relationship]
// columns: links: [{key, kind, other: node, isFrom, by, rank, confidence, agreement: id or null, agreementKind, status, signedOn}]
CALL (this) {
  MATCH (this)-[link:PART_OF|MEMBER_OF|HOLDS|REACHES|PASSES_THROUGH|LOCATED_IN|KNOWN_FOR|HAS_THEME|BROADER]->(other)
  WHERE any(label IN labels(other) WHERE label IN ['Country', 'Province', 'City', 'PartnerRegion', 'PartnerCity', 'Channel',
    'CulturalAsset', 'Theme', 'Alliance'])
  RETURN other, true AS isFrom, type(link) AS by, null AS agreement, null AS agreementKind, null AS status, null AS signedOn,
    CASE WHEN type(link) = 'KNOWN_FOR' THEN link.confidence WHEN type(link) IN ['HOLDS', 'MEMBER_OF'] THEN other.confidence
      ELSE this.confidence END AS confidence
  UNION ALL
  MATCH (this)<-[link:PART_OF|MEMBER_OF|HOLDS|REACHES|PASSES_THROUGH|LOCATED_IN|KNOWN_FOR|HAS_THEME|BROADER]-(other)
  WHERE any(label IN labels(other) WHERE label IN ['Country', 'Province', 'City', 'PartnerRegion', 'PartnerCity', 'Channel',
    'CulturalAsset', 'Theme', 'Alliance'])
  RETURN other, false AS isFrom, type(link) AS by, null AS agreement, null AS agreementKind, null AS status, null AS signedOn,
    CASE WHEN type(link) = 'KNOWN_FOR' THEN link.confidence WHEN type(link) IN ['HOLDS', 'MEMBER_OF'] THEN this.confidence
      ELSE other.confidence END AS confidence
  UNION ALL
  MATCH (this)-[side:PARTY_TO]->(tie:Agreement)<-[:PARTY_TO]-(other:Place)
  WHERE other.id <> this.id
  RETURN other, side.role = 'HOME' AS isFrom, 'AGREEMENT' AS by, tie.id AS agreement, tie.kind AS agreementKind,
    tie.status AS status, tie.signedOn AS signedOn, tie.confidence AS confidence
}
WITH other, isFrom, by, agreement, agreementKind, status, signedOn, confidence,
  [label IN labels(other) WHERE label IN keys($kinds) | $kinds[label]][0] AS kind
WHERE by IN $by
WITH other, isFrom, by, agreement, agreementKind, status, signedOn, confidence, kind, kind + ' ' + other.id AS key,
  CASE WHEN confidence = 'HYPOTHETICAL' THEN '9' WHEN status IN ['EXPIRED', 'TERMINATED'] THEN '8'
    WHEN by = 'PART_OF' AND isFrom THEN '0' WHEN agreementKind = 'FORMAL' THEN '1' WHEN agreementKind = 'COOPERATION' THEN '2' WHEN agreementKind = 'INTENT' THEN '3'
    WHEN by = 'AGREEMENT' THEN '4' WHEN by IN ['PART_OF', 'MEMBER_OF'] THEN '5'
    WHEN by IN ['HOLDS', 'REACHES', 'PASSES_THROUGH'] THEN '6' ELSE '7' END + ' ' + coalesce(signedOn, '9999') AS rank
ORDER BY rank, key, by, isFrom, agreement
RETURN collect({key: key, kind: kind, other: other, isFrom: isFrom, by: by, rank: rank, confidence: confidence,
  agreement: agreement, agreementKind: agreementKind, status: status, signedOn: signedOn}) AS links
