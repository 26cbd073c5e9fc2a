/**
 * GeoJSON (RFC 7946, https://www.rfc-editor.org/rfc/rfc7946): WGS 84, longitude before latitude. Places and cultural
 * assets are points, ties are lines between their two places: they show who is tied to whom, not a way.
 */
import { description } from './description.js';
import type { GraphReader, Party, Tie } from './graph-reader.js';
import { nodeKey, type ExportedNode, type Properties } from './model.js';

/** Labels of nodes that may have a point. */
const LOCATED = ['Country', 'Province', 'City', 'PartnerRegion', 'PartnerCity', 'CulturalAsset'];

type Position = readonly [longitude: number, latitude: number];

/** What a map cannot show, counted by label, and the sources of what it shows. */
interface Account {
  readonly withoutPoint: Record<string, number>;
  readonly sources: Set<string>;
}

/** Everything that has a place on the map as GeoJSON, in parts. */
export async function* geoJson(reader: GraphReader): AsyncGenerator<string> {
  const account: Account = { withoutPoint: {}, sources: new Set() };
  // Foreign members (section 6.1) follow the features, because they count what did not become one.
  let separator = `{"type":"FeatureCollection","description":${JSON.stringify(description)},"features":[\n`;
  for await (const features of allFeatures(reader, account)) {
    if (features.length === 0) continue;
    yield separator + features.map((feature) => JSON.stringify(feature)).join(',\n');
    separator = ',\n';
  }
  const sources: Record<string, Properties> = {};
  for await (const page of reader.nodes(['Source']))
    for (const { properties } of page) {
      const id = properties['id'] as string;
      if (account.sources.has(id)) sources[id] = sorted(properties);
    }
  const { withoutPoint } = account;
  const end = JSON.stringify({ withoutPoint, sources }).slice(1);
  // Without any feature the opening has not been written yet.
  yield `${separator === ',\n' ? '' : separator}\n],${end}\n`;
}

async function* allFeatures(reader: GraphReader, account: Account): AsyncGenerator<object[]> {
  for (const label of LOCATED) {
    account.withoutPoint[label] = 0;
    for await (const nodes of reader.nodes([label]))
      yield await featuresOf(reader, account, label, nodes, pointOf);
  }
  account.withoutPoint['Agreement'] = 0;
  for await (const ties of reader.ties()) {
    const byKey = new Map(ties.map((tie) => [tie.agreement.key, tie]));
    const agreements = ties.map((tie) => tie.agreement);
    yield await featuresOf(reader, account, 'Agreement', agreements, (node) => lineOf(byKey.get(node.key)!));
  }
}

/** What a feature shows of a node, or undefined where it has no place on the map. */
type Draw = (node: ExportedNode) => { readonly geometry: object; readonly own: Properties } | undefined;

async function featuresOf(
  reader: GraphReader,
  account: Account,
  label: string,
  nodes: readonly ExportedNode[],
  draw: Draw,
): Promise<object[]> {
  const drawn = nodes.flatMap((node) => {
    const drawing = draw(node);
    return drawing === undefined ? [] : [{ node, ...drawing }];
  });
  account.withoutPoint[label] = (account.withoutPoint[label] ?? 0) + nodes.length - drawn.length;
  const sourcesOf = await reader.sourcesOf(
    label,
    drawn.map(({ node }) => node),
  );
  return drawn.map(({ node, geometry, own }) => {
    const sources = sourcesOf.get(node.properties['id'] as string) ?? [];
    for (const source of sources) account.sources.add(source);
    const { key, nodeType, properties } = node;
    return {
      type: 'Feature',
      id: key,
      geometry,
      properties: { nodeType, ...sorted(properties), ...own, sources },
    };
  });
}

/** By name: the engines have no common order of properties. */
const sorted = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).sort(([one], [other]) => (one < other ? -1 : 1)));

const isWithin = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= most;

const positionOf = ({ latitude, longitude }: Properties | Party): Position | undefined =>
  isWithin(longitude, 180) && isWithin(latitude, 90) ? [longitude, latitude] : undefined;

const pointOf: Draw = ({ properties }) => {
  const position = positionOf(properties);
  return position && { geometry: { type: 'Point', coordinates: position }, own: {} };
};

function lineOf({ parties }: Tie): ReturnType<Draw> {
  const home = parties.find(({ role }) => role === 'HOME');
  const partner = parties.find(({ role }) => role === 'PARTNER');
  const from = home && positionOf(home);
  const to = partner && positionOf(partner);
  if (from === undefined || to === undefined) return undefined;
  return {
    geometry: { type: 'LineString', coordinates: [from, to] },
    own: { ...ownOf('home', home!), ...ownOf('partner', partner!) },
  };
}

const ownOf = (side: string, { labels, placeId, nameZh, nameEn }: Party): Properties => ({
  [side]: nodeKey(labels[0]!, placeId),
  [`${side}NameZh`]: nameZh,
  [`${side}NameEn`]: nameEn,
});
