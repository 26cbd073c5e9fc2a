/** The offices' words for the values of proposals, rules, exchanges and imports, in the order in which they are chosen from. */
import type { EnumOf } from '../graphql/graphql.js';
import type { BilingualText } from './language.js';

type Words<Value extends string> = Readonly<Record<Value, BilingualText>>;

export const roleText: Words<EnumOf<'Role'>> = {
  ANALYST: { zh: '分析员', en: 'Analyst' },
  CITY_OFFICER: { zh: '市级外办人员', en: 'Officer of a city' },
  PROVINCE_OFFICER: { zh: '省级外办人员', en: 'Officer of a province' },
  ADMIN: { zh: '管理员', en: 'Administrator' },
};

export const proposalStateText: Words<EnumOf<'ProposalState'>> = {
  DRAFT: { zh: '草拟', en: 'Draft' },
  SUBMITTED: { zh: '已上报', en: 'Submitted' },
  IN_REVIEW: { zh: '审批中', en: 'In review' },
  APPROVED: { zh: '已批准', en: 'Approved' },
  RETURNED: { zh: '已退回', en: 'Returned' },
  REFUSED: { zh: '不予批准', en: 'Refused' },
  SIGNED: { zh: '已签署', en: 'Signed' },
  LAPSED: { zh: '已失效', en: 'Lapsed' },
};

export const decisionText: Words<EnumOf<'ProposalDecision'>> = {
  APPROVE: { zh: '批准', en: 'Approve' },
  RETURN: { zh: '退回修改', en: 'Return' },
  REFUSE: { zh: '不予批准', en: 'Refuse' },
};

/** What an office decided. */
export const decidedText: Words<EnumOf<'ProposalDecision'>> = {
  APPROVE: { zh: '批准', en: 'Approved' },
  RETURN: { zh: '退回修改', en: 'Returned' },
  REFUSE: { zh: '不予批准', en: 'Refused' },
};

export const stageText: Words<EnumOf<'ApprovalStage'>> = {
  CITY_OFFICE: { zh: '市、县外办', en: 'Foreign affairs office of the city or county' },
  CITY_GOVERNMENT: { zh: '市、县人民政府', en: 'Government of the city or county' },
  PROVINCIAL_OFFICE: { zh: '省级外办', en: 'Foreign affairs office of the province' },
  NATIONAL_ASSOCIATION: { zh: '中国人民对外友好协会', en: 'National friendship association' },
};

export const verdictText: Words<EnumOf<'Verdict'>> = {
  ALLOWED: { zh: '可以', en: 'Allowed' },
  ALLOWED_WITH_APPROVAL: { zh: '经批准可以', en: 'Allowed with approval' },
  DISCOURAGED: { zh: '不宜', en: 'Discouraged' },
  UNKNOWN: { zh: '事实不足，不能判断', en: 'Open: a fact is missing' },
  REFUSED: { zh: '不可以', en: 'Refused' },
};

export const practiceKindText: Words<EnumOf<'PracticeKind'>> = {
  EXPERIENCE: { zh: '经验做法', en: 'Experience' },
  TEMPLATE: { zh: '文书范本', en: 'Template' },
  TRAINING: { zh: '培训记录', en: 'Training' },
};

export const exchangeKindText: Words<EnumOf<'ExchangeKind'>> = {
  VISIT: { zh: '互访、来访、出访', en: 'Visit' },
  FESTIVAL: { zh: '节庆活动', en: 'Festival' },
  FAIR: { zh: '展会、交易会', en: 'Fair' },
  EXHIBITION: { zh: '展览', en: 'Exhibition' },
  PERFORMANCE: { zh: '演出', en: 'Performance' },
  FORUM: { zh: '论坛、研讨会', en: 'Forum' },
  SCHOOL_LINK: { zh: '中小学结好与交流', en: 'School link' },
  UNIVERSITY_LINK: { zh: '高校合作与交流', en: 'University link' },
  TRAINING: { zh: '培训、研修', en: 'Training' },
  ONLINE_MEETING: { zh: '线上会议', en: 'Online meeting' },
  SPORTS: { zh: '体育赛事与交流', en: 'Sports' },
  AID: { zh: '援助、捐赠', en: 'Aid or donation' },
  OTHER: { zh: '其他', en: 'Other' },
};

export const exchangeFieldText: Words<EnumOf<'ExchangeField'>> = {
  GOVERNMENT: { zh: '政府', en: 'Government' },
  ECONOMY: { zh: '经贸', en: 'Economy' },
  CULTURE: { zh: '文化', en: 'Culture' },
  EDUCATION: { zh: '教育', en: 'Education' },
  SCIENCE: { zh: '科技', en: 'Science' },
  TOURISM: { zh: '旅游', en: 'Tourism' },
  HEALTH: { zh: '卫生健康', en: 'Health' },
  AGRICULTURE: { zh: '农业', en: 'Agriculture' },
  SPORTS: { zh: '体育', en: 'Sports' },
  YOUTH: { zh: '青少年', en: 'Youth' },
  ENVIRONMENT: { zh: '环保', en: 'Environment' },
  PEOPLE: { zh: '民间', en: 'People to people' },
};

export const exchangeDirectionText: Words<EnumOf<'ExchangeDirection'>> = {
  OUTBOUND: { zh: '出访', en: 'Outbound' },
  INBOUND: { zh: '来访', en: 'Inbound' },
  JOINT: { zh: '共同举办或在第三地', en: 'Joint, or elsewhere' },
  ONLINE: { zh: '线上', en: 'Online' },
};

export const exchangeRankText: Words<EnumOf<'ExchangeRank'>> = {
  HEAD: { zh: '党政正职（书记、省长、市长等）', en: 'Head of the place' },
  DEPUTY_HEAD: { zh: '副职领导', en: 'Deputy of the head' },
  DEPARTMENT: { zh: '部门负责人', en: 'Head of a department' },
  EXPERTS: { zh: '专家、学者、企业负责人', en: 'Experts, scholars, managers' },
  PEOPLE: { zh: '民间人士、师生', en: 'Citizens, teachers, pupils' },
};

export const importOutcomeText: Words<EnumOf<'ImportOutcome'>> = {
  NEW: { zh: '新增', en: 'New' },
  CHANGED: { zh: '更新', en: 'Changed' },
  SAME: { zh: '无变化', en: 'Same' },
  IN_CONFLICT: { zh: '说法不一', en: 'In conflict' },
  REFUSED: { zh: '拒收', en: 'Refused' },
};
