/** What the columns of import files may be called. */
import { columns } from '../files.js';
import type { ImportKind } from './kinds.js';
import { plain } from './plain.js';

/** Columns that an import file may have beside those of the data set. */
export const extraColumns = ['source_title', 'source_url'] as const;

/** The column that says for each row which kind it is, in a file of several kinds. */
export const KIND_COLUMN = 'record_kind';

/** Columns that have the same Chinese headings in every kind of file; the first is how our own texts call it. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  [KIND_COLUMN]: ['数据类别', '记录类别', '数据表'],
  id: ['标识', 'id'],
  name_zh: ['中文名称', '中文名', '名称'],
  name_en: ['英文名称', '英文名', '外文名称', '外文名'],
  aliases: ['别名', '曾用名', '其他名称'],
  status: ['状态', '现状'],
  latitude: ['纬度'],
  longitude: ['经度'],
  sources: ['来源', '来源标识'],
  source_title: ['来源名称', '来源标题', '资料名称', '出处'],
  source_url: ['来源网址', '来源链接', '网址', '链接'],
  confidence: ['可信度', '可信程度'],
  remark: ['备注', '说明'],
  remark_zh: ['备注', '中文备注', '说明', '备注（中文）'],
  remark_en: ['英文备注', '备注（英文）'],
};

const OF_KIND: Readonly<Record<ImportKind, Readonly<Record<string, readonly string[]>>>> = {
  agreements: {
    home: ['国内方', '中方', '我方', '国内城市', '中方城市'],
    partner: ['外方', '对方', '国外城市', '外方城市', '外国城市'],
    kind: ['类别', '类型', '协议类别', '协议类型'],
    signed_on: ['签署日期', '签订日期', '签约日期', '签署时间', '结好日期', '结好时间'],
    expires_on: ['有效期至', '到期日期', '到期日'],
  },
  channels: {
    kind: ['类别', '类型', '渠道类别', '渠道性质'],
    subtype: ['细类', '渠道类型', '渠道细类'],
    held_by: ['所属地', '所属地方', '归属地'],
    reaches: ['联系地', '通达地', '到达地', '联系到'],
    passes_through: ['途经', '途经地'],
    since: ['始于', '起始日期', '开始日期', '开通日期', '设立日期'],
  },
  assets: {
    located_in: ['所在地', '位于'],
    themes: ['主题', '文化主题'],
    designations: ['认定', '称号', '保护级别'],
    unesco_id: ['世界遗产编号'],
    national_id: ['国保编号'],
  },
  places: {
    kind: ['类别', '类型', '地方类别'],
    part_of: ['上级', '上级地方', '隶属'],
    level: ['级别', '行政级别'],
    gb_code: ['行政区划代码', '国标代码'],
    iso_code: ['iso代码'],
    geonames_id: ['geonames编号'],
    population: ['人口', '人口数'],
    population_of: ['人口说明', '人口年份'],
    diplomatic_relations: ['外交关系', '建交情况'],
    diplomatic_relations_since: ['建交日期', '建交时间'],
    open_by: ['对外开放', '对外开放日期'],
  },
};

/** Columns without which a file is not recognised as one of this kind. */
const TELLING: Readonly<Record<ImportKind, readonly string[]>> = {
  places: ['part_of'],
  agreements: ['home', 'partner'],
  channels: ['held_by'],
  assets: ['located_in'],
};

/** The columns that a file of this kind may have, in the order of the data set. */
export const columnsOf = (kind: ImportKind): readonly string[] => [
  ...Object.keys(columns[kind]),
  ...extraColumns,
];

/** The Chinese headings of a column, the usual one first. */
export const chineseHeadingsOf = (kind: ImportKind, column: string): readonly string[] =>
  OF_KIND[kind][column] ?? SHARED[column] ?? [];

const headingsOf = (kind: ImportKind): ReadonlyMap<string, string> =>
  new Map(
    [KIND_COLUMN, ...columnsOf(kind)].flatMap((column) =>
      [column, ...chineseHeadingsOf(kind, column)].map((heading) => [plain(heading), column] as const),
    ),
  );

const HEADINGS: Readonly<Record<ImportKind, ReadonlyMap<string, string>>> = {
  places: headingsOf('places'),
  agreements: headingsOf('agreements'),
  channels: headingsOf('channels'),
  assets: headingsOf('assets'),
};

/**
 * The column that a heading names, in either language. A hint in brackets at its end, as in `签署日期（年-月-日）`, is no
 * part of the name, unless the name is known with it.
 */
export function columnNamed(kind: ImportKind, heading: string): string | undefined {
  const known = HEADINGS[kind];
  return known.get(plain(heading)) ?? known.get(plain(heading).replace(/\([^()]*\)$/, ''));
}

/** The kinds whose telling columns all stand in a header. */
export const kindsOfHeader = (headings: readonly string[]): ImportKind[] =>
  (Object.keys(TELLING) as ImportKind[]).filter((kind) => {
    const found = headings.map((heading) => columnNamed(kind, heading));
    return TELLING[kind].every((column) => found.includes(column));
  });
