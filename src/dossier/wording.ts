/** What the values of the registry are called in a handover file. */
import type { Action } from '../access/policy.js';
import { kindText, statusText as statusInSentence } from '../agreements/wording.js';
import {
  exchangeDirectionText,
  exchangeKindText,
  exchangeRankText,
  exchangeStateText,
} from '../exchanges/wording.js';
import type { BilingualText } from '../refusal.js';
import { same } from './document.js';
import type { Confidence, Located, Named, TieFacts } from './facts.js';

type Words = Readonly<Record<string, BilingualText>>;

/** The word for a value; a value that is not known here stands for itself. */
export const word = (words: Words, value: string): BilingualText =>
  (Object.hasOwn(words, value) ? words[value] : undefined) ?? same(value);

export const UNDATED: BilingualText = { zh: '日期不详', en: 'undated' };
export const NOT_RECORDED: BilingualText = { zh: '未载', en: 'not recorded' };

/** How sure a fact is. */
export const confidenceText: Readonly<Record<Confidence, BilingualText>> = {
  DOCUMENTED: { zh: '有据', en: 'documented' },
  REPORTED: { zh: '二手，待核', en: 'reported, to be checked' },
  HYPOTHETICAL: { zh: '演示用例，并非事实', en: 'worked example, no fact' },
};

/** What is known of an agreement's life, short enough for a column. */
export const statusText = { ...statusInSentence, UNKNOWN: { zh: '现状不明', en: 'state unknown' } };

export const labelText: Words = {
  Country: { zh: '国家', en: 'country' },
  Province: { zh: '省级行政区', en: 'province-level division of China' },
  City: { zh: '中国城市', en: 'city of China' },
  PartnerRegion: { zh: '外国州、省、县、道', en: 'foreign state, province or prefecture' },
  PartnerCity: { zh: '外国城市', en: 'foreign city' },
};

export const levelText: Words = {
  PROVINCE: { zh: '省级', en: 'province' },
  PREFECTURE: { zh: '地级', en: 'prefecture level' },
  COUNTY: { zh: '县级', en: 'county level' },
  FIRST: { zh: '一级行政区', en: 'first-level division' },
  SECOND: { zh: '二级行政区', en: 'second-level division' },
  CITY: { zh: '市', en: 'city or municipality' },
  TOWN: { zh: '町、村、镇或郡', en: 'town, village or rural county' },
};

export const relationsText: Words = {
  ESTABLISHED: { zh: '已建交', en: 'established' },
  NONE: { zh: '未建交', en: 'none' },
};

export const channelKindText: Words = {
  OFFICIAL: { zh: '官方', en: 'official' },
  CIVIL: { zh: '民间', en: 'civil' },
  ENTERPRISE: { zh: '企业', en: 'enterprise' },
};

export const subtypeText: Words = {
  PROVINCIAL_OFFICE: { zh: '省级外办', en: 'provincial office' },
  MUNICIPAL_OFFICE: { zh: '市级外办', en: 'municipal office' },
  FRIENDSHIP_ASSOCIATION: { zh: '友好协会', en: 'friendship association' },
  EMBASSY: { zh: '大使馆', en: 'embassy' },
  CONSULATE: { zh: '领事馆', en: 'consulate' },
  FOREIGN_REGIONAL_GOVERNMENT: { zh: '外国地方政府部门', en: 'foreign regional government' },
  NGO: { zh: '民间组织', en: 'civil organisation' },
  UNIVERSITY: { zh: '高校', en: 'university' },
  ENTERPRISE: { zh: '企业', en: 'enterprise' },
  RAIL_CORRIDOR: { zh: '班列', en: 'rail corridor' },
};

export const channelStatusText: Words = {
  ACTIVE: { zh: '在用', en: 'in use' },
  ENDED: { zh: '已停止', en: 'ended' },
  UNKNOWN: { zh: '现状不明', en: 'present state unknown' },
};

export const allianceStatusText: Words = {
  AGREED: { zh: '已达成协议', en: 'agreed' },
  INTENT: { zh: '已签意向书', en: 'letter of intent signed' },
  BEING_SET_UP: { zh: '正在建立', en: 'being set up' },
};

export const sharedListKindText: Words = {
  CHANNELS: { zh: '渠道', en: 'channels' },
  CANDIDATES: { zh: '候选', en: 'candidates' },
  PRACTICE: { zh: '经验', en: 'practice' },
};

export const eventText: Words = {
  RENEWED: { zh: '续签', en: 'renewed' },
  SUSPENDED: { zh: '中止', en: 'suspended' },
  RESUMED: { zh: '恢复', en: 'resumed' },
  TERMINATED: { zh: '终止', en: 'terminated' },
  UPGRADED: { zh: '升格', en: 'upgraded' },
};

export const claimStatusText: Words = {
  OPEN: { zh: '待裁定', en: 'to be decided' },
  UPHELD: { zh: '已采信', en: 'upheld' },
  SET_ASIDE: { zh: '未采信，留存备查', en: 'set aside, kept on file' },
};

