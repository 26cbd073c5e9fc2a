// What scorecards are worked out from: of the place and its peers, what is recorded of the year and the two before it.
// Peers of a city are the cities of its level in the scope, those of a province all provinces. What offices keep to
// themselves is read where the reader may see it.
// mode: read
// $of: id of a Province or City · $scope: PROVINCE or COUNTRY, where the peers of a city are looked for
// $from, $until: the first year, and the one after the last, as text: '2023' and '2026'
// $years: the year and the one before it
// columns: places: [{id, nameZh, nameEn, isOpen, exchanges: [Map], ties: [Map], begun: [Map], proposals: [Map], planned: [Map]}] · missing: [argument] · unfit: [argument]
CALL () {
  UNWIND [$of] AS id
  WITH id WHERE NOT EXISTS { MATCH (known:Place {id: id}) }
  RETURN collect('of') AS missing
}
CALL () {
  MATCH (known:Place {id: $of}) WHERE NOT (known:Province OR known:City)
  RETURN collect('of') AS unfit
}
CALL () {
  CALL () {
    MATCH (me:City {id: $of})-[:PART_OF*1..2]->(own:Province)-[:PART_OF]->(homeland:Country)
    MATCH (area:Place {id: CASE WHEN $scope = 'COUNTRY' THEN homeland.id ELSE own.id END})
    // A pattern of its own: within one, the same relationship is not followed twice.
    MATCH (area)<-[:PART_OF*1..3]-(place:City)
    WHERE coalesce(place.level, '') = coalesce(me.level, '')
    RETURN place
    UNION
    MATCH (me:Province {id: $of})-[:PART_OF]->(homeland:Country)
    MATCH (homeland)<-[:PART_OF]-(place:Province)
    RETURN place
  }
  CALL (place) {
    MATCH (place)<-[:INVOLVES {role: 'HOME'}]-(exchange:Exchange {state: 'HELD'})
    WHERE exchange.happenedOn >= $from AND exchange.happenedOn < $until AND exchange.confidence <> 'HYPOTHETICAL'
    CALL (exchange) {
      MATCH (exchange)-[:ABOUT]->(tie:Agreement)
      WITH tie ORDER BY tie.id
      RETURN collect(tie.id) AS agreements
    }
    CALL (exchange) {
      MATCH (exchange)-[:THROUGH]->(channel:Channel)
      WHERE channel.confidence <> 'HYPOTHETICAL'
      WITH channel ORDER BY channel.id
      RETURN collect({id: channel.id, kind: channel.kind, nameZh: channel.nameZh, nameEn: channel.nameEn}) AS through
    }
    WITH exchange, agreements, through ORDER BY exchange.happenedOn, exchange.id
    RETURN collect({id: exchange.id, kind: exchange.kind, fields: coalesce(exchange.fields, []),
      titleZh: exchange.titleZh, titleEn: exchange.titleEn, happenedOn: exchange.happenedOn,
      agreements: agreements, through: through}) AS exchanges
  }
  CALL (place) {
    MATCH (place)-[:PARTY_TO {role: 'HOME'}]->(tie:Agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(partner:Place)
    WHERE tie.kind IN ['FORMAL', 'COOPERATION', 'INTENT'] AND tie.confidence <> 'HYPOTHETICAL'
    CALL (tie) {
      MATCH (tie)<-[:EVENT_OF]-(step:AgreementEvent)
      WITH step, step.kind = 'UPGRADED' AND step.fromKind <> 'NEGOTIATION' AS isUpgrade
      RETURN coalesce(sum(CASE WHEN isUpgrade THEN 1 ELSE 0 END), 0) AS upgrades,
        min(CASE WHEN isUpgrade THEN step.fromSignedOn END) AS formerlySignedOn,
        max(CASE WHEN step.kind IN ['SUSPENDED', 'TERMINATED'] THEN step.on END) AS stoppedOn
    }
    WITH tie, partner, CASE WHEN upgrades > 0 THEN formerlySignedOn ELSE tie.signedOn END AS since,
      CASE WHEN tie.status = 'EXPIRED' THEN tie.expiresOn WHEN tie.status IN ['SUSPENDED', 'TERMINATED'] THEN stoppedOn END AS endedOn
    ORDER BY tie.id
    RETURN collect({id: tie.id, kind: tie.kind, status: tie.status, signedOn: tie.signedOn, since: since,
      endedOn: endedOn, partnerZh: partner.nameZh, partnerEn: partner.nameEn}) AS ties
  }
  CALL (place) {
    MATCH (place)-[:HOLDS]->(channel:Channel)
    WHERE channel.since >= $from AND channel.since < $until AND channel.confidence <> 'HYPOTHETICAL'
    WITH channel ORDER BY channel.id
    RETURN collect({id: channel.id, kind: channel.kind, nameZh: channel.nameZh, nameEn: channel.nameEn,
      since: channel.since}) AS begun
  }
  CALL (place) {
    MATCH (place)<-[:SERVES]-(office:Office)
    WHERE office.kind IN ['PROVINCE', 'CITY']
    RETURN count(office) AS offices
  }
  CALL (place) {
    MATCH (place)<-[:SERVES]-(office:Office)
    WHERE office.kind IN ['PROVINCE', 'CITY']
    CALL (office) {
      WITH office AS this
      //> internal/opens
    }
    WITH office ORDER BY office.id
    RETURN collect(office.id) AS opened
  }
  CALL (opened) {
    MATCH (proposal:Proposal)-[:PROPOSED_BY]->(office:Office)
    WHERE office.id IN opened AND proposal.submittedOn < $until
    WITH proposal ORDER BY proposal.submittedOn, proposal.id
    RETURN collect({id: proposal.id, state: proposal.state, titleZh: proposal.titleZh,
      submittedOn: proposal.submittedOn, decidedOn: proposal.decidedOn, closedOn: proposal.closedOn}) AS proposals
  }
  CALL (opened) {
    MATCH (item:PlanItem)-[:ITEM_OF]->(plan:WorkPlan)-[:PLAN_OF]->(office:Office)
    WHERE office.id IN opened AND plan.year IN $years
    WITH item, plan ORDER BY item.id
    RETURN collect({id: item.id, year: plan.year, titleZh: item.titleZh, titleEn: item.titleEn, goal: item.goal,
      exchangeKind: item.exchangeKind, field: item.field, agreementKind: item.agreementKind, target: item.target,
      dueOn: item.dueOn, done: item.done, met: item.met}) AS planned
  }
  WITH place, exchanges, ties, begun, size(opened) = offices AS isOpen, proposals, planned
  ORDER BY place.id
  RETURN collect({id: place.id, nameZh: place.nameZh, nameEn: place.nameEn, isOpen: isOpen, exchanges: exchanges,
    ties: ties, begun: begun, proposals: proposals, planned: planned}) AS places
}
RETURN places, missing, unfit
