// Records, their neighbours and what joins all of these.
//
// Each record shown is looked at once more, for how many relationships it has in all and which of them lead to another that is
// shown; those are told from where they start, so that none is told twice.
// mode: read
// $of: ids of records · $kinds: {label: kind} · $kind: [kind] · $by: [kind of relationship] · $depth: 1 or 2 · $first: 1..100
// columns: totalCount: Int · nodes: [{kind, id, nameZh, nameEn, confidence, distance, relationshipCount}] · relationships: [{by, from, fromKind, to, toKind, confidence, agreement, agreementKind, status, signedOn}] · missing: [argument]
CALL () {
  UNWIND $of AS asked
  CALL (asked) {
    MATCH (record:Place {id: asked})
    RETURN record
    UNION ALL
    MATCH (:FormerPlace {id: asked})-[:MERGED_INTO]->(record:Place)
    RETURN record
    UNION ALL
    MATCH (record:Channel {id: asked})
    RETURN record
    UNION ALL
    MATCH (record:CulturalAsset {id: asked})
    RETURN record
    UNION ALL
    MATCH (record:Theme {id: asked})
    RETURN record
    UNION ALL
    MATCH (record:Alliance {id: asked})
    RETURN record
  }
  WITH asked, record, [label IN labels(record) WHERE label IN keys($kinds) | $kinds[label]][0] AS kind
  WITH kind, record, kind + ' ' + record.id AS key, asked ORDER BY key, asked
  WITH key, collect({key: key, kind: kind, node: record, rank: '', distance: 0}) AS same, collect(asked) AS ids
  WITH key, same[0] AS centre, ids ORDER BY key
  RETURN collect(centre) AS centres, collect(ids) AS known
}
CALL (known) {
  UNWIND $of AS asked
  WITH asked, known WHERE NOT any(ids IN known WHERE asked IN ids)
  WITH DISTINCT 'of' AS argument
  RETURN collect(argument) AS missing
}
WITH centres, missing, [centre IN centres | centre.key] AS centreKeys
// The neighbours of each record, each once with its strongest relationship.
CALL (centres, centreKeys) {
  UNWIND centres AS centre
  WITH centre.node AS this, centreKeys
  CALL (this) {
    //> neighbourhood/links
  }
  CALL (links, centreKeys) {
    UNWIND links AS link
    WITH link, link.key AS key WHERE link.kind IN $kind AND NOT key IN centreKeys
    WITH key, min(link.rank) AS rank, collect(link) AS same
    WITH key, rank, same[0] AS link ORDER BY rank, key
    RETURN collect({key: key, kind: link.kind, node: link.other, rank: rank, distance: 1}) AS around
  }
  RETURN collect(around[0..$first]) AS shown, collect([near IN around | near.key]) AS all
}
CALL (shown) {
  UNWIND shown AS around
  UNWIND around AS near
  WITH near, near.key AS key, near.rank AS rank ORDER BY rank
  WITH key, collect(near) AS same
  WITH key, same[0] AS near ORDER BY near.rank, key
  RETURN collect(near) AS nearest
}
CALL (all) {
  UNWIND all AS keys
  UNWIND keys AS key
  RETURN collect(DISTINCT key) AS nearKeys
}
// Those of the neighbours shown.
CALL (nearest, nearKeys, centreKeys) {
  UNWIND nearest AS near
  WITH near.node AS this, nearKeys, centreKeys WHERE $depth = 2
  CALL (this) {
    //> neighbourhood/links
  }
  UNWIND links AS link
  WITH link, link.key AS key WHERE link.kind IN $kind AND NOT key IN nearKeys AND NOT key IN centreKeys
  WITH key, min(link.rank) AS rank, collect(link) AS same
  WITH key, rank, same[0] AS link ORDER BY rank, key
  RETURN collect({key: key, kind: link.kind, node: link.other, rank: rank, distance: 2}) AS beyond
}
WITH centres + nearest + beyond[0..$first] AS found, size(nearKeys) + size(beyond) AS totalCount, missing
WITH found, [one IN found | one.key] AS keys, totalCount, missing
CALL (found, keys) {
  UNWIND range(0, size(found) - 1) AS position
  WITH position, found[position] AS one, keys
  WITH position, one, one.node AS this, keys
  CALL (this) {
    //> neighbourhood/links
  }
  WITH position, one, this, [link IN links WHERE link.kind IN $kind OR link.key IN keys] AS links,
    [link IN links WHERE link.isFrom AND link.key IN keys] AS leading ORDER BY position
  RETURN collect({kind: one.kind, id: this.id, nameZh: this.nameZh, nameEn: this.nameEn, confidence: this.confidence,
      distance: one.distance, relationshipCount: size(links)}) AS nodes,
    collect({from: this.id, fromKind: one.kind, leading: leading}) AS starts
}
CALL (starts) {
  UNWIND starts AS start
  UNWIND start.leading AS link
  // Where a record lies comes first among its neighbours, and after agreements among relationships.
  WITH start.from AS from, start.fromKind AS fromKind, link, link.other AS other,
    CASE WHEN link.rank STARTS WITH '0' THEN '5 9999' ELSE link.rank END AS rank
  ORDER BY rank, fromKind, from, link.key, link.by, link.agreement
  RETURN collect({by: link.by, from: from, fromKind: fromKind, to: other.id, toKind: link.kind, confidence: link.confidence,
    agreement: link.agreement, agreementKind: link.agreementKind, status: link.status, signedOn: link.signedOn}) AS relationships
}
RETURN totalCount, nodes, relationships, missing
