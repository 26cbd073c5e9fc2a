import type { HomeFacts } from '../facts.js';
import { homeRank } from '../rank.js';
import { dateText } from '../../dates.js';
import { outcome, type Check, type Outcome } from './check.js';

/**
 * The Chinese side is one that may conclude sister-city ties: a province or a city open to the outside. Counties and
 * districts generally may not.
 *
 * Source: CPAFFC regulations of 2002, article 8; Anhui regulations of 1999, article 6.
 */
export const homeMayConclude: Check = ({ home }) => {
  const rank = homeRank(home);
  const { nameZh: zh, nameEn: en } = home;
  if (rank === 'PROVINCE' || rank === 'MUNICIPALITY')
    return outcome(
      'ALLOWED',
      `${zh}是省级地方，可以与外国结好。`,
      `${en} is of province level and may form ties.`,
    );
  if (rank === 'COUNTY' || rank === 'DISTRICT') {
    const [what, called] = rank === 'COUNTY' ? ['县', 'a county'] : ['市辖区', 'an urban district'];
    return outcome(
      'DISCOURAGED',
      `${zh}是${what}，一般情况下不与外国结为友好城市；可考虑友好合作，或请所属市出面。`,
      `${en} is ${called}, which generally does not form sister-city ties; consider friendly co-operation, or let its city act.`,
    );
  }
  if (rank === null)
    return outcome(
      'UNKNOWN',
      `缺少事实：本库未记录${zh}的行政级别。`,
      `Missing fact: the registry does not know the level of ${en}.`,
    );
  return (
    open(home) ??
    outcome(
      'UNKNOWN',
      `缺少事实：本库未记录${zh}是否属于对外开放城市，也没有它已结友城的记录。`,
      `Missing fact: the registry does not say whether ${en} is open to the outside, and has no sister-city tie of it.`,
    )
  );
};

/** What shows that a city or county is open to the outside: a source that says so, or a tie that supposes it. */
export function open({ nameZh, nameEn, openBy, formalTie }: HomeFacts): Outcome | null {
  if (openBy !== null) {
    const by = dateText(openBy);
    return outcome(
      'ALLOWED',
      `据${by.zh}的资料，${nameZh}已对外开放或已有友好城市。`,
      `By a source of ${by.en}, ${nameEn} is open to the outside or has sister cities.`,
    );
  }
  if (formalTie === null) return null;
  const { partner, signedOn } = formalTie;
  const signed = signedOn === null ? null : dateText(signedOn);
  return outcome(
    'ALLOWED',
    `${nameZh}已与${partner.nameZh}结为友好城市${signed === null ? '' : `（${signed.zh}）`}，可见具备结好资格。`,
    `${nameEn} has a sister-city tie with ${partner.nameEn}${signed === null ? '' : ` (${signed.en})`}, which shows that it may form ties.`,
  );
}
