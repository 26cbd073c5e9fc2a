// The country that a place belongs to; a country's own is itself.
// mode: read
// this: Place
// columns: country: Country
MATCH (this)-[:PART_OF*0..5]->(country:Country)
RETURN country
