// What the handover file of a place is written from: all that the registry knows of it, each fact with its sources.
// Lists end after $most; the totals beside them say how many there are.
// mode: read
// $of: id of a place of any kind · $most: items of a list, 1..1000
// columns: place: {id, label, nameZh, nameEn, aliases, level, gbCode, isoCode, geonamesId, latitude, longitude, population, populationOf, openBy, diplomaticRelations, diplomaticRelationsSince, confidence, remark, version, within: [name], offices: [name], claims: [claim], sources: [source]} · ties: [{id, kind, status, signedOn, expiresOn, confidence, remarkZh, remarkEn, other, lastExchangeOn, held: [exchange that counts], life: [event], claims: [claim], sources: [source]}] · tieTotal: Int · exchanges: [{id, kind, fields, state, plannedOn, happenedOn, titleZh, titleEn, ledBy, participants, remarkZh, remarkEn, confidence, agreement: agreement id or null, other: name or null, claims: [claim], sources: [source]}] · exchangeTotal: Int · inside: [{id, nameZh, nameEn, formal, cooperation, intent, negotiation}] · insideTotal: Int · placesInside: Int · channels: [channel] · channelTotal: Int · assets: [asset] · assetTotal: Int · knownFor: [{nameZh, nameEn, confidence, sources}] · alliances: [alliance] · missing: [argument]
CALL () {
  UNWIND [$of] AS id
  WITH id WHERE NOT EXISTS { MATCH (known:Place {id: id}) }
  RETURN collect('of') AS missing
}
CALL () {
  MATCH (place:Place {id: $of})
  CALL (place) {
    MATCH path = (place)-[:PART_OF*1..5]->(area:Place)
    WITH area, length(path) AS steps ORDER BY steps, area.id
    RETURN collect({id: area.id, nameZh: area.nameZh, nameEn: area.nameEn}) AS within
  }
  CALL (place) {
    MATCH (place)<-[:SERVES]-(office:Office)
    WHERE office.kind <> 'GOVERNMENT'
    WITH office ORDER BY office.id LIMIT 100
    RETURN collect({id: office.id, nameZh: office.nameZh, nameEn: office.nameEn}) AS offices
  }
  CALL (place) {
    WITH place AS this
    CALL (this) {
      //> dossier/claims-of
    }
    RETURN claims
  }
  CALL (place) {
    WITH place AS this
    CALL (this) {
      //> dossier/sources-of
    }
    RETURN sources
  }
  WITH {
    id: place.id, nameZh: place.nameZh, nameEn: place.nameEn, aliases: coalesce(place.aliases, []),
    label: CASE WHEN place:Country THEN 'Country' WHEN place:Province THEN 'Province' WHEN place:City THEN 'City'
      WHEN place:PartnerRegion THEN 'PartnerRegion' ELSE 'PartnerCity' END,
    level: place.level, gbCode: place.gbCode, isoCode: place.isoCode, geonamesId: place.geonamesId,
    latitude: place.latitude, longitude: place.longitude, population: place.population,
    populationOf: place.populationOf, openBy: place.openBy, diplomaticRelations: place.diplomaticRelations,
    diplomaticRelationsSince: place.diplomaticRelationsSince, confidence: place.confidence, remark: place.remark,
    version: place.version, within: within, offices: offices, claims: claims, sources: sources
  } AS place
  RETURN head(collect(place)) AS place
}
CALL () {
  MATCH (of:Place {id: $of})-[:PARTY_TO]->(agreement:Agreement)
  RETURN count(agreement) AS tieTotal
}
CALL () {
  MATCH (of:Place {id: $of})-[:PARTY_TO]->(agreement:Agreement)<-[:PARTY_TO]-(far:Place)
  WHERE far.id <> $of
  WITH agreement, far,
    CASE agreement.kind WHEN 'FORMAL' THEN 1 WHEN 'COOPERATION' THEN 2 WHEN 'INTENT' THEN 3 ELSE 4 END AS rank,
    coalesce(agreement.signedOn, '9999') AS signedOn
  ORDER BY rank, signedOn, agreement.id LIMIT $most
  CALL (far) {
    MATCH path = (far)-[:PART_OF*1..5]->(area:Place)
    WITH area, length(path) AS steps ORDER BY steps, area.id
    RETURN collect({id: area.id, nameZh: area.nameZh, nameEn: area.nameEn}) AS within
  }
  CALL (agreement) {
    WITH agreement AS this
    CALL (this) {
      //> exchanges/counting
    }
    RETURN max(exchange.happenedOn) AS lastExchangeOn
  }
  CALL (agreement) {
    WITH agreement AS this
    CALL (this) {
      //> exchanges/health-facts
    }
    RETURN exchanges AS held
  }
  CALL (agreement) {
    MATCH (agreement)<-[:EVENT_OF]-(event:AgreementEvent)
    WITH event ORDER BY event.on, event.id LIMIT 100
    CALL (event) {
      WITH event AS this
      CALL (this) {
        //> dossier/sources-of
      }
      RETURN sources
    }
    WITH event, sources ORDER BY event.on, event.id
    RETURN collect({
      kind: event.kind, on: event.on, fromKind: event.fromKind, fromSignedOn: event.fromSignedOn,
      toKind: event.toKind, expiresOn: event.expiresOn, remark: event.remark, confidence: event.confidence,
      sources: sources
    }) AS life
  }
  CALL (agreement) {
    WITH agreement AS this
    CALL (this) {
      //> dossier/claims-of
    }
    RETURN claims
  }
  CALL (agreement) {
    WITH agreement AS this
    CALL (this) {
      //> dossier/sources-of
    }
    RETURN sources
  }
  WITH agreement, far, rank, signedOn, within, lastExchangeOn, held, life, claims, sources
  ORDER BY rank, signedOn, agreement.id
  RETURN collect({
    id: agreement.id, kind: agreement.kind, status: agreement.status, signedOn: agreement.signedOn,
    expiresOn: agreement.expiresOn, confidence: agreement.confidence, remarkZh: agreement.remarkZh,
    remarkEn: agreement.remarkEn, lastExchangeOn: lastExchangeOn, held: held, life: life, claims: claims, sources: sources,
    other: {id: far.id, nameZh: far.nameZh, nameEn: far.nameEn, within: within}
  }) AS ties
}
CALL () {
  MATCH (of:Place {id: $of})<-[:INVOLVES]-(exchange:Exchange)
  CALL (exchange) {
    WITH exchange AS this
    //> exchanges/shown
  }
  RETURN count(exchange) AS exchangeTotal
}
CALL () {
  MATCH (of:Place {id: $of})<-[:INVOLVES]-(exchange:Exchange)
  CALL (exchange) {
    WITH exchange AS this
    //> exchanges/shown
  }
  WITH exchange, coalesce(exchange.happenedOn, exchange.plannedOn) AS dated
  ORDER BY dated DESC, exchange.id LIMIT $most
  CALL (exchange) {
    MATCH (exchange)-[:ABOUT]->(agreement:Agreement)
    RETURN min(agreement.id) AS about
  }
  CALL (exchange) {
    MATCH (exchange)-[:INVOLVES]->(far:Place)
    WHERE far.id <> $of
    WITH far ORDER BY far.id
    RETURN collect({id: far.id, nameZh: far.nameZh, nameEn: far.nameEn}) AS others
  }
  CALL (exchange) {
    WITH exchange AS this
    CALL (this) {
      //> dossier/claims-of
    }
    RETURN claims
  }
  CALL (exchange) {
    WITH exchange AS this
    CALL (this) {
      //> dossier/sources-of
    }
    RETURN sources
  }
  WITH exchange, dated, about, others[0] AS other, claims, sources ORDER BY dated DESC, exchange.id
  RETURN collect({
    id: exchange.id, kind: exchange.kind, fields: coalesce(exchange.fields, []), state: exchange.state,
    plannedOn: exchange.plannedOn, happenedOn: exchange.happenedOn, titleZh: exchange.titleZh,
    titleEn: exchange.titleEn, ledBy: exchange.ledBy, participants: exchange.participants,
    remarkZh: exchange.remarkZh, remarkEn: exchange.remarkEn, confidence: exchange.confidence, agreement: about,
    other: other, claims: claims, sources: sources
  }) AS exchanges
}
CALL () {
  MATCH (of:Place {id: $of})<-[:PART_OF*1..4]-(part:Place)
  RETURN count(part) AS placesInside
}
CALL () {
  MATCH (of:Place {id: $of})<-[:PART_OF*1..4]-(part:Place)
  WHERE EXISTS { MATCH (part)-[:PARTY_TO]->(agreement:Agreement) }
  RETURN count(part) AS insideTotal
}
CALL () {
  MATCH (of:Place {id: $of})<-[:PART_OF*1..4]-(part:Place)-[:PARTY_TO]->(agreement:Agreement)
  WITH part,
    sum(CASE agreement.kind WHEN 'FORMAL' THEN 1 ELSE 0 END) AS formal,
    sum(CASE agreement.kind WHEN 'COOPERATION' THEN 1 ELSE 0 END) AS cooperation,
    sum(CASE agreement.kind WHEN 'INTENT' THEN 1 ELSE 0 END) AS intent,
    sum(CASE agreement.kind WHEN 'NEGOTIATION' THEN 1 ELSE 0 END) AS negotiation
  ORDER BY part.id LIMIT $most
  RETURN collect({
    id: part.id, nameZh: part.nameZh, nameEn: part.nameEn,
    formal: formal, cooperation: cooperation, intent: intent, negotiation: negotiation
  }) AS inside
}
CALL () {
  MATCH (channel:Channel)-[:HOLDS|REACHES]-(of:Place {id: $of})
  RETURN count(DISTINCT channel) AS channelTotal
}
CALL () {
  MATCH (found:Channel)-[:HOLDS|REACHES]-(of:Place {id: $of})
  WITH DISTINCT found.id AS id ORDER BY id LIMIT $most
  MATCH (channel:Channel {id: id})<-[:HOLDS]-(holder:Place)
  CALL (channel) {
    MATCH (channel)-[:REACHES]->(place:Place)
    RETURN count(place) AS reachesTotal
  }
  CALL (channel) {
    MATCH (channel)-[:REACHES]->(place:Place)
    WITH place ORDER BY place.id LIMIT 20
    RETURN collect({id: place.id, nameZh: place.nameZh, nameEn: place.nameEn}) AS reaches
  }
  CALL (channel) {
    WITH channel AS this
    CALL (this) {
      //> dossier/claims-of
    }
    RETURN claims
  }
  CALL (channel) {
    WITH channel AS this
    CALL (this) {
      //> dossier/sources-of
    }
    RETURN sources
  }
  CALL (channel) {
    WITH channel AS this
    CALL (this) {
      //> dossier/department-of
    }
    RETURN departments
  }
  WITH channel, holder, reaches, reachesTotal, claims, sources, departments ORDER BY channel.id
  RETURN collect({
    id: channel.id, kind: channel.kind, subtype: channel.subtype, nameZh: channel.nameZh, nameEn: channel.nameEn,
    status: channel.status, since: channel.since, confidence: channel.confidence, remarkZh: channel.remarkZh,
    remarkEn: channel.remarkEn, own: holder.id = $of,
    heldBy: {id: holder.id, nameZh: holder.nameZh, nameEn: holder.nameEn},
    reaches: reaches, reachesTotal: reachesTotal, claims: claims, sources: sources, departments: departments
  }) AS channels
}
CALL () {
  MATCH (of:Place {id: $of})<-[:PART_OF*0..4]-(at:Place)<-[:LOCATED_IN]-(asset:CulturalAsset)
  RETURN count(asset) AS assetTotal
}
CALL () {
  MATCH (of:Place {id: $of})<-[:PART_OF*0..4]-(at:Place)<-[:LOCATED_IN]-(asset:CulturalAsset)
  WITH asset, at ORDER BY asset.id LIMIT $most
  CALL (asset) {
    MATCH (asset)-[:HAS_THEME]->(theme:Theme)
    WITH theme ORDER BY theme.id
    RETURN collect({id: theme.id, nameZh: theme.nameZh, nameEn: theme.nameEn}) AS themes
  }
  CALL (asset) {
    WITH asset AS this
    CALL (this) {
      //> dossier/claims-of
    }
    RETURN claims
  }
  CALL (asset) {
    WITH asset AS this
    CALL (this) {
      //> dossier/sources-of
    }
    RETURN sources
  }
  CALL (asset) {
    WITH asset AS this
    CALL (this) {
      //> dossier/department-of
    }
    RETURN departments
  }
  WITH asset, at, themes, claims, sources, departments ORDER BY asset.id
  RETURN collect({
    id: asset.id, nameZh: asset.nameZh, nameEn: asset.nameEn, designations: coalesce(asset.designations, []),
    confidence: asset.confidence, remark: asset.remark, at: {id: at.id, nameZh: at.nameZh, nameEn: at.nameEn},
    themes: themes, claims: claims, sources: sources, departments: departments
  }) AS assets
}
CALL () {
  MATCH (of:Place {id: $of})-[known:KNOWN_FOR]->(theme:Theme)
  WITH theme, known.confidence AS confidence, known.sourceIds AS sourceIds ORDER BY theme.id LIMIT $most
  CALL (sourceIds) {
    UNWIND sourceIds AS sourceId
    MATCH (source:Source {id: sourceId})
    WITH source ORDER BY source.id
    RETURN collect({
      id: source.id, kind: source.kind, title: source.title, titleEn: source.titleEn, url: source.url,
      copyOf: source.copyOf, readOn: source.readOn
    }) AS sources
  }
  WITH theme, confidence, sources ORDER BY theme.id
  RETURN collect({
    id: theme.id, nameZh: theme.nameZh, nameEn: theme.nameEn, confidence: confidence, sources: sources
  }) AS knownFor
}
CALL () {
  MATCH (of:Place {id: $of})-[:MEMBER_OF]->(alliance:Alliance)
  WITH alliance ORDER BY alliance.id LIMIT $most
  CALL (alliance) {
    MATCH (alliance)<-[:MEMBER_OF]-(member:Place)
    WITH member ORDER BY member.id LIMIT 100
    RETURN collect({id: member.id, nameZh: member.nameZh, nameEn: member.nameEn}) AS members
  }
  CALL (alliance) {
    WITH alliance AS this
    CALL (this) {
      //> dossier/sources-of
    }
    RETURN sources
  }
  WITH alliance, members, sources ORDER BY alliance.id
  RETURN collect({
    id: alliance.id, nameZh: alliance.nameZh, nameEn: alliance.nameEn, status: alliance.status,
    agreedOn: alliance.agreedOn, endsOn: alliance.endsOn, confidence: alliance.confidence, remarkZh: alliance.remarkZh,
    remarkEn: alliance.remarkEn, members: members, sources: sources
  }) AS alliances
}
RETURN place, ties, tieTotal, exchanges, exchangeTotal, inside, insideTotal, placesInside, channels, channelTotal, assets, assetTotal, knownFor,
  alliances, missing
