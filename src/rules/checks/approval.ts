/** Who has to agree. These checks allow with approval and say by whom; what they need is to know who that is. */
import type { BilingualText } from '../../refusal.js';
import { isLiving, ownTies, provinceOf, type EligibilityFacts, type HomeFacts } from '../facts.js';
import { homeRank } from '../rank.js';
import { binds, type RuleData } from '../rule.js';
import { inSentence } from '../../places/wording.js';
import { capital, tieText } from '../wording.js';
import { outcome, type Check, type Outcome } from './check.js';
import { open } from './home-may-conclude.js';

const provinceMissing = ({ nameZh, nameEn }: HomeFacts): Outcome =>
  outcome(
    'UNKNOWN',
    `缺少事实：本库未记录${nameZh}属于哪个省，无法判断由谁报批。`,
    `Missing fact: the registry does not say in which province ${nameEn} lies, so who submits is not known.`,
  );

/** What a step begins with where nobody is bound by it for certain. */
const practice = (rule: RuleData, facts: EligibilityFacts): BilingualText =>
  binds(rule, facts) ? { zh: '', en: '' } : { zh: '按某地的做法，', en: 'by the practice of one place, ' };

/**
 * A step of approval that the rule's title states in full.
 *
 * Source: CPAFFC regulations of 2002, article 5; Anhui regulations of 1999, article 8; the practice of Jilin, of Hunan
 * and of Yancheng.
 */
export const approvalStep: Check = (facts, rule) => {
  const { home, partner } = facts;
  if (provinceOf(home) === null) return provinceMissing(home);
  return binds(rule, facts)
    ? outcome(
        'ALLOWED_WITH_APPROVAL',
        `${home.nameZh}与${partner.nameZh}结好，须依此办理：${rule.titleZh}。`,
        `For the tie of ${home.nameEn} and ${partner.nameEn} this has to be observed: ${rule.titleEn}.`,
      )
    : outcome(
        'ALLOWED_WITH_APPROVAL',
        `他地的做法：${rule.titleZh}，供参考。`,
        `Practice of another place, for reference: ${rule.titleEn}.`,
      );
};

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
        `${partner.nameEn} lies in ${inSentence(country.nameEn)}, where the foreign side has requirements of its own. ${rule.titleEn}.`,
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
export const cityChain: Check = (facts, rule) => {
  const { home, partner } = facts;
  if (homeRank(home) !== 'PREFECTURE') return null;
  const province = provinceOf(home);
  if (province === null) return provinceMissing(home);
  const letter = letterText(facts);
  const by = practice(rule, facts);
  return outcome(
    'ALLOWED_WITH_APPROVAL',
    `${by.zh}报批次序：与${partner.nameZh}签意向书并交往一段时间（${letter.zh}）→${home.nameZh}人民政府同意→${home.nameZh}外办报${province.nameZh}外办→${province.nameZh}外办报批→全国友协批复。`,
    `${capital(`${by.en}order of approval`)}: letter of intent with ${partner.nameEn} and a period of contact (${letter.en}); the government of ${home.nameEn}; its foreign affairs office to that of ${province.nameEn}, which submits; CPAFFC replies.`,
  );
};

/** What the registry has of a letter of intent, or of what stands for one; talks are none. */
function letterText(facts: EligibilityFacts): BilingualText {
  const ties = ownTies(facts);
  const letters = ties.filter((tie) => tie.kind === 'INTENT' || tie.kind === 'COOPERATION');
  const living = letters.find(isLiving);
  const past = letters.at(-1);
  const talks = ties.find((tie) => tie.kind === 'NEGOTIATION');
  if (living !== undefined) {
    const text = tieText(living);
    return { zh: `已有${text.zh}`, en: `there is a ${text.en}` };
  }
  if (past !== undefined) {
    const text = tieText(past);
    return { zh: `曾有${text.zh}`, en: `there was a ${text.en}` };
  }
  if (talks !== undefined) {
    const text = tieText(talks);
    return { zh: `本库未见意向书，只见${text.zh}`, en: `no letter in the registry, only ${text.en}` };
  }
  return { zh: '本库未见意向书', en: 'no letter in the registry' };
}

/**
 * A county's chain goes through its city. Only counties open to the outside may use it, urban districts may not.
 *
 * Source: approval procedure of a municipal foreign affairs office, 2022-11-23, parts 2 and 3 (2).
 */
export const countyChain: Check = (facts, rule) => {
  const { home, partner } = facts;
  const rank = homeRank(home);
  const by = practice(rule, facts);
  const { nameZh: zh, nameEn: en } = home;
  if (rank === 'DISTRICT')
    return outcome(
      'REFUSED',
      `${zh}是市辖区，${by.zh}不能申请与外国结为友好城市。`,
      `${en} is an urban district; ${by.en}it cannot apply for a sister-city tie.`,
    );
  if (rank !== 'COUNTY' && rank !== 'COUNTY_CITY') return null;
  const opened = open(home);
  if (opened === null)
    return outcome(
      'UNKNOWN',
      `缺少事实：本库未记录${zh}是否对外开放；${by.zh}只有对外开放的县可以报批。`,
      `Missing fact: the registry does not say whether ${en} is open to the outside; ${by.en}only open counties may apply.`,
    );
  return outcome(
    'ALLOWED_WITH_APPROVAL',
    `${opened.zh}${by.zh}与${partner.nameZh}结好的报批次序：${zh}人民政府同意→${zh}外办报所属市外办→市人民政府→其后同市级程序。`,
    `${opened.en} ${capital(`${by.en}order of approval`)} for ${partner.nameEn}: the government of ${en}; its office to that of its city; the city government; then as for a city.`,
  );
};
