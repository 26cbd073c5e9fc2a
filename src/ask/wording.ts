/** Words of the schema's values, for the reports of the command line. */
import type { IndicatorName } from '../evaluation/scorecard-weights.js';
import type { BilingualText } from '../refusal.js';
import type { Verdict } from '../rules/verdict.js';

/** What reads the same in both languages: a number, a date, a sign. */
export const sameText = (text: string): BilingualText => ({ zh: text, en: text });

/** Something short before a text of both languages. */
export const inline = (before: string, { zh, en }: BilingualText): BilingualText => ({
  zh: `${before}：${zh}`,
  en: `${before}: ${en}`,
});

/** Texts in a row. */
export const listOf = (texts: readonly BilingualText[]): BilingualText => ({
  zh: texts.map(({ zh }) => zh).join('、'),
  en: texts.map(({ en }) => en).join(', '),
});

/** What carries a step. */
export const basisText: Readonly<Record<'PART_OF' | 'AGREEMENT' | 'CHANNEL' | 'ALLIANCE', BilingualText>> = {
  PART_OF: { zh: '隶属', en: 'part of' },
  AGREEMENT: { zh: '协议', en: 'agreement' },
  CHANNEL: { zh: '渠道', en: 'channel' },
  ALLIANCE: { zh: '协作机制', en: 'alliance' },
};

/** Who stands behind a channel. */
export const channelKindText: Readonly<Record<'OFFICIAL' | 'CIVIL' | 'ENTERPRISE', BilingualText>> = {
  OFFICIAL: { zh: '官方', en: 'official' },
  CIVIL: { zh: '民间', en: 'civil' },
  ENTERPRISE: { zh: '企业', en: 'enterprise' },
};

/** What rules say to an agreement. */
export const verdictText: Readonly<Record<Verdict, BilingualText>> = {
  ALLOWED: { zh: '可以', en: 'allowed' },
  ALLOWED_WITH_APPROVAL: { zh: '经批准可以', en: 'allowed with approval' },
  DISCOURAGED: { zh: '不宜', en: 'discouraged' },
  UNKNOWN: { zh: '事实不足，不能判断', en: 'cannot be judged, a fact is missing' },
  REFUSED: { zh: '不可以', en: 'refused' },
};

/** What kind of thing a node is. */
export const typeText: Readonly<Record<string, BilingualText>> = {
  Country: { zh: '国家', en: 'country' },
  Province: { zh: '省级', en: 'province' },
  City: { zh: '市县', en: 'city or county' },
  PartnerRegion: { zh: '外国州省', en: 'foreign region' },
  PartnerCity: { zh: '外国城市', en: 'foreign city' },
  CulturalAsset: { zh: '文化资源', en: 'cultural asset' },
  Channel: { zh: '渠道', en: 'channel' },
  Theme: { zh: '主题', en: 'theme' },
  Practice: { zh: '经验材料', en: 'note of practice' },
};

/** Standing of the Chinese side of a tie. */
export const homeLevelText: Readonly<Record<'PROVINCE' | 'PREFECTURE' | 'COUNTY', BilingualText>> = {
  PROVINCE: { zh: '省级', en: 'province' },
  PREFECTURE: { zh: '地级', en: 'prefecture' },
  COUNTY: { zh: '县级', en: 'county' },
};

/** What is judged of the work of a year. */
export const indicatorText: Readonly<Record<IndicatorName, BilingualText>> = {
  TIES_KEPT_ALIVE: { zh: '友好关系保持活跃', en: 'ties kept alive' },
  EXCHANGES_HELD: { zh: '举办往来', en: 'exchanges held' },
  FIELDS_COVERED: { zh: '往来覆盖领域', en: 'fields covered' },
  CHANNELS_WIDENED: { zh: '渠道拓宽', en: 'channels widened' },
  PROPOSALS_FINISHED: { zh: '请示办结', en: 'proposals finished' },
  PLANS_MET: { zh: '计划完成', en: 'plans met' },
};
