/** Who has to agree. These checks allow with approval and say by whom; what they need is to know who that is. */
import { ownTies, provinceOf, type HomeFacts } from '../facts.js';
import { homeRank } from '../rank.js';
import { tieText } from '../wording.js';
import { outcome, type Check, type Outcome } from './check.js';
import { open } from './home-may-conclude.js';

const provinceMissing = ({ nameZh, nameEn }: HomeFacts): Outcome =>
  outcome(
    'UNKNOWN',
    `缺少事实：本库未记录${nameZh}属于哪个省，无法判断由谁报批。`,
    `Missing fact: the registry does not say in which province ${nameEn} lies, so who submits is not known.`,
  );

/**
 * A step of approval that the rule's title states in full.
 *
 * Source: CPAFFC regulations of 2002, article 5; Anhui regulations of 1999, article 8; the practice of Jilin, of Hunan
 * and of Yancheng.
 */
export const approvalStep: Check = ({ home, partner }, rule) =>
  provinceOf(home) === null
    ? provinceMissing(home)
    : outcome(
        'ALLOWED_WITH_APPROVAL',
        `${home.nameZh}与${partner.nameZh}结好，须依此办理：${rule.titleZh}。`,
        `For the tie of ${home.nameEn} and ${partner.nameEn} this has to be observed: ${rule.titleEn}.`,
      );

/**
 * A step on the foreign side that the rule's title states in full. The rule is limited to a country, so it is heard
 * only where the partner lies there.
 *
 * Source: criteria of CLAIR, Japan; the practice of Sri Lanka with Jishan and Monaragala (2017).
 */
export const foreignStep: Check = ({ partner }, rule) => {
  const { country } = partner;
  return country === null
    ? outcome(
        'UNKNOWN',
        `缺少事实：本库未记录${partner.nameZh}属于哪个国家。`,
        `Missing fact: the registry does not say in which country ${partner.nameEn} lies.`,
      )
    : outcome(
        'ALLOWED_WITH_APPROVAL',
        `${partner.nameZh}在${country.nameZh}，外方另有要求。${rule.titleZh}。`,
        `${partner.nameEn} lies in ${country.nameEn}, where the foreign side has requirements of its own. ${rule.titleEn}.`,
      );
};

/**
 * Local work goes through the foreign affairs office of the province.
 *
 * Source: CPAFFC regulations of 2002, article 6.
 */
export const provincialOffice: Check = ({ home }) => {
  const province = provinceOf(home);
  if (province === null) return provinceMissing(home);
  return home.kind === 'PROVINCE'
    ? outcome(
        'ALLOWED_WITH_APPROVAL',
        `${home.nameZh}的友好城市工作由省级外事办公室归口主管，由其承办。`,
        `The provincial foreign affairs office of ${home.nameEn} is in charge and handles the matter.`,
      )
    : outcome(
        'ALLOWED_WITH_APPROVAL',
        `${home.nameZh}的友好城市工作归口${province.nameZh}外事办公室主管，须经其办理。`,
        `The foreign affairs office of ${province.nameEn} is in charge of the friendship-city work of ${home.nameEn}.`,
      );
};

/**
 * A city's chain: letter of intent and a period of contact, city government, city office, provincial office, CPAFFC.
 *
 * Source: approval procedure of a municipal foreign affairs office, 2022-11-23, part 3 (1).
 */
export const cityChain: Check = (facts) => {
  const { home, partner } = facts;
  if (homeRank(home) !== 'PREFECTURE') return null;
  const province = provinceOf(home);
  if (province === null) return provinceMissing(home);
  const base = ownTies(facts).find((tie) => tie.kind !== 'FORMAL');
  const text = base && tieText(base);
  return outcome(
    'ALLOWED_WITH_APPROVAL',
    `报批次序：与${partner.nameZh}签意向书并交往一段时间（${text === undefined ? '本库未见意向书' : `已有${text.zh}`}）→${home.nameZh}人民政府同意→${home.nameZh}外办报${province.nameZh}外办→${province.nameZh}外办报批→全国友协批复。`,
    `Order of approval: letter of intent with ${partner.nameEn} and a period of contact (${text === undefined ? 'none in the registry' : `there is a ${text.en}`}); the government of ${home.nameEn}; its foreign affairs office to that of ${province.nameEn}, which submits; CPAFFC replies.`,
  );
};

/**
 * A county's chain goes through its city. Only counties open to the outside may use it, urban districts may not.
 *
 * Source: approval procedure of a municipal foreign affairs office, 2022-11-23, parts 2 and 3 (2).
 */
export const countyChain: Check = ({ home, partner }) => {
  const rank = homeRank(home);
  const { nameZh: zh, nameEn: en } = home;
  if (rank === 'DISTRICT')
    return outcome(
      'REFUSED',
      `${zh}是市辖区，不能申请与外国结为友好城市。`,
      `${en} is an urban district and cannot apply for a sister-city tie.`,
    );
  if (rank !== 'COUNTY' && rank !== 'COUNTY_CITY') return null;
  const opened = open(home);
  if (opened === null)
    return outcome(
      'UNKNOWN',
      `缺少事实：本库未记录${zh}是否对外开放；只有对外开放的县可以报批。`,
      `Missing fact: the registry does not say whether ${en} is open to the outside; only open counties may apply.`,
    );
  return outcome(
    'ALLOWED_WITH_APPROVAL',
    `${opened.zh}与${partner.nameZh}结好的报批次序：${zh}人民政府同意→${zh}外办报所属市外办→市人民政府→其后同市级程序。`,
    `${opened.en} Order of approval for ${partner.nameEn}: the government of ${en}; its office to that of its city; the city government; then as for a city.`,
  );
};
