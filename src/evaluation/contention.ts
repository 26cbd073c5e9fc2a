/**
 * Who came first at a foreign place that several Chinese places court, and what to do about it: judged from the facts
 * of `evaluation/contention-facts`. The rules that advice follows are data; where the graph lacks one, the advice
 * stands without it.
 */
import type { BilingualText } from '../refusal.js';
import { compareIds } from './order.js';
import { kindText } from '../agreements/wording.js';
import { dateText } from '../dates.js';
import { inSentence } from '../places/wording.js';
import { articleText, listText } from './wording.js';

/** A node of which a sentence tells the name. */
export interface Named {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** A Chinese place and one agreement of it with the foreign place. */
export interface ContenderFact {
  readonly place: Named & { readonly isProvince: boolean };
  readonly agreement: {
    readonly id: string;
    readonly kind: keyof typeof kindText;
    readonly signedOn: string | null;
    readonly confidence: string;
  };
}

/** A place that could be courted instead, the themes that it shares, and its country. */
export interface SimilarFact {
  readonly place: Named;
  readonly country: Omit<Named, 'id'>;
  readonly themesZh: readonly string[];
  readonly themesEn: readonly string[];
}

/** What is known of a contested place. */
export interface ContestedFact {
  readonly partner: Named;
  readonly contenders: readonly ContenderFact[];
  /** How many living agreements with it have no date, those included that do not count as of a date. */
  readonly undated: number;
  /** Provinces of contending cities with a tie of their own, and with whom: the partner or a region that it lies in. */
  readonly provinces: readonly { readonly province: Named; readonly target: Named }[];
  /** The most similar first. */
  readonly similar: readonly SimilarFact[];
}

/** A rule, as far as a sentence cites it. */
export interface RuleFact {
  readonly id: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly instrumentZh?: string | null;
  readonly instrumentEn?: string | null;
  readonly article?: string | null;
}

/** A piece of advice, with ids for nodes. */
export interface Advice {
  readonly kind: 'COORDINATE' | 'TAKE_COOPERATION' | 'GO_THROUGH_PROVINCE' | 'CHOOSE_SIMILAR';
  readonly explanationZh: string;
  readonly explanationEn: string;
  readonly rule: string | null;
  readonly similar: string[];
}

/** A contested place as the statement `evaluation/contention` takes it. */
export interface Contested {
  readonly partner: string;
  readonly contenders: { place: string; agreement: string }[];
  readonly explanationZh: string;
  readonly explanationEn: string;
  readonly advice: Advice[];
}

/** One partner, one tie: a practice that Qingdao has written down. */
export const ONE_TO_ONE = 'qd-one';

/** The provincial office runs the ties of the province's places. */
export const PROVINCIAL_OFFICE = 'fao';

/** Themes of a similar place that a sentence names. */
const THEMES_NAMED = 3;

/**
 * Works out the order of contenders and the advice; the order of contenders and rules in the facts makes no difference.
 *
 * @param isDated whether the facts are those of a date asked for: what they lack, they lack by then
 */
export function judgeContested(fact: ContestedFact, rules: readonly RuleFact[], isDated: boolean): Contested {
  const contenders = inOrderOfComing(fact.contenders);
  const partner = spoken(fact.partner);
  const precedence = explainPrecedence(contenders, fact.undated > 0);
  const rule = (id: string) => rules.find((each) => each.id === id);
  return {
    partner: fact.partner.id,
    contenders: contenders.map(({ place, agreement }) => ({ place: place.id, agreement: agreement.id })),
    explanationZh: precedence.zh,
    explanationEn: precedence.en,
    advice: [
      formalAdvice(partner, contenders, isDated, rule(ONE_TO_ONE), rule(PROVINCIAL_OFFICE)),
      ...provinceAdvice(partner, fact.provinces, rule(PROVINCIAL_OFFICE)),
      ...similarAdvice(fact.similar, isDated),
    ],
  };
}

/** The earliest first; nobody knows when the undated ones came, so they are last. */
const inOrderOfComing = (contenders: readonly ContenderFact[]) =>
  [...contenders].sort(
    (one, other) =>
      compareIds(one.agreement.signedOn ?? '9999', other.agreement.signedOn ?? '9999') ||
      compareIds(one.place.id, other.place.id) ||
      compareIds(one.agreement.id, other.agreement.id),
  );

const nameOf = ({ nameZh, nameEn }: Omit<Named, 'id'>): BilingualText => ({ zh: nameZh, en: nameEn });

/** A place as English sentences name it. */
const spoken = <Item extends Omit<Named, 'id'>>(place: Item): Item => ({
  ...place,
  nameEn: inSentence(place.nameEn),
});

/** Each place once, in the order in which it first appears. */
const distinct = <Item extends { readonly id: string }>(places: readonly Item[]): Item[] => [
  ...new Map(places.map((place) => [place.id, place])).values(),
];

/** @param hasUndated whether any agreement has no date: it may be older than all the others */
function explainPrecedence(contenders: readonly ContenderFact[], hasUndated: boolean): BilingualText {
  const first = distinct(contenders.map(({ place }) => place)).map((place) =>
    contenders.find((contender) => contender.place.id === place.id)!,
  );
  const dated = first.flatMap(({ place, agreement: { kind, signedOn } }) => {
    if (signedOn === null) return [];
    const [date, what] = [dateText(signedOn), kindText[kind]];
    return {
      zh: `${place.nameZh}（${date.zh}，${what.zh}）`,
      en: `${place.nameEn} (${date.en}, ${what.en})`,
    };
  });
  const undated = listText(
    first.filter(({ agreement }) => agreement.signedOn === null).map(({ place }) => nameOf(place)),
  );
  const [earliest, ...later] = dated;
  if (earliest === undefined)
    return {
      zh: `${undated.zh}的协议均未注明日期，先后无从判断。`,
      en: `No agreement of ${undated.en} is dated, so nobody can tell who came first.`,
    };
  const following = listText(later);
  const among = hasUndated ? { zh: '有日期的关系中，', en: 'Of the dated ties, ' } : { zh: '', en: '' };
  const zh = [`${among.zh}${earliest.zh}最早`, ...(later.length > 0 ? [`其后为${following.zh}`] : [])].join(
    '，',
  );
  const en = [
    `${among.en}${earliest.en} came first`,
    ...(later.length > 0 ? [`then ${following.en}`] : []),
  ].join(', ');
  if (undated.zh === '') return { zh: `${zh}。`, en: `${en}.` };
  return {
    zh: `${zh}；${undated.zh}的协议未注明日期，先后不明，列于末位。`,
    en: `${en}; the agreements of ${undated.en} are undated and stand last.`,
  };
}

/** While nobody has a formal tie, somebody has to say who goes first; afterwards the later ones take less. */
function formalAdvice(
  partner: Named,
  contenders: readonly ContenderFact[],
  isDated: boolean,
  oneToOne: RuleFact | undefined,
  office: RuleFact | undefined,
): Advice {
  const ties = contenders.filter(({ agreement }) => agreement.kind === 'FORMAL');
  const areProvinces = contenders.every(({ place }) => place.isProvince);
  if (ties.length > 0) return cooperationAdvice(partner, ties, areProvinces, oneToOne);
  const number = distinct(contenders.map(({ place }) => place)).length;
  const cited = cite(office);
  // Whoever has an undated tie may have had it by then.
  const none = isDated
    ? {
        zh: `截至该日，国内已有${number}地与${partner.nameZh}接触，有日期的协议中尚无正式结好`,
        en: `As of that date ${number} Chinese places are in touch with ${partner.nameEn}, and none of the dated agreements is a sister-city tie`,
      }
    : {
        zh: `国内已有${number}地与${partner.nameZh}接触，尚无一方正式结好`,
        en: `${number} Chinese places are in touch with ${partner.nameEn} and none has a sister-city tie yet`,
      };
  return advise(
    'COORDINATE',
    {
      zh: `${none.zh}。宜由省级外事办公室先行协调由谁牵头，避免多头洽谈${cited.zh}。`,
      en: `${none.en}. The provincial offices should agree who goes first, so that not everybody negotiates at once${cited.en}.`,
    },
    office,
  );
}

function cooperationAdvice(
  partner: Named,
  ties: readonly ContenderFact[],
  areProvinces: boolean,
  oneToOne: RuleFact | undefined,
): Advice {
  const formal = distinct(ties.map(({ place }) => place));
  const names = listText(formal.map(nameOf));
  const unproven = formal.filter((place) =>
    ties.every((tie) => tie.place.id !== place.id || tie.agreement.confidence === 'REPORTED'),
  );
  const several = formal.length > 1;
  const caveat = onlyListed(unproven, formal.length);
  return advise(
    'TAKE_COOPERATION',
    {
      zh: `${names.zh}已与${partner.nameZh}正式结好${caveat.zh}。其他地方宜建立友好合作关系，不再缔结友好城市。`,
      en: `${names.en} ${several ? 'have' : 'has'} a sister-city tie with ${partner.nameEn}${caveat.en}. Others should take friendly co-operation instead of one more such tie.`,
    },
    oneToOne,
    oneToOne && oneToOneScope(partner, formal.length, areProvinces, cite(oneToOne)),
  );
}

/** An encyclopaedia's list is no proof of a formal tie, and advice that rests on it has to say so. */
function onlyListed(unproven: readonly Named[], formal: number): BilingualText {
  if (unproven.length === 0) return { zh: '', en: '' };
  if (unproven.length === formal)
    return { zh: '（仅见于名录，请先核实）', en: ' (found in lists only, to be verified first)' };
  const names = listText(unproven.map(nameOf));
  return {
    zh: `（其中${names.zh}仅见于名录，请先核实）`,
    en: ` (that of ${names.en} is found in lists only, to be verified first)`,
  };
}

/** How far one to one binds: it is a rule of one city, and the facts may show that others do otherwise. */
function oneToOneScope(
  partner: Named,
  formal: number,
  areProvinces: boolean,
  cited: BilingualText,
): BilingualText {
  const binding = areProvinces
    ? {
        zh: '是市一级的规定，对省级关系仅供参考，并无强制',
        en: 'it is a rule of a city; for ties of provinces it is something to compare with, not an obligation',
      }
    : {
        zh: '其他地方可以参照，并无强制',
        en: 'elsewhere it is a practice to go by, not an obligation',
      };
  const several =
    formal > 1
      ? {
          zh: `；${partner.nameZh}已与国内${formal}地正式结好，可见各地并未一律照此办理`,
          en: `, and ${formal} such ties with ${partner.nameEn} show that not everybody follows it`,
        }
      : { zh: '', en: '' };
  return {
    zh: `这是青岛市的做法${cited.zh}，${binding.zh}${several.zh}。`,
    en: ` Qingdao has it as a rule${cited.en}; ${binding.en}${several.en}.`,
  };
}

function provinceAdvice(
  partner: Named,
  provinces: ContestedFact['provinces'],
  office: RuleFact | undefined,
): Advice[] {
  if (provinces.length === 0) return [];
  const targets = distinct(provinces.map(({ target }) => spoken(target))).sort((one, other) =>
    compareIds(one.id, other.id),
  );
  const clauses = targets.map((target) => {
    const holders = provinces.filter((each) => each.target.id === target.id).map(({ province }) => province);
    const names = listText(holders.sort((one, other) => compareIds(one.id, other.id)).map(nameOf));
    const has = holders.length > 1 ? 'have' : 'has';
    return target.id === partner.id
      ? {
          zh: `${names.zh}自身与${partner.nameZh}有友好关系`,
          en: `${names.en} ${has} a tie with ${partner.nameEn} at province level`,
        }
      : {
          zh: `${names.zh}自身与${partner.nameZh}所在的${target.nameZh}有友好关系`,
          en: `${names.en} ${has} a tie with ${target.nameEn}, where ${partner.nameEn} lies`,
        };
  });
  const cited = cite(office);
  return [
    advise(
      'GO_THROUGH_PROVINCE',
      {
        zh: `${clauses.map(({ zh }) => zh).join('；')}。省内市、县宜经本省外事办公室、借省级渠道联系${cited.zh}。`,
        en: `${clauses.map(({ en }) => en).join('; ')}. Cities and counties of the province should go through its foreign affairs office${cited.en}.`,
      },
      office,
    ),
  ];
}

function similarAdvice(similar: readonly SimilarFact[], isDated: boolean): Advice[] {
  if (similar.length === 0) return [];
  const listed = listText(
    similar.map(({ place, country, themesZh, themesEn }) => ({
      zh: `${place.nameZh}（${country.nameZh}，同有${themesZh.slice(0, THEMES_NAMED).join('、')}）`,
      en: `${place.nameEn} (${country.nameEn}; ${themesEn.slice(0, THEMES_NAMED).join(', ')})`,
    })),
  );
  return [
    {
      ...advise('CHOOSE_SIMILAR', {
        zh: `可转而考虑级别相同、主题相近，而${isDated ? '截至该日' : ''}本库未见与国内任何地方有协议的${listed.zh}。`,
        en: `Places of the same level and with themes in common, for which no agreement of a Chinese place is recorded here${isDated ? ' as of that date' : ''}: ${listed.en}.`,
      }),
      similar: similar.map(({ place }) => place.id),
    },
  ];
}

const advise = (
  kind: Advice['kind'],
  { zh, en }: BilingualText,
  rule?: RuleFact,
  scope: BilingualText = { zh: '', en: '' },
): Advice => ({
  kind,
  explanationZh: `${zh}${scope.zh}`,
  explanationEn: `${en}${scope.en}`,
  rule: rule?.id ?? null,
  similar: [],
});

/** Where a rule stands, in brackets: its instrument and article, or what it says where it has none. */
function cite(rule: RuleFact | undefined): BilingualText {
  if (rule === undefined) return { zh: '', en: '' };
  const { instrumentZh, instrumentEn, article, titleZh, titleEn } = rule;
  const articleEn = article == null ? '' : `, ${articleText(article)}`;
  return {
    zh: `（${instrumentZh == null ? titleZh : `${instrumentZh}${article ?? ''}`}）`,
    en: ` (${instrumentEn == null ? titleEn : `${instrumentEn}${articleEn}`})`,
  };
}
