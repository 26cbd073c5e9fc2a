import { isLiving, ownTies } from '../facts.js';
import { tieText } from '../wording.js';
import { outcome, type Check } from './check.js';

/**
 * From a memorandum to a sister-city tie: a memorandum makes friendship partners, and once there is a base the tie may
 * be raised by agreement and procedure. Without one of the two kinds of document the rule has nothing to raise,
 * and nothing to say where the tie asked for, or a sister-city tie, lives already.
 *
 * Source: poster of the Shanxi Foreign Affairs Office, 2024-10-22. That a letter of intent counts as such a base too
 * follows the approval procedure of 2022, which begins with it.
 */
export const upgrade: Check = (facts) => {
  const { home, partner, kind } = facts;
  const living = ownTies(facts).filter(isLiving);
  if (living.some((tie) => tie.kind === kind || tie.kind === 'FORMAL')) return null;
  if (kind === 'COOPERATION')
    return outcome(
      'ALLOWED',
      `${home.nameZh}与${partner.nameZh}签署交流合作备忘录，即可成为友好合作伙伴。`,
      `A memorandum of exchange and co-operation makes ${home.nameEn} and ${partner.nameEn} friendship partners.`,
    );
  const bases = ownTies(facts).filter((tie) => tie.kind === 'COOPERATION' || tie.kind === 'INTENT');
  const base =
    bases.find((tie) => isLiving(tie) && tie.status !== 'UNKNOWN') ?? bases.find(isLiving) ?? bases.at(-1);
  if (base === undefined) return null;
  const text = tieText(base);
  const zh = `${home.nameZh}与${partner.nameZh}有${text.zh}`;
  const en = `${home.nameEn} and ${partner.nameEn} have a ${text.en}`;
  if (!isLiving(base))
    return outcome(
      'DISCOURAGED',
      `${zh}，以此为基础升级已不成立，宜先续签并恢复交往。`,
      `${en}: nothing to raise to a sister-city tie. Renew it and resume exchanges first.`,
    );
  if (base.status === 'UNKNOWN')
    return outcome(
      'UNKNOWN',
      `${zh}。缺少事实：该文件今天是否仍然有效；若有效，可经双方协商并履行程序升级为友好城市。`,
      `${en}. Missing fact: whether it is still in force; if it is, it may be raised to a sister-city tie by agreement and procedure.`,
    );
  return outcome(
    'ALLOWED_WITH_APPROVAL',
    `${zh}，有了基础，可经双方协商并履行程序升级为友好城市。`,
    `${en}: a base that may be raised to a sister-city tie by agreement and procedure.`,
  );
};