export const sourceKindText: Words = {
  PAGE: { zh: '网页', en: 'page' },
  COPY: { zh: '转载副本，待核', en: 'copy, to be checked' },
  ENCYCLOPAEDIA: { zh: '百科名录', en: 'encyclopaedia' },
  REFERENCE: { zh: '名录、标准', en: 'reference list' },
  SEED: { zh: '本库最初依据的文章', en: 'article that the registry began with' },
  DOCUMENT: { zh: '单位文件', en: 'document of an office' },
};

export const actionText: Readonly<Record<Action | 'ACCEPT_TRAIL', BilingualText>> = {
  REGISTER_AGREEMENT: { zh: '登记协议', en: 'agreement entered' },
  AMEND_AGREEMENT: { zh: '更正或补充协议', en: 'agreement amended' },
  RENEW_AGREEMENT: { zh: '续签', en: 'agreement renewed' },
  SUSPEND_AGREEMENT: { zh: '中止协议', en: 'agreement suspended' },
  RESUME_AGREEMENT: { zh: '恢复协议', en: 'agreement resumed' },
  TERMINATE_AGREEMENT: { zh: '终止协议', en: 'agreement terminated' },
  UPGRADE_AGREEMENT: { zh: '协议升格', en: 'agreement upgraded' },
  DECIDE_CLAIM: { zh: '裁定说法', en: 'claim decided' },
  IMPORT_RECORDS: { zh: '批量导入', en: 'records imported' },
  ADD_PLACE: { zh: '登记地方', en: 'place entered' },
  AMEND_PLACE: { zh: '更正或补充地方', en: 'place amended' },
  MERGE_PLACES: { zh: '合并同一地方的两条记录', en: 'two records of one place merged' },
  ADD_CHANNEL: { zh: '登记渠道', en: 'channel entered' },
  AMEND_CHANNEL: { zh: '更正或补充渠道', en: 'channel amended' },
  ADD_CULTURAL_ASSET: { zh: '登记文化资源', en: 'cultural asset entered' },
  AMEND_CULTURAL_ASSET: { zh: '更正或补充文化资源', en: 'cultural asset amended' },
  ADD_THEME: { zh: '登记主题', en: 'theme entered' },
  AMEND_THEME: { zh: '更正主题', en: 'theme amended' },
  ADD_CONTACT: { zh: '登记联系人', en: 'contact entered' },
  AMEND_CONTACT: { zh: '更正联系人', en: 'contact amended' },
  REMOVE_CONTACT: { zh: '删除联系人', en: 'contact removed' },
  ADD_INTERNAL_REMARK: { zh: '添加内部备注', en: 'internal remark added' },
  AMEND_INTERNAL_REMARK: { zh: '修改内部备注', en: 'internal remark amended' },
  REMOVE_INTERNAL_REMARK: { zh: '删除内部备注', en: 'internal remark removed' },
  SAVE_DRAFT: { zh: '保存协议草稿', en: 'draft of an agreement saved' },
  DISCARD_DRAFT: { zh: '作废协议草稿', en: 'draft of an agreement discarded' },
  REGISTER_DRAFT: { zh: '草稿转为正式协议', en: 'draft entered as an agreement' },
  RECORD_EXCHANGE: { zh: '登记往来', en: 'exchange recorded' },
  AMEND_EXCHANGE: { zh: '更正或补充往来', en: 'exchange amended' },
  HOLD_EXCHANGE: { zh: '计划的往来已举行', en: 'planned exchange held' },
  CANCEL_EXCHANGE: { zh: '取消计划的往来', en: 'planned exchange cancelled' },
  SAVE_PLAN: { zh: '保存工作计划', en: 'work plan saved' },
  REPORT_PLAN_ITEM: { zh: '报告计划进展', en: 'progress of a plan reported' },
  RECORD_ASSESSMENT: { zh: '登记第三方评估', en: 'assessment of a third party recorded' },
  AMEND_ASSESSMENT: { zh: '更正第三方评估', en: 'assessment of a third party amended' },
  ADD_PRACTICE: { zh: '撰写经验材料', en: 'note of practice written' },
  AMEND_PRACTICE: { zh: '修改经验材料', en: 'note of practice amended' },
  WITHDRAW_PRACTICE: { zh: '撤回经验材料', en: 'note of practice withdrawn' },
  PROPOSE_AGREEMENT: { zh: '提出请示', en: 'agreement proposed' },
  AMEND_PROPOSAL: { zh: '修改请示', en: 'proposal amended' },
  SUBMIT_PROPOSAL: { zh: '上报请示', en: 'proposal submitted' },
  DECIDE_PROPOSAL: { zh: '批复请示', en: 'proposal decided' },
  SIGN_PROPOSAL: { zh: '登记签署', en: 'proposal signed' },
  LAPSE_PROPOSAL: { zh: '请示撤回或失效', en: 'proposal lapsed' },
  ADD_ALLIANCE: { zh: '登记协作机制', en: 'alliance entered' },
  AMEND_ALLIANCE: { zh: '更正或补充协作机制', en: 'alliance amended' },
  SHARE_LIST: { zh: '共享清单', en: 'list shared' },
  AMEND_SHARED_LIST: { zh: '更改共享清单', en: 'shared list amended' },
  WITHDRAW_SHARED_LIST: { zh: '撤回共享清单', en: 'shared list withdrawn' },
  REGISTER_OFFICE: { zh: '登记单位', en: 'office registered' },
  AMEND_OFFICE: { zh: '更正单位', en: 'office amended' },
  ACCEPT_TRAIL: { zh: '确认审计记录', en: 'audit trail accepted' },
};

