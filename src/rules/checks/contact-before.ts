import { ownTies } from '../facts.js';
import { dateText } from '../../dates.js';
import { capital, INCOMPLETE } from '../wording.js';
import { outcome, type Check } from './check.js';

/**
 * The two have been in contact for some time before. The rule names no span, so a dated contact of the past is enough
 * here and the date is shown; an undated one leaves open how long it has been.
 *
 * Source: Qingdao rules of 1998, article 11.
 */
export const contactBefore: Check = (facts) => {
  const { home, partner } = facts;
  const ties = ownTies(facts);
  const held = partner.contacts.filter((contact) => contact.home === home.id);
  const [first] = [
    ...ties.flatMap((tie) => [tie.signedOn, tie.firstExchangeOn]),
    ...held.map(({ firstOn }) => firstOn),
  ]
    .filter((date) => date !== null)
    .sort();
  if (first !== undefined) {
    const since = dateText(first);
    return outcome(
      'ALLOWED',
      `本库记录${home.nameZh}与${partner.nameZh}自${since.zh}起有交往。`,
      `The registry has contact of ${home.nameEn} and ${partner.nameEn} since ${since.en}.`,
    );
  }
  if (ties.length > 0)
    return outcome(
      'UNKNOWN',
      `${home.nameZh}与${partner.nameZh}有过接触，但缺少事实：没有一次接触载有日期，无法判断交往了多久。`,
      `${home.nameEn} and ${partner.nameEn} have been in contact. Missing fact: none of it is dated, so how long is not known.`,
    );
  return outcome(
    'DISCOURAGED',
    `本库未见${home.nameZh}与${partner.nameZh}此前的交往；宜先有一段时间的了解和交流，再正式结好。${INCOMPLETE.zh}。`,
    `The registry has no earlier contact of ${home.nameEn} and ${partner.nameEn}; a period of contact should come before the tie. ${capital(INCOMPLETE.en)}.`,
  );
};
