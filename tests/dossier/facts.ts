/** Facts of made-up places, for tests of what is written from them. */
import { readHealthWeights } from '../../src/exchanges/health-weights.js';
import { healthOf } from '../../src/exchanges/health.js';
import type { DossierFacts, PlaceFacts, SourceFacts, TieFacts } from '../../src/dossier/facts.js';

export const source = (id: string, more: Partial<SourceFacts> = {}): SourceFacts => ({
  id,
  kind: 'PAGE',
  title: `来源${id}`,
  titleEn: `Source ${id}`,
  url: `https://example.org/${id}`,
  copyOf: null,
  readOn: null,
  ...more,
});

export const tie = (more: Partial<TieFacts> = {}): TieFacts => ({
  id: 'tie',
  kind: 'FORMAL',
  status: 'ACTIVE',
  signedOn: '2001-03-04',
  expiresOn: null,
  lastExchangeOn: null,
  health: healthOf([], '2026-11-25', readHealthWeights()),
  remarkZh: null,
  remarkEn: null,
  confidence: 'DOCUMENTED',
  sources: [source('tie-page')],
  life: [],
  claims: [],
  other: { id: 'xx/far', nameZh: '远市', nameEn: 'Far', within: [{ id: 'xx', nameZh: '某国', nameEn: 'X' }] },
  ...more,
});

export const place: PlaceFacts = {
  id: 'cn/near',
  nameZh: '近市',
  nameEn: 'Near',
  label: 'City',
  aliases: [],
  level: 'PREFECTURE',
  gbCode: null,
  isoCode: null,
  geonamesId: null,
  latitude: null,
  longitude: null,
  population: null,
  populationOf: null,
  openBy: null,
  diplomaticRelations: null,
  diplomaticRelationsSince: null,
  remark: null,
  within: [{ id: 'cn', nameZh: '中国', nameEn: 'China' }],
  offices: [],
  claims: [],
  confidence: 'DOCUMENTED',
  sources: [source('place-page')],
};

export const facts = (more: Partial<DossierFacts> = {}): DossierFacts => {
  const ties = more.ties ?? [];
  return {
    place,
    tieTotal: ties.length,
    exchanges: [],
    exchangeTotal: more.exchanges?.length ?? 0,
    inside: [],
    insideTotal: 0,
    placesInside: 0,
    channels: [],
    channelTotal: more.channels?.length ?? 0,
    assets: [],
    assetTotal: more.assets?.length ?? 0,
    knownFor: [],
    alliances: [],
    proposals: [],
    proposalTotal: 0,
    sharedBy: [],
    sharedWith: [],
    entries: [],
    entryTotal: more.entries?.length ?? 0,
    ...more,
    ties,
  };
};
