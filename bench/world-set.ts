/**
 * The world-wide set: 17,151 places and 24,781 ties between them, all of the encyclopaedia's lists. It is for measuring
 * and for what only shows at its size: its ties have no dates, its places one name, and 274 points are wrong. It lies beside
 * the project, not in it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectFolder } from '../src/config.js';
import type { Graph } from '../src/graph/graph.js';
import type { Statements } from '../src/graph/statements.js';
import { batchesOf } from '../src/transfer/batches.js';
import type { DataSet } from '../src/transfer/files.js';
import { loadDataSet } from '../src/transfer/load.js';

const folder = join(projectFolder, '..', 'shared', 'data');
const nodesFile = join(folder, 'scale_nodes.csv');
const relationsFile = join(folder, 'scale_relations.csv');

/** Null where the set is there, otherwise a sentence in Chinese and English that says what is missing. */
export const worldSetMissing: string | null = [nodesFile, relationsFile].every((file) => existsSync(file))
  ? null
  : `没有世界数据集 / the world-wide set is not there: ${folder}`;

interface NodeRow {
  readonly id: string;
  readonly name: string;
  readonly iso2: string;
  readonly lat: string;
  readonly lng: string;
  readonly geonameid: string;
  readonly population: string;
}

interface RelationRow {
  readonly a_id: string;
  readonly b_id: string;
}

const SOURCE = 'world-wide-set';

/** Rows of one transaction: a server with 512 MB of heap holds no more than some 15,000. */
const ROWS_AT_ONCE = 5_000;

/** Some of the set's rows name no country. */
const NO_COUNTRY = 'xx';

/** What both kinds of rows rest on. */
const known: Pick<DataSet['places'][number], 'sources' | 'confidence' | 'remark'> = {
  sources: [SOURCE],
  confidence: 'REPORTED',
  remark: undefined,
};

const read = <Row>(file: string) => parse<Row>(readFileSync(file), { columns: true, bom: true });

/** Of the set alone, so that the sample's countries stay what they are. */
const countryOf = ({ iso2 }: NodeRow) => `world-${iso2 === '' ? NO_COUNTRY : iso2.toLowerCase()}`;

/** `world-jp` is shown as `JP`. */
const nameOf = (country: string) => country.slice('world-'.length).toUpperCase();

const CHINA = 'world-cn';
const PROVINCE = `${CHINA}/province`;
const partOf = (node: NodeRow) => (countryOf(node) === CHINA ? PROVINCE : countryOf(node));

function placeRow(row: Partial<DataSet['places'][number]>): DataSet['places'][number] {
  return { ...emptyPlace, ...row };
}

const emptyPlace: DataSet['places'][number] = {
  id: '',
  kind: 'COUNTRY',
  name_zh: '',
  name_en: '',
  aliases: [],
  part_of: undefined,
  level: undefined,
  gb_code: undefined,
  iso_code: undefined,
  geonames_id: undefined,
  latitude: undefined,
  longitude: undefined,
  population: undefined,
  population_of: undefined,
  diplomatic_relations: undefined,
  diplomatic_relations_since: undefined,
  open_by: undefined,
  ...known,
};

/**
 * The set as rows. Every Chinese place is a city of one made-up province, every other a partner city directly below its
 * country; a tie's first place that is Chinese is its home, else the first of the two.
 *
 * @param world its number: worlds beside the first have the same names and do not know of one another, to see how cost
 *   grows with the data
 */
export function readWorldSet(world = 0): DataSet {
  const nodes = read<NodeRow>(nodesFile);
  const relations = read<RelationRow>(relationsFile);
  const inWorld = (id: string) => (world === 0 ? id : `${id}-${String(world)}`);

  const countries = [...new Set(nodes.map(countryOf))].sort();
  const chinese = new Set(nodes.filter((node) => countryOf(node) === CHINA).map(({ id }) => id));
  const idOf = new Map(nodes.map((node) => [node.id, `${partOf(node)}/${node.id}`]));
  return {
    sources: [
      {
        id: SOURCE,
        kind: 'ENCYCLOPAEDIA',
        title_zh: '世界友城数据集（测试用）',
        title_en: 'World-wide set of ties, for tests',
        url: undefined,
        copy_of: undefined,
        read_on: undefined,
        licence: 'CC BY-SA 4.0',
        remark: undefined,
      },
    ],
    places: [
      ...countries.map((code) =>
        placeRow({ id: code, kind: 'COUNTRY', name_zh: nameOf(code), name_en: nameOf(code) }),
      ),
      placeRow({
        id: PROVINCE,
        kind: 'PROVINCE',
        name_zh: '测试省',
        name_en: 'Test province',
        part_of: 'cn',
      }),
      ...nodes.map((node) =>
        placeRow({
          id: inWorld(idOf.get(node.id)!),
          kind: chinese.has(node.id) ? 'CITY' : 'PARTNER_CITY',
          level: chinese.has(node.id) ? 'PREFECTURE' : 'CITY',
          part_of: partOf(node),
          name_zh: node.name,
          name_en: node.name,
          latitude: numberOf(node.lat),
          longitude: numberOf(node.lng),
          population: numberOf(node.population) || undefined,
          geonames_id: node.geonameid === '' ? undefined : node.geonameid,
        }),
      ),
    ],
    agreements: relations.map(({ a_id, b_id }) => {
      const [home, partner] = !chinese.has(a_id) && chinese.has(b_id) ? [b_id, a_id] : [a_id, b_id];
      return {
        id: inWorld(`${home}-${partner}-formal`),
        home: inWorld(idOf.get(home)!),
        partner: inWorld(idOf.get(partner)!),
        kind: 'FORMAL' as const,
        status: 'UNKNOWN' as const,
        signed_on: undefined,
        expires_on: undefined,
        sources: known.sources,
        confidence: known.confidence,
        remark_zh: undefined,
        remark_en: undefined,
      };
    }),
    ...emptyTables,
  };
}

const emptyTables = {
  themes: [],
  assets: [],
  channels: [],
  known_for: [],
  alliances: [],
  offices: [],
  rules: [],
} as const satisfies Partial<DataSet>;

const numberOf = (text: string) => (text === '' ? undefined : Number(text));

/**
 * Writes one world, a few thousand rows in each transaction. No id of it is in the sample, which may be there too.
 *
 * @returns how many rows were written
 */
export async function loadWorldSet(graph: Graph, statements: Statements, world = 0): Promise<number> {
  const { sources, places, agreements } = readWorldSet(world);
  const nothing = { sources: [], places: [], agreements: [], ...emptyTables };
  const load = (rows: Partial<DataSet>) => loadDataSet(graph, statements, { ...nothing, ...rows });
  await load({ sources });
  for (const rows of batchesOf(places, ROWS_AT_ONCE)) await load({ places: rows });
  for (const rows of batchesOf(agreements, ROWS_AT_ONCE)) await load({ agreements: rows });
  return sources.length + places.length + agreements.length;
}
