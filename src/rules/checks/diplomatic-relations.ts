import { dateText } from '../../dates.js';
import { inSentence } from '../../places/wording.js';
import { capital } from '../wording.js';
import { outcome, type Check } from './check.js';

/**
 * The partner's country has formal diplomatic relations with China.
 *
 * Source: CPAFFC regulations of 2002, article 7, which fixes the objects of all friendship-city work.
 */
export const diplomaticRelations: Check = ({ partner }) => {
  const { country } = partner;
  if (country?.diplomaticRelations === 'NONE')
    return outcome(
      'REFUSED',
      `${partner.nameZh}所在的${country.nameZh}未与我国建交，不能作为结好对象。`,
      `${capital(inSentence(country.nameEn))}, where ${partner.nameEn} lies, has no diplomatic relations with China.`,
    );
  if (country?.diplomaticRelations === 'ESTABLISHED') {
    const since =
      country.diplomaticRelationsSince === null ? null : dateText(country.diplomaticRelationsSince);
    return outcome(
      'ALLOWED',
      `${partner.nameZh}所在的${country.nameZh}${since === null ? '已与我国建交' : `于${since.zh}与我国建交`}。`,
      `${capital(inSentence(country.nameEn))}, where ${partner.nameEn} lies, ${since === null ? 'has diplomatic relations with China' : `has had diplomatic relations with China since ${since.en}`}.`,
    );
  }
  return outcome(
    'UNKNOWN',
    `缺少事实：本库未记录${country?.nameZh ?? `${partner.nameZh}所属国家`}与我国是否建交。`,
    `Missing fact: the registry does not say whether ${country === null ? `the country of ${partner.nameEn}` : inSentence(country.nameEn)} has diplomatic relations with China.`,
  );
};
