/** Ties that a map has trouble with: at poles, round the earth, within one point, to places without one, and with odd names. */
import type { Graph } from '../../../src/graph/graph.js';
import { loadDataSet } from '../../../src/transfer/load.js';
import type { DataSet } from '../../../src/transfer/files.js';
import { statements } from '../../support/engines.js';

export const LONG_NAME = '很长的名字'.repeat(60);
export const MARKUP = '<img src=x onerror=alert(1)>';

type PlaceRow = DataSet['places'][number];
type AgreementRow = DataSet['agreements'][number];

const SOURCE = 'a-letter';

const place = (id: string, kind: PlaceRow['kind'], name: string, point?: [number, number]): PlaceRow => ({
  id,
  kind,
  name_zh: name,
  name_en: name,
  aliases: [],
  part_of: id.includes('/') ? id.slice(0, id.lastIndexOf('/')) : undefined,
  level:
    kind === 'CITY'
      ? 'PREFECTURE'
      : kind === 'PROVINCE'
        ? 'PROVINCE'
        : kind === 'PARTNER_CITY'
          ? 'CITY'
          : undefined,
  gb_code: undefined,
  iso_code: undefined,
  geonames_id: undefined,
  longitude: point?.[0],
  latitude: point?.[1],
  population: undefined,
  population_of: undefined,
  diplomatic_relations: undefined,
  diplomatic_relations_since: undefined,
  open_by: undefined,
  sources: [SOURCE],
  confidence: 'DOCUMENTED',
  remark: undefined,
});

const places = [
  place('cn', 'COUNTRY', '中国'),
  place('cn/province', 'PROVINCE', '测试省'),
  place('cn/province/city', 'CITY', '测试市', [112.5, 37.9]),
  place('cn/province/pole', 'CITY', '极点市', [0, 90]),
  place('xx', 'COUNTRY', '某国'),
  place('xx/opposite', 'PARTNER_CITY', '对面市', [-67.5, -37.9]),
  place('xx/pole', 'PARTNER_CITY', '南极点', [0, -90]),
  place('xx/same', 'PARTNER_CITY', '同一点', [112.5, 37.9]),
  place('xx/seam', 'PARTNER_CITY', MARKUP, [-180, 10]),
  place('xx/long', 'PARTNER_CITY', LONG_NAME, [179.9, -20]),
  place('xx/nowhere', 'PARTNER_CITY', '无坐标市'),
];

const tie = (partner: string, changed: Partial<AgreementRow> = {}): AgreementRow => ({
  id: `tie-${partner.replace('/', '-')}`,
  home: 'cn/province/city',
  partner,
  kind: 'FORMAL',
  status: 'UNKNOWN',
  signed_on: '2001',
  expires_on: undefined,
  sources: [SOURCE],
  confidence: 'DOCUMENTED',
  remark_zh: undefined,
  remark_en: undefined,
  ...changed,
});

export async function loadAwkwardTies(graph: Graph): Promise<void> {
  await loadDataSet(graph, statements, {
    sources: [
      {
        id: SOURCE,
        kind: 'DOCUMENT',
        title_zh: '来函',
        title_en: 'A letter',
        url: undefined,
        copy_of: undefined,
        read_on: undefined,
        licence: undefined,
        remark: undefined,
      },
    ],
    places,
    agreements: [
      tie('xx/opposite'),
      tie('xx/pole', { home: 'cn/province/pole', signed_on: undefined }),
      tie('xx/same', { kind: 'COOPERATION', status: 'TERMINATED' }),
      tie('xx/seam', { confidence: 'HYPOTHETICAL' }),
      tie('xx/long', { kind: 'NEGOTIATION', signed_on: undefined }),
      tie('xx/nowhere', { kind: 'INTENT', signed_on: '2020-05' }),
    ],
    themes: [],
    assets: [],
    channels: [],
    known_for: [],
    alliances: [],
    offices: [],
    rules: [],
  });
}
