// The Chinese side of an agreement.
// mode: read
// this: Agreement
// columns: home: Place
MATCH (this)<-[:PARTY_TO {role: 'HOME'}]-(home:Place)
RETURN home
