/** What exchanges are called in sentences. */
import type { BilingualText } from '../refusal.js';
import type { ExchangeField, ExchangeKind, ExchangeRank, ExchangeState } from './terms.js';

/** The kinds of exchange. */
export const exchangeKindText: Readonly<Record<ExchangeKind, BilingualText>> = {
  VISIT: { zh: '访问', en: 'visit' },
  FESTIVAL: { zh: '节庆', en: 'festival' },
  FAIR: { zh: '展会', en: 'trade fair' },
  EXHIBITION: { zh: '展览', en: 'exhibition' },
  PERFORMANCE: { zh: '演出', en: 'performance' },
  FORUM: { zh: '论坛', en: 'forum' },
  SCHOOL_LINK: { zh: '中小学交流', en: 'exchange of schools' },
  UNIVERSITY_LINK: { zh: '高校交流', en: 'exchange of universities' },
  TRAINING: { zh: '培训', en: 'training' },
  ONLINE_MEETING: { zh: '线上会议', en: 'online meeting' },
  SPORTS: { zh: '体育交流', en: 'sports' },
  AID: { zh: '援助', en: 'aid' },
  OTHER: { zh: '其他往来', en: 'other exchange' },
};

/** The fields by which offices report. */
export const exchangeFieldText: Readonly<Record<ExchangeField, BilingualText>> = {
  GOVERNMENT: { zh: '政府', en: 'government' },
  ECONOMY: { zh: '经贸', en: 'economy and trade' },
  CULTURE: { zh: '文化', en: 'culture' },
  EDUCATION: { zh: '教育', en: 'education' },
  SCIENCE: { zh: '科技', en: 'science' },
  TOURISM: { zh: '旅游', en: 'tourism' },
  HEALTH: { zh: '卫生健康', en: 'health' },
  AGRICULTURE: { zh: '农业', en: 'agriculture' },
  SPORTS: { zh: '体育', en: 'sports' },
  YOUTH: { zh: '青少年', en: 'youth' },
  ENVIRONMENT: { zh: '环保', en: 'environment' },
  PEOPLE: { zh: '民间', en: 'people to people' },
};

export const exchangeStateText: Readonly<Record<ExchangeState, BilingualText>> = {
  PLANNED: { zh: '计划中', en: 'planned' },
  HELD: { zh: '已举行', en: 'held' },
  CANCELLED: { zh: '已取消', en: 'cancelled' },
};

/** Who led an exchange. */
export const exchangeRankText: Readonly<Record<ExchangeRank, BilingualText>> = {
  HEAD: { zh: '正职领导', en: 'the head of a place' },
  DEPUTY_HEAD: { zh: '副职领导', en: 'a deputy head' },
  DEPARTMENT: { zh: '部门负责人', en: 'the head of a department' },
  EXPERTS: { zh: '专家学者', en: 'experts' },
  PEOPLE: { zh: '民间人士', en: 'citizens' },
};

export const exchangeDirectionText: Readonly<Record<string, BilingualText>> = {
  OUTBOUND: { zh: '出访', en: 'outbound' },
  INBOUND: { zh: '来访', en: 'inbound' },
  JOINT: { zh: '共同举办', en: 'joint' },
  ONLINE: { zh: '线上', en: 'online' },
};

/** Levels of a tie's health. */
export const healthLevelText: Readonly<
  Record<'THRIVING' | 'STEADY' | 'QUIET' | 'SLEEPING' | 'NO_RECORD', BilingualText>
> = {
  THRIVING: { zh: '活跃', en: 'thriving' },
  STEADY: { zh: '平稳', en: 'steady' },
  QUIET: { zh: '冷清', en: 'quiet' },
  SLEEPING: { zh: '沉寂', en: 'sleeping' },
  NO_RECORD: { zh: '无记录', en: 'no record' },
};
