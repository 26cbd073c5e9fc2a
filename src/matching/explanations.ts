/** What a factor says of two places, in both languages. */
import type { BilingualText } from '../refusal.js';
import type { PlaceFacts } from './place-facts.js';
import { themeKinds, type Aspect, type Overlap, type ThemeIndex } from './themes.js';

/** Themes that an explanation names; the others are counted. */
const THEMES_NAMED = 4;

/** A level, and what several places of it are. */
interface LevelText extends BilingualText {
  readonly several: string;
}

const levels: Readonly<Record<string, LevelText>> = {
  PROVINCE: { zh: '省级', en: 'a province', several: 'provinces' },
  PREFECTURE: { zh: '地级市（州）', en: 'a prefecture-level city', several: 'prefecture-level cities' },
  COUNTY: { zh: '县级', en: 'a county or county-level city', several: 'counties or county-level cities' },
  FIRST: { zh: '一级行政区', en: 'a first-level division', several: 'first-level divisions' },
  SECOND: { zh: '二级行政区', en: 'a second-level division', several: 'second-level divisions' },
  CITY: { zh: '城市', en: 'a city', several: 'cities' },
  TOWN: { zh: '町、村、镇或郡', en: 'a town, village or county', several: 'towns, villages or counties' },
};

const levelText = ({ kind, level }: PlaceFacts): LevelText =>
  kind === 'PartnerCity' && level === 'FIRST'
    ? {
        zh: '一级行政区级的城市',
        en: 'a city that is a first-level division',
        several: 'cities that are first-level divisions',
      }
    : (levels[level ?? ''] ?? { zh: '其他级别', en: 'of another level', several: 'of another level' });

/** Names the places of which something is missing. */
function unknown(what: BilingualText, places: readonly PlaceFacts[]): BilingualText {
  return {
    zh: `${places.map(({ nameZh }) => nameZh).join('、')}的${what.zh}不详，不计入`,
    en: `not known and not counted: the ${what.en} of ${places.map(({ nameEn }) => nameEn).join(' and ')}`,
  };
}

/** @param parity of their levels; null when one is not known */
export function explainLevel(one: PlaceFacts, other: PlaceFacts, parity: number | null): BilingualText {
  if (parity === null)
    return unknown(
      { zh: '级别', en: 'level' },
      [one, other].filter(({ level }) => level === null),
    );
  const [a, b] = [levelText(one), levelText(other)];
  return a.zh === b.zh
    ? {
        zh: `${one.nameZh}与${other.nameZh}同为${a.zh}`,
        en: `both ${one.nameEn} and ${other.nameEn} are ${a.several}`,
      }
    : {
        zh: `${one.nameZh}为${a.zh}，${other.nameZh}为${b.zh}`,
        en: `${one.nameEn} is ${a.en}, ${other.nameEn} ${b.en}`,
      };
}

/** Names both populations and their ratio. */
export function explainPopulation(one: PlaceFacts, other: PlaceFacts): BilingualText {
  const lacking = [one, other].filter(({ population }) => population === null || population <= 0);
  if (lacking.length > 0) return unknown({ zh: '人口', en: 'population' }, lacking);
  const [a, b] = [one.population!, other.population!];
  const ratio = Math.max(a, b) / Math.min(a, b);
  const times = ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0);
  const isEqual = times === '1.0';
  return {
    zh: `人口：${one.nameZh}${peopleZh(a)}，${other.nameZh}${peopleZh(b)}，${isEqual ? '基本相当' : `大者为小者的${times}倍`}`,
    en: `population: ${one.nameEn} ${peopleEn(a)}, ${other.nameEn} ${peopleEn(b)}, ${isEqual ? 'about equal' : `the larger has ${times} times as many`}`,
  };
}

function peopleZh(count: number): string {
  if (count < 10_000) return `${count}人`;
  return `约${(count / 10_000).toFixed(count < 100_000 ? 1 : 0)}万`;
}

const peopleEn = (count: number) => count.toLocaleString('en-US');

const aspects = {
  industry: {
    name: { zh: '产业', en: 'industry' },
    shared: { zh: '共有产业', en: 'shared industries' },
  },
  culture: {
    name: { zh: '文化资源', en: 'cultural assets' },
    shared: { zh: '共有文化主题', en: 'shared cultural themes' },
  },
} as const satisfies Record<Aspect, unknown>;

/** Names the themes shared with how rare each is, or what each place has of its own. */
export function explainThemes(
  aspect: Aspect,
  one: PlaceFacts,
  other: PlaceFacts,
  { value, shared }: Overlap,
  themes: ThemeIndex,
): BilingualText {
  const { name, shared: heading } = aspects[aspect];
  const kinds = themeKinds[aspect];
  if (value === null)
    return unknown(
      name,
      [one, other].filter((place) => themes.ofKinds(place.themes, kinds).length === 0),
    );
  if (shared.length > 0) {
    const list = listed(shared, ({ theme, holders }) => ({
      zh: `${theme.nameZh}（${holders}地有）`,
      en: `${theme.nameEn} (${holders} places)`,
    }));
    return {
      zh: `${heading.zh}：${list.zh}；所比较的各地中有的越少，分量越重`,
      en: `${heading.en}: ${list.en}; the fewer of the places compared have one, the more it counts`,
    };
  }
  const own = ({ nameZh, nameEn, themes: ids }: PlaceFacts): BilingualText => {
    const list = listed(themes.ofKinds([...ids].sort(), kinds), (theme) => ({
      zh: theme.nameZh,
      en: theme.nameEn,
    }));
    return { zh: `${nameZh}有${list.zh}`, en: `${nameEn} has ${list.en}` };
  };
  return {
    zh: `没有${heading.zh}：${own(one).zh}；${own(other).zh}`,
    en: `no ${heading.en}: ${own(one).en}; ${own(other).en}`,
  };
}

function listed<Item>(items: readonly Item[], text: (item: Item) => BilingualText): BilingualText {
  const named = items.slice(0, THEMES_NAMED).map(text);
  const more = items.length - named.length;
  return {
    zh: named.map(({ zh }) => zh).join('、') + (more > 0 ? `，另有${more}项` : ''),
    en: named.map(({ en }) => en).join(', ') + (more > 0 ? ` and ${more} more` : ''),
  };
}
