import type { BilingualText } from '../../refusal.js';
import type { Named } from '../facts.js';
import {
  homeRank,
  levelsMatch as match,
  matchIfOpen,
  partnerRank,
  type HomeRank,
  type PartnerRank,
} from '../rank.js';
import { outcome, type Check } from './check.js';
import { open } from './home-may-conclude.js';

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

const ranksText = (
  home: Named,
  ours: NonNullable<HomeRank>,
  partner: Named,
  theirs: NonNullable<PartnerRank>,
): BilingualText => ({
  zh: `${home.nameZh}是${HOME_TEXT[ours].zh}，${partner.nameZh}是${PARTNER_TEXT[theirs].zh}`,
  en: `${home.nameEn} is ${HOME_TEXT[ours].en}, ${partner.nameEn} is ${PARTNER_TEXT[theirs].en}`,
});

/**
 * The levels of the two sides match: a province with a state, prefecture or province, a city with a city. A city that
 * is a first-level division matches both. A mismatch discourages and does not refuse.
 *
 * Source: Qingdao rules of 1998, article 7; Anhui regulations of 1999, article 7.
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
  const { zh, en } = ranksText(home, ours, partner, theirs);
  return matching
    ? outcome('ALLOWED', `${zh}，级别相当。`, `${en}: the levels match.`)
    : outcome(
        'DISCOURAGED',
        `${zh}，级别不对等；宜与级别相当的地方结好，或建立友好合作关系。`,
        `${en}: the levels do not match. A partner of the same level or friendly co-operation would fit better.`,
      );
};

/**
 * As {@link levelsMatch}, and a city open to the outside goes with a first-level division too.
 *
 * Source: CPAFFC regulations of 2002, article 9, by which foreign governments of province level go with provinces and
 * open cities. Its words are "generally" and "corresponding", so a mismatch discourages and does not refuse.
 */
export const levelsMatchOrOpen: Check = (facts, rule) => {
  const { home, partner } = facts;
  if (!matchIfOpen(facts)) return levelsMatch(facts, rule);
  const { zh, en } = ranksText(home, homeRank(home)!, partner, partnerRank(partner)!);
  const opened = open(home);
  return opened === null
    ? outcome(
        'UNKNOWN',
        `${zh}。缺少事实：本库未记录${home.nameZh}是否属于对外开放城市；开放城市可与相当于省级的外国地方政府结好。`,
        `${en}. Missing fact: the registry does not say whether ${home.nameEn} is open to the outside; an open city may form ties with foreign governments of province level.`,
      )
    : outcome(
        'ALLOWED',
        `${zh}。${opened.zh}开放城市可与相当于省级的外国地方政府结好，级别相当。`,
        `${en}. ${opened.en} An open city may form ties with foreign governments of province level: the levels match.`,
      );
};
