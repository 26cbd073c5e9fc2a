// What the notes of practice beside a proposal are chosen by: the themes of both sides, where the foreign one lies, its
// own id first and the country last, all themes, and the notes that the reader may see.
// mode: read
// this: Proposal
// columns: facts: {kind, homeThemes: [theme id], partnerThemes: [theme id], partner: [place id], themes: [{id, nameZh, nameEn, kind, broader}], notes: [note of practice]}
MATCH (this)-[:ABOUT {role: 'HOME'}]->(home:Place)
MATCH (this)-[:ABOUT {role: 'PARTNER'}]->(partner:Place)
CALL (home) {
  CALL (home) {
    WITH home AS this
    //> matching/themes-of
  }
  RETURN themes AS homeThemes
}
CALL (partner) {
  CALL (partner) {
    WITH partner AS this
    //> matching/themes-of
  }
  RETURN themes AS partnerThemes
}
CALL (partner) {
  MATCH (partner)-[:PART_OF*0..4]->(place:Place)
  WITH place.id AS id, CASE WHEN place.id = partner.id THEN 0 WHEN place:Country THEN 2 ELSE 1 END AS distance
  ORDER BY distance, id
  RETURN collect(id) AS above
}
CALL () {
  //> matching/all-themes
}
CALL () {
  //> practice/notes
}
RETURN {kind: this.kind, homeThemes: homeThemes, partnerThemes: partnerThemes, partner: above, themes: themes,
  notes: notes} AS facts
