/** The offices' words for the schema's values. */
import type { BilingualText } from './bilingual.js';

export const agreementKindText = {
  FORMAL: { zh: '友好城市', en: 'Sister city' },
  COOPERATION: { zh: '友好合作', en: 'Cooperation' },
  INTENT: { zh: '意向书', en: 'Letter of intent' },
  NEGOTIATION: { zh: '商谈中', en: 'In talks' },
} as const satisfies Record<string, BilingualText>;

export type AgreementKind = keyof typeof agreementKindText;

export const agreementStatusText = {
  ACTIVE: { zh: '仍在进行', en: 'In force' },
  DORMANT: { zh: '已休眠', en: 'Dormant' },
  SUSPENDED: { zh: '已中止', en: 'Suspended' },
  EXPIRED: { zh: '已到期', en: 'Expired' },
  TERMINATED: { zh: '已终止', en: 'Terminated' },
  UNKNOWN: { zh: '情况不明', en: 'Not known' },
} as const satisfies Record<string, BilingualText>;

export const channelKindText = {
  OFFICIAL: { zh: '官方', en: 'Official' },
  CIVIL: { zh: '民间', en: 'Civil' },
  ENTERPRISE: { zh: '企业', en: 'Enterprise' },
} as const satisfies Record<string, BilingualText>;

/** How sure a fact is. */
export const confidenceText = {
  DOCUMENTED: { zh: '有据', en: 'Documented' },
  REPORTED: { zh: '据报道', en: 'Reported' },
  HYPOTHETICAL: { zh: '假设示例', en: 'Worked example' },
} as const satisfies Record<string, BilingualText>;

export type Confidence = keyof typeof confidenceText;

/** By `__typename`. */
export const placeKindText = {
  Country: { zh: '国家', en: 'Country' },
  Province: { zh: '省级', en: 'Province' },
  City: { zh: '市县', en: 'City or county' },
  PartnerRegion: { zh: '外国州省', en: 'Foreign region' },
  PartnerCity: { zh: '外国城市', en: 'Foreign city' },
} as const satisfies Record<string, BilingualText>;

/** By `__typename`, of all that a search finds. */
export const recordKindText = {
  ...placeKindText,
  CulturalAsset: { zh: '文化资源', en: 'Cultural asset' },
  Channel: { zh: '渠道', en: 'Channel' },
  Theme: { zh: '主题', en: 'Theme' },
  Practice: { zh: '经验材料', en: 'Note of practice' },
} as const satisfies Record<string, BilingualText>;

export type RecordKind = keyof typeof recordKindText;
