import type { BilingualText } from '../../refusal.js';
import { homeRank, levelsMatch as match, partnerRank, type HomeRank, type PartnerRank } from '../rank.js';
import { outcome, type Check } from './check.js';

const HOME_TEXT: Readonly<Record<NonNullable<HomeRank>, BilingualText>> = {
  MUNICIPALITY: { zh: '直辖市', en: 'a municipality under the central government' },
  PROVINCE: { zh: '省级地方', en: 'of province level' },
  PREFECTURE: { zh: '地级市（州）', en: 'a prefecture-level city' },
  COUNTY_CITY: { zh: '县级市', en: 'a county-level city' },
  COUNTY: { zh: '县', en: 'a county' },
  DISTRICT: { zh: '市辖区', en: 'an urban district' },
};

const PARTNER_TEXT: Readonly<Record<NonNullable<PartnerRank>, BilingualText>> = {
  REGION: { zh: '一级行政区（州、省、县、道等）', en: 'a first-level division of its country' },
  FIRST_CITY: { zh: '相当于省级的城市', en: 'a city that is a first-level division of its country' },
  LOWER_REGION: { zh: '二级行政区', en: 'a second-level division of its country' },
  CITY: { zh: '市', en: 'a city or municipality' },
  TOWN: { zh: '市以下的町、村、镇或郡', en: 'a town, village or county below a city' },
};

/**
 * The levels of the two sides match: a province with a state, prefecture or province, a city with a city. A city that
 * is a first-level division matches both.
 *
 * Source: CPAFFC regulations of 2002, article 9, whose words are "generally" and "corresponding", so a mismatch
 * discourages and does not refuse; Qingdao rules of 1998, article 7; Anhui regulations of 1999, article 7.
 */
export const levelsMatch: Check = (facts) => {
  const { home, partner } = facts;
  const [ours, theirs] = [homeRank(home), partnerRank(partner)];
  const matching = match(facts);
  if (ours === null || theirs === null || matching === null) {
    const unknown = ours === null ? home : partner;
    return outcome(
      'UNKNOWN',
      `缺少事实：本库未记录${unknown.nameZh}的行政级别，无法判断是否对等。`,
      `Missing fact: the registry does not know the level of ${unknown.nameEn}.`,
    );
  }
  const zh = `${home.nameZh}是${HOME_TEXT[ours].zh}，${partner.nameZh}是${PARTNER_TEXT[theirs].zh}`;
  const en = `${home.nameEn} is ${HOME_TEXT[ours].en}, ${partner.nameEn} is ${PARTNER_TEXT[theirs].en}`;
  return matching
    ? outcome('ALLOWED', `${zh}，级别相当。`, `${en}: the levels match.`)
    : outcome(
        'DISCOURAGED',
        `${zh}，级别不对等；宜与级别相当的地方结好，或建立友好合作关系。`,
        `${en}: the levels do not match. A partner of the same level or friendly co-operation would fit better.`,
      );
};
