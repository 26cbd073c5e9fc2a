/** How much a data set holds, in numbers and in words. */
import type { BilingualText } from '../refusal.js';
import { directTieTypes, isDrawn } from './direct-ties.js';
import type { DataSet, RowOf } from './files.js';

/** Numbers of nodes by label, and of relationships by type. */
export interface LoadReport {
  readonly nodes: Readonly<Record<string, number>>;
  readonly relationships: Readonly<Record<string, number>>;
}

const LABELS: Readonly<Record<RowOf<'places'>['kind'], string>> = {
  COUNTRY: 'Country',
  PROVINCE: 'Province',
  CITY: 'City',
  PARTNER_REGION: 'PartnerRegion',
  PARTNER_CITY: 'PartnerCity',
};

/** What stands in the graph for this data set once it is loaded. */
export function reportOf(dataSet: DataSet): LoadReport {
  const {
    sources,
    themes,
    places,
    assets,
    agreements,
    channels,
    alliances,
    offices,
    known_for: knownFor,
    rules,
  } = dataSet;
  const ofKind = (kind: string) => places.filter((place) => place.kind === kind).length;
  const sum = <Row>(rows: readonly Row[], count: (row: Row) => number) =>
    rows.reduce((total, row) => total + count(row), 0);
  const facts = [...places, ...assets, ...agreements, ...channels, ...alliances, ...offices, ...rules];
  return {
    nodes: {
      ...Object.fromEntries(Object.entries(LABELS).map(([kind, label]) => [label, ofKind(kind)])),
      Agreement: agreements.length,
      Channel: channels.length,
      CulturalAsset: assets.length,
      Theme: themes.length,
      Alliance: alliances.length,
      Office: offices.length,
      Rule: rules.length,
      Source: sources.length,
    },
    relationships: {
      PART_OF: places.filter((place) => place.part_of !== undefined).length,
      PARTY_TO: 2 * agreements.length,
      ...Object.fromEntries(
        Object.entries(directTieTypes).map(([kind, type]) => [
          type,
          agreements.filter((agreement) => agreement.kind === kind && isDrawn(agreement)).length,
        ]),
      ),
      HOLDS: channels.length,
      REACHES: sum(channels, (channel) => channel.reaches.length),
      PASSES_THROUGH: sum(channels, (channel) => channel.passes_through.length),
      LOCATED_IN: assets.length,
      HAS_THEME: sum(assets, (asset) => asset.themes.length),
      BROADER: themes.filter((theme) => theme.broader !== undefined).length,
      KNOWN_FOR: knownFor.length,
      SERVES: offices.filter((office) => office.serves !== undefined).length,
      SUBORDINATE_TO: offices.filter((office) => office.subordinate_to !== undefined).length,
      MEMBER_OF: sum(alliances, (alliance) => alliance.members.length),
      SUPPORTED_BY: sum(facts, (fact) => fact.sources.length),
    },
  };
}

const NAMES: Readonly<Record<string, BilingualText>> = {
  Country: { zh: '国家', en: 'countries' },
  Province: { zh: '省', en: 'provinces' },
  City: { zh: '中国市县', en: 'cities of China' },
  PartnerRegion: { zh: '外国地区', en: 'partner regions' },
  PartnerCity: { zh: '外国城市', en: 'partner cities' },
  Agreement: { zh: '协议', en: 'agreements' },
  Channel: { zh: '渠道', en: 'channels' },
  CulturalAsset: { zh: '文化资源', en: 'cultural assets' },
  Theme: { zh: '主题', en: 'themes' },
  Alliance: { zh: '协作机制', en: 'alliances' },
  Office: { zh: '单位', en: 'offices' },
  Rule: { zh: '规定', en: 'rules' },
  Source: { zh: '来源', en: 'sources' },
};

/** The report for people, one line for each label and each type. */
export function linesOf(report: LoadReport): string[] {
  const line = (count: number, label: string, description: string) =>
    `${String(count).padStart(7)}  ${label.padEnd(15)} ${description}`.trimEnd();
  return [
    '节点 / nodes',
    ...Object.entries(report.nodes).map(([label, count]) => {
      const name = NAMES[label];
      return line(count, label, name === undefined ? '' : `${name.zh} / ${name.en}`);
    }),
    '关系 / relationships',
    ...Object.entries(report.relationships).map(([type, count]) => line(count, type, '')),
  ];
}
