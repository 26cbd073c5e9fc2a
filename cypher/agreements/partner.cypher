// The foreign side of an agreement.
// mode: read
// this: Agreement
// columns: partner: Place
MATCH (this)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)
RETURN partner
