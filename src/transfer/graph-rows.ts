/** Turns the rows of a data set into what the statements of `cypher/transfer/` take. */
import type { Value } from '../graph/graph.js';
import type { DataSet, RowOf } from './files.js';
import { topDown } from './hierarchy.js';
import { searchText } from '../search/search-text.js';

type Properties = Record<string, Value>;

/** A row that a statement of `cypher/transfer/` writes: id, properties and links by ids. */
type GraphRow = Properties & { id: string; properties: Properties };

/** The statements of `cypher/transfer/` that write facts, in the order in which they have to run. */
export const loadingOrder = [
  'source',
  'theme',
  'place',
  'cultural-asset',
  'agreement',
  'channel',
  'alliance',
  'office',
  'rule',
] as const;

/** Rows for each statement. */
export type GraphRows = Readonly<Record<(typeof loadingOrder)[number], readonly Properties[]>>;

/** The rows of a data set, in an order in which each row's neighbours of the same kind come before it. */
export function toGraphRows(dataSet: DataSet): GraphRows {
  const knownFor = new Map<string, RowOf<'known_for'>[]>();
  for (const row of dataSet.known_for) knownFor.set(row.place, [...(knownFor.get(row.place) ?? []), row]);
  return {
    source: dataSet.sources.map(sourceRow),
    theme: topDown(dataSet.themes, (row) => row.broader).map(themeRow),
    place: topDown(dataSet.places, (row) => row.part_of).map((row) =>
      placeRow(row, knownFor.get(row.id) ?? []),
    ),
    'cultural-asset': dataSet.assets.map(assetRow),
    agreement: dataSet.agreements.map(agreementRow),
    channel: dataSet.channels.map(channelRow),
    alliance: dataSet.alliances.map(allianceRow),
    office: topDown(dataSet.offices, (row) => row.subordinate_to).map(officeRow),
    rule: dataSet.rules.map(ruleRow),
  };
}

/** What is not known is left out: a graph stores no null. */
function known(properties: Record<string, Value | undefined>): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, Value] => entry[1] !== undefined),
  );
}

/** What an amendment names, to be refused when somebody else was faster; every change counts it up. */
const FIRST_VERSION = { version: 1 };

const oneOrNone = (id: string | undefined) => (id === undefined ? [] : [id]);

const namesOf = (row: { name_zh: string; name_en: string }, aliases: string[] = []) => ({
  nameZh: row.name_zh,
  nameEn: row.name_en,
  aliases,
  searchText: searchText([row.name_zh, row.name_en, ...aliases]),
});

const sourceRow = (row: RowOf<'sources'>): Properties => ({
  id: row.id,
  properties: known({
    id: row.id,
    kind: row.kind,
    title: row.title_zh,
    titleEn: row.title_en,
    url: row.url,
    copyOf: row.copy_of,
    readOn: row.read_on,
    licence: row.licence,
    remark: row.remark,
  }),
});

const themeRow = (row: RowOf<'themes'>): Properties => ({
  id: row.id,
  properties: { id: row.id, ...FIRST_VERSION, kind: row.kind, ...namesOf(row, row.aliases) },
  broader: oneOrNone(row.broader),
});

/** A place as `transfer/place` writes it. */
export const placeRow = (row: RowOf<'places'>, knownFor: readonly RowOf<'known_for'>[]): GraphRow => ({
  id: row.id,
  kind: row.kind,
  properties: known({
    id: row.id,
    ...FIRST_VERSION,
    ...namesOf(row, row.aliases),
    level: row.level,
    gbCode: row.gb_code,
    isoCode: row.iso_code,
    geonamesId: row.geonames_id,
    latitude: row.latitude,
    longitude: row.longitude,
    population: row.population,
    populationOf: row.population_of,
    diplomaticRelations: row.diplomatic_relations,
    diplomaticRelationsSince: row.diplomatic_relations_since,
    openBy: row.open_by,
    confidence: row.confidence,
    remark: row.remark,
  }),
  partOf: oneOrNone(row.part_of),
  knownFor: knownFor.map((fact) => ({
    theme: fact.theme,
    properties: { confidence: fact.confidence, sourceIds: fact.sources },
  })),
  themes: knownFor.map((fact) => fact.theme),
  sources: row.sources,
});

/** A data set is nobody's contribution; who enters a record through the service is noted when it is written. */
const NO_CONTRIBUTOR = { contributedBy: [] };

/** A cultural asset as `transfer/cultural-asset` writes it. */
export const assetRow = (row: RowOf<'assets'>): GraphRow => ({
  id: row.id,
  properties: known({
    id: row.id,
    ...FIRST_VERSION,
    ...namesOf(row, row.aliases),
    designations: row.designations,
    latitude: row.latitude,
    longitude: row.longitude,
    unescoId: row.unesco_id,
    nationalId: row.national_id,
    confidence: row.confidence,
    remark: row.remark,
  }),
  locatedIn: row.located_in,
  themes: row.themes,
  sources: row.sources,
  ...NO_CONTRIBUTOR,
});

/** An agreement as `transfer/agreement` writes it. */
export const agreementRow = (row: RowOf<'agreements'>): GraphRow => ({
  id: row.id,
  properties: known({
    id: row.id,
    ...FIRST_VERSION,
    kind: row.kind,
    status: row.status,
    signedOn: row.signed_on,
    expiresOn: row.expires_on,
    confidence: row.confidence,
    remarkZh: row.remark_zh,
    remarkEn: row.remark_en,
  }),
  home: row.home,
  partner: row.partner,
  sources: row.sources,
});

/** A channel as `transfer/channel` writes it. */
export const channelRow = (row: RowOf<'channels'>): GraphRow => ({
  id: row.id,
  properties: known({
    id: row.id,
    ...FIRST_VERSION,
    kind: row.kind,
    subtype: row.subtype,
    ...namesOf(row),
    status: row.status,
    since: row.since,
    confidence: row.confidence,
    remarkZh: row.remark_zh,
    remarkEn: row.remark_en,
  }),
  heldBy: row.held_by,
  reaches: row.reaches,
  passesThrough: row.passes_through,
  sources: row.sources,
  ...NO_CONTRIBUTOR,
});

const allianceRow = (row: RowOf<'alliances'>): Properties => ({
  id: row.id,
  properties: known({
    id: row.id,
    ...FIRST_VERSION,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    status: row.status,
    agreedOn: row.agreed_on,
    endsOn: row.ends_on,
    confidence: row.confidence,
    remarkZh: row.remark_zh,
    remarkEn: row.remark_en,
  }),
  members: row.members,
  sources: row.sources,
});

const officeRow = (row: RowOf<'offices'>): Properties => ({
  id: row.id,
  properties: known({
    id: row.id,
    ...FIRST_VERSION,
    kind: row.kind,
    field: row.field,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    confidence: row.confidence,
  }),
  serves: oneOrNone(row.serves),
  subordinateTo: oneOrNone(row.subordinate_to),
  sources: row.sources,
});

const ruleRow = (row: RowOf<'rules'>): Properties => ({
  id: row.id,
  properties: known({
    id: row.id,
    titleZh: row.title_zh,
    titleEn: row.title_en,
    appliesTo: row.applies_to,
    instrumentZh: row.instrument_zh,
    instrumentEn: row.instrument_en,
    article: row.article,
    year: row.year,
    kinds: row.kinds,
    checks: row.checks,
    elsewhere: row.elsewhere,
    confidence: row.confidence,
  }),
  sources: row.sources,
});
