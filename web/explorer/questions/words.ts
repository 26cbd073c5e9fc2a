/** Words that answers are told with. */
import type { BilingualText, Named } from '../text/bilingual.js';
import { agreementKindText, agreementStatusText, confidenceText, type Confidence } from '../text/words.js';
import type { Agreement, Finding, PeerTie, Route, Step } from './fragments.js';

export const routeKindText = {
  PROVINCE: { zh: '省', en: 'the province' },
  NATIONAL: { zh: '国家机构', en: 'a national body' },
  PEER: { zh: '兄弟市', en: 'a peer' },
  ALLIED: { zh: '协作外办', en: 'an allied office' },
  CHANNEL: { zh: '自有渠道', en: 'a direct channel' },
} as const satisfies Record<Route['kind'], BilingualText>;

export const basisText = {
  PART_OF: { zh: '隶属', en: 'part of' },
  AGREEMENT: { zh: '协议', en: 'agreement' },
  CHANNEL: { zh: '渠道', en: 'channel' },
  ALLIANCE: { zh: '协作机制', en: 'alliance' },
} as const satisfies Record<Step['by'], BilingualText>;

export type Verdict = Finding['verdict'];

export const verdictText = {
  ALLOWED: { zh: '可以', en: 'Allowed' },
  ALLOWED_WITH_APPROVAL: { zh: '经批准可以', en: 'Allowed with approval' },
  DISCOURAGED: { zh: '不宜', en: 'Discouraged' },
  UNKNOWN: { zh: '事实不足，不能判断', en: 'Cannot be judged, a fact is missing' },
  REFUSED: { zh: '不可以', en: 'Refused' },
} as const satisfies Record<Verdict, BilingualText>;

/** By the stable names of factors. */
const factorTexts: Readonly<Record<string, BilingualText>> = {
  strength: { zh: '关系强度', en: 'Strength of the tie' },
  distance: { zh: '路径长短', en: 'Length of the route' },
  evidence: { zh: '依据', en: 'Evidence' },
  activity: { zh: '活跃程度', en: 'Activity' },
  sharedThemes: { zh: '共同主题', en: 'Shared themes' },
  peerTie: { zh: '兄弟市的关系', en: 'Ties of peers' },
  peerLevel: { zh: '同级', en: 'Peers of our level' },
  culture: { zh: '文化', en: 'Culture' },
  industry: { zh: '产业', en: 'Industry' },
  level: { zh: '级别', en: 'Level' },
  population: { zh: '人口', en: 'Population' },
  reach: { zh: '路径', en: 'Routes' },
  corridor: { zh: '班列通道', en: 'Rail corridor' },
  diversity: { zh: '布局', en: 'Spread over countries' },
  contention: { zh: '竞争', en: 'Competition' },
};

export const factorText = (name: string): BilingualText => factorTexts[name] ?? { zh: name, en: name };

export const scopeText = {
  PROVINCE: { zh: '本省', en: 'our province' },
  COUNTRY: { zh: '全国', en: 'all of China' },
} as const satisfies Record<string, BilingualText>;

/** What reads the same in both languages. */
export const sameText = (text: string): BilingualText => ({ zh: text, en: text });

export const nameText = ({ nameZh, nameEn }: Named): BilingualText => ({ zh: nameZh, en: nameEn ?? nameZh });

/** What a reader must not overlook where no mark can stand, as in a cell. */
export function doubtText(confidence: Confidence): BilingualText {
  const { zh, en } = confidenceText[confidence];
  return confidence === 'DOCUMENTED' ? sameText('') : { zh: `（${zh}）`, en: ` (${en.toLowerCase()})` };
}

/** Names with their doubts, for a cell. */
export const recordsText = (records: readonly (Named & { readonly confidence: Confidence })[]) =>
  records.map((record) => {
    const [name, doubt] = [nameText(record), doubtText(record.confidence)];
    return { zh: name.zh + doubt.zh, en: name.en + doubt.en };
  });

/** The date as it is known. */
export const signedText = ({ signedOn }: Pick<Agreement, 'signedOn'>): BilingualText =>
  signedOn === null ? { zh: '日期不详', en: 'undated' } : sameText(signedOn);

/** The state only where it says that the tie is no longer alive. */
export function endedText({ status }: Pick<Agreement, 'status'>): BilingualText | null {
  return status === 'ACTIVE' || status === 'UNKNOWN' ? null : agreementStatusText[status];
}

/** Kind, date, state and doubts in a row, for a cell: 友好城市 2003-09（据报道）. */
export function agreementText(agreement: Omit<Agreement, 'id' | 'sources'>): BilingualText {
  const [kind, date, doubt] = [
    agreementKindText[agreement.kind],
    signedText(agreement),
    doubtText(agreement.confidence),
  ];
  const ended = endedText(agreement);
  return {
    zh: `${kind.zh} ${date.zh}${ended === null ? '' : `，${ended.zh}`}${doubt.zh}`,
    en: `${kind.en} ${date.en}${ended === null ? '' : `, ${ended.en.toLowerCase()}`}${doubt.en}`,
  };
}

/** Places with their ties, for a cell. */
export const tiesText = (ties: readonly PeerTie[]) =>
  ties.map(({ place, agreement }) => {
    const [name, tie] = [nameText(place), agreementText(agreement)];
    return { zh: `${name.zh} ${tie.zh}`, en: `${name.en} ${tie.en}` };
  });

/** What carries a step: 友好城市 2003-09, the channel's name. */
export function carrierText({ by, agreement, channel, alliance }: Step): BilingualText {
  if (agreement !== null) {
    const [kind, date] = [agreementKindText[agreement.kind], signedText(agreement)];
    return { zh: `${kind.zh} ${date.zh}`, en: `${kind.en} ${date.en}` };
  }
  const named = channel ?? alliance;
  return named === null ? basisText[by] : nameText(named);
}

/** A way as one line, for a cell: 朔州市 —隶属→ 山西省 —友好城市 2003→ 全罗南道. */
export function routeText({ steps }: Pick<Route, 'steps'>): BilingualText {
  const way = (language: 'zh' | 'en') => {
    const arrows = steps.map((step) => {
      const fact = step.agreement ?? step.channel ?? step.alliance;
      const doubt = fact === null ? '' : doubtText(fact.confidence)[language];
      return ` —${carrierText(step)[language]}${doubt}→ ${nameText(step.to)[language]}`;
    });
    return steps[0] === undefined ? '' : nameText(steps[0].from)[language] + arrows.join('');
  };
  return { zh: way('zh'), en: way('en') };
}

/** 0 to 1 as points of 100, to one place. */
export const points = (share: number): number => Math.round(share * 1000) / 10;

/** At most one place after the point. */
export const rounded = (value: number): number => Math.round(value * 10) / 10;
