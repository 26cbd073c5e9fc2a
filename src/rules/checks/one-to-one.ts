import { isLiving, otherTies } from '../facts.js';
import { homeRank } from '../rank.js';
import { INCOMPLETE, listText, stateText } from '../wording.js';
import { outcome, type Check } from './check.js';

/** How many ties an explanation names. */
const NAMED = 3;

/**
 * One to one: a foreign city that has a sister-city tie with another Chinese place does not get a second one;
 * friendly co-operation remains.
 *
 * Source: Qingdao rules of 1998, article 10. It speaks of cities, so it says nothing to a province; a municipality under
 * the central government is a city too. Where every such tie is of unknown state, whether one still lives is a fact
 * that is missing.
 */
export const oneToOne: Check = (facts) => {
  const { home, partner } = facts;
  if (home.kind !== 'CITY' && homeRank(home) !== 'MUNICIPALITY') return null;
  const ties = otherTies(facts).filter((tie) => tie.kind === 'FORMAL' && isLiving(tie));
  if (ties.length === 0)
    return outcome(
      'ALLOWED',
      `本库未见${partner.nameZh}与国内其他地方结为友好城市；${INCOMPLETE.zh}，仍请核实。`,
      `The registry has no sister-city tie of ${partner.nameEn} with another place of China; ${INCOMPLETE.en}: do check.`,
    );
  const named = listText(
    ties.slice(0, NAMED).map((tie) => {
      const state = stateText(tie);
      return { zh: `${tie.home.nameZh}（${state.zh}）`, en: `${tie.home.nameEn} (${state.en})` };
    }),
  );
  const more = ties.length > NAMED;
  const isOne = ties.length === 1;
  const zh = `${partner.nameZh}已与国内其他地方结为友好城市：${named.zh}${more ? `等${ties.length}处` : ''}`;
  const en = `${partner.nameEn} already has ${isOne ? 'a sister-city tie' : 'sister-city ties'} in China: ${named.en}${more ? ` and ${ties.length - NAMED} more` : ''}`;
  if (ties.every((tie) => tie.status === 'UNKNOWN'))
    return outcome(
      'UNKNOWN',
      `${zh}。缺少事实：上述关系今天是否仍然存续；若仍存续，按一对一原则不再结为友好城市，可建立友好合作关系。`,
      `${en}. Missing fact: whether ${isOne ? 'this tie still lives. If it does' : 'these ties still live. If they do'}, one-to-one leaves friendly co-operation instead of a second sister-city tie.`,
    );
  return outcome(
    'REFUSED',
    `${zh}；按一对一原则不再结为友好城市，可建立友好合作关系。`,
    `${en}. One-to-one leaves friendly co-operation instead of a second sister-city tie.`,
  );
};
