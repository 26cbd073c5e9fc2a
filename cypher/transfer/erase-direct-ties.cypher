// Erases what was drawn of agreements straight between their places. Runs before they are written anew, while the graph
// still knows the places between which it was drawn; cypher/transfer/draw-direct-ties.cypher draws them again after it.
// mode: write
// $ids: [agreement id], each once
MATCH (agreement:Agreement)
WHERE agreement.id IN $ids
MATCH (agreement)<-[:PARTY_TO {role: 'HOME'}]-(home:Place)
MATCH (home)-[former:SISTER_CITY_OF|COOPERATES_WITH|SIGNED_INTENT_WITH|NEGOTIATES_WITH]->(:Place)
WHERE former.agreementId = agreement.id
DELETE former
RETURN count(former) AS erased
