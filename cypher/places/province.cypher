// The province that a Chinese city or county lies in.
// mode: read
// this: City
// columns: province: Province
MATCH (this)-[:PART_OF*1..2]->(province:Province)
RETURN province
