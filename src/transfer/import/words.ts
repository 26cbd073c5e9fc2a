/** The Chinese words for the values of columns that allow some values only. */
import type { ImportKind } from './kinds.js';
import { plain } from './plain.js';

/** The words of one column; the first of each value is how our own texts call it. */
type Words = Readonly<Record<string, readonly string[]>>;

const CONFIDENCE: Words = {
  DOCUMENTED: ['有据可查', '有据', '可靠'],
  REPORTED: ['见于名录', '据名录', '据报道'],
  HYPOTHETICAL: ['演示', '假设'],
};

const WORDS: Readonly<Record<ImportKind, Readonly<Record<string, Words>>>> = {
  agreements: {
    kind: {
      FORMAL: ['友好城市', '友城', '正式友城', '友好城市关系', '正式'],
      COOPERATION: ['友好合作', '合作', '友好合作关系', '合作备忘录', '备忘录'],
      INTENT: ['意向书', '意向', '友好意向', '友好意向书'],
      NEGOTIATION: ['商谈', '商谈中', '洽谈', '洽谈中'],
    },
    status: {
      ACTIVE: ['有效', '生效', '生效中', '活跃'],
      DORMANT: ['休眠', '已休眠', '停滞'],
      SUSPENDED: ['中止', '已中止', '暂停'],
      EXPIRED: ['到期', '已到期', '期满'],
      TERMINATED: ['终止', '已终止', '解除'],
      UNKNOWN: ['不明', '情况不明', '未知', '不详'],
    },
    confidence: CONFIDENCE,
  },
  channels: {
    kind: { OFFICIAL: ['官方'], CIVIL: ['民间'], ENTERPRISE: ['企业'] },
    subtype: {
      PROVINCIAL_OFFICE: ['省级外办', '省外办'],
      MUNICIPAL_OFFICE: ['市级外办', '市外办'],
      FRIENDSHIP_ASSOCIATION: ['友好协会', '友协'],
      EMBASSY: ['大使馆', '使馆'],
      CONSULATE: ['领事馆', '总领事馆'],
      FOREIGN_REGIONAL_GOVERNMENT: ['外国地方政府部门', '外国地方政府'],
      NGO: ['民间组织', '社会组织'],
      UNIVERSITY: ['高校', '大学'],
      ENTERPRISE: ['企业'],
      RAIL_CORRIDOR: ['班列', '中欧班列'],
    },
    status: {
      ACTIVE: ['在用', '有效', '活跃'],
      ENDED: ['已结束', '结束', '停用'],
      UNKNOWN: ['不明', '情况不明', '未知', '不详'],
    },
    confidence: CONFIDENCE,
  },
  assets: { confidence: CONFIDENCE },
  places: {
    kind: {
      COUNTRY: ['国家'],
      PROVINCE: ['省', '省份', '中国省份'],
      CITY: ['中国市县', '市县', '中国城市'],
      PARTNER_REGION: ['外国地区', '外国省州'],
      PARTNER_CITY: ['外国城市'],
    },
    level: {
      PROVINCE: ['省级'],
      PREFECTURE: ['地级', '地级市', '市州'],
      COUNTY: ['县级', '县', '县级市', '区'],
      FIRST: ['一级', '一级行政区'],
      SECOND: ['二级', '二级行政区'],
      CITY: ['市', '市级'],
      TOWN: ['町村', '镇', '町', '村'],
    },
    diplomatic_relations: { ESTABLISHED: ['已建交', '建交', '是'], NONE: ['未建交', '否'] },
    confidence: CONFIDENCE,
  },
};

/** The values of every word by kind and column, and the words as {@link plain} has them. */
const VALUES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(WORDS).flatMap(([kind, ofColumns]) =>
    Object.entries(ofColumns).map(([column, words]) => [`${kind} ${column}`, valuesOf(words)] as const),
  ),
);

function valuesOf(words: Words): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([value, names]) =>
      [value, ...names].map((name) => [plain(name), value] as const),
    ),
  );
}

/** Whether a column allows some values only. */
export const hasWords = (kind: ImportKind, column: string): boolean => VALUES.has(`${kind} ${column}`);

/** The value that a word means in a column, or the word itself where it is none of ours. */
export const valueOfWord = (kind: ImportKind, column: string, word: string): string =>
  VALUES.get(`${kind} ${column}`)?.get(plain(word)) ?? word;

/** The usual Chinese word of a value. */
export const chineseWordOf = (kind: ImportKind, column: string, value: string): string | undefined =>
  WORDS[kind][column]?.[value]?.[0];