export const fieldText: Words = {
  kind: { zh: '类别', en: 'kind' },
  status: { zh: '现状', en: 'status' },
  signedOn: { zh: '签署日期', en: 'signed on' },
  expiresOn: { zh: '到期日期', en: 'term ends on' },
  remarkZh: { zh: '中文备注', en: 'Chinese remark' },
  remarkEn: { zh: '英文备注', en: 'English remark' },
  remark: { zh: '备注', en: 'remark' },
  confidence: { zh: '可信度', en: 'confidence' },
  sources: { zh: '来源', en: 'sources' },
  home: { zh: '中方', en: 'Chinese side' },
  partner: { zh: '外方', en: 'foreign side' },
  nameZh: { zh: '中文名', en: 'Chinese name' },
  nameEn: { zh: '英文名', en: 'English name' },
  population: { zh: '人口', en: 'population' },
  since: { zh: '起始日期', en: 'since' },
  agreement: { zh: '协议', en: 'agreement' },
  cancelledBecause: { zh: '取消原因', en: 'cancelled because' },
  channels: { zh: '渠道', en: 'channels' },
  direction: { zh: '方向', en: 'direction' },
  fields: { zh: '领域', en: 'fields' },
  happenedOn: { zh: '举行日期', en: 'held on' },
  ledBy: { zh: '带队级别', en: 'led by' },
  participants: { zh: '人数', en: 'participants' },
  plannedOn: { zh: '计划日期', en: 'planned on' },
  recordedBy: { zh: '登记单位', en: 'recorded by' },
  state: { zh: '状态', en: 'state' },
  titleEn: { zh: '英文题目', en: 'English title' },
  titleZh: { zh: '题目', en: 'Chinese title' },
  of: { zh: '评估对象', en: 'place assessed' },
  by: { zh: '评估机构', en: 'assessed by' },
  onDate: { zh: '评估日期', en: 'assessed on' },
  score: { zh: '得分', en: 'score' },
  outOf: { zh: '满分', en: 'out of' },
  agreedOn: { zh: '达成日期', en: 'agreed on' },
  endsOn: { zh: '终止日期', en: 'ends on' },
  members: { zh: '成员', en: 'members' },
  items: { zh: '条目', en: 'items' },
  sharedIn: { zh: '共享范围', en: 'shared in' },
  from: { zh: '起', en: 'from' },
  until: { zh: '止', en: 'until' },
  withdrawnOn: { zh: '撤回日期', en: 'withdrawn on' },
};

const valueWords: Readonly<Record<string, Words>> = {
  kind: { ...kindText, ...exchangeKindText },
  status: statusText,
  confidence: confidenceText,
  state: exchangeStateText,
  ledBy: exchangeRankText,
  direction: exchangeDirectionText,
};

/** A field's value as claims and audit entries keep it, in words. */
export function valueText(field: string, value: string | null): BilingualText {
  if (value === null || value === '') return { zh: '无', en: 'nothing' };
  return word(valueWords[field] ?? {}, value);
}

/** What an exchange is called. */
export const titleOf = ({
  titleZh,
  titleEn,
}: {
  readonly titleZh: string;
  readonly titleEn: string | null;
}): BilingualText => ({ zh: titleZh, en: titleEn ?? titleZh });

export const nameOf = ({ nameZh, nameEn }: Named): BilingualText => ({ zh: nameZh, en: nameEn });

/** A place with all that it lies in: 日本埼玉县秩父市; Chichibu, Saitama, Japan. */
export const addressOf = ({ nameZh, nameEn, within }: Located): BilingualText => ({
  zh: [...within.map((above) => above.nameZh).reverse(), nameZh].join(''),
  en: [nameEn, ...within.map((above) => above.nameEn)].join(', '),
});

/** A tie by its other side and kind. */
export function tieText({ other, kind }: TieFacts): BilingualText {
  const address = addressOf(other);
  return { zh: `${address.zh}（${kindText[kind].zh}）`, en: `${address.en} (${kindText[kind].en})` };
}

/** A list in both languages. */
export const listText = (texts: readonly BilingualText[]): BilingualText => ({
  zh: texts.map(({ zh }) => zh).join('、'),
  en: texts.map(({ en }) => en).join(', '),
});

const CHINA_HOURS = 8;

/** An instant by the clock of China, to the minute: `2026-11-25 10:40`. */
export const chinaTime = (instant: string): string =>
  new Date(Date.parse(instant) + CHINA_HOURS * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
