import { isLiving, ownTies, type AgreementKind, type EligibilityFacts, type TieFacts } from '../facts.js';
import { capital, INCOMPLETE, kindText, remarkText, tieText } from '../wording.js';
import { outcome, type Check, type Outcome } from './check.js';

/** Kinds of agreement, the weakest first. */
const STRENGTH: readonly AgreementKind[] = ['NEGOTIATION', 'INTENT', 'COOPERATION', 'FORMAL'];

/**
 * The two have no such tie yet, nor a stronger one. What lives is not concluded a second time; what has expired may be
 * renewed by the whole procedure; what was terminated asks for an explanation first.
 *
 * Source: CPAFFC regulations of 2002, article 2, which defines a friendship city as a tie established between two
 * places. That it cannot be established twice is our reading of that definition.
 */
export const ownTie: Check = (facts) => {
  const { home, partner, kind } = facts;
  const ties = ownTies(facts);
  const strength = STRENGTH.indexOf(kind);
  const asStrong = ties.filter((tie) => STRENGTH.indexOf(tie.kind) >= strength && tie.kind !== 'NEGOTIATION');
  const living = asStrong
    .filter(isLiving)
    .sort((one, other) => STRENGTH.indexOf(other.kind) - STRENGTH.indexOf(one.kind))[0];
  if (living !== undefined) return ofLiving(living, facts);
  const past = asStrong.at(-1);
  if (past !== undefined) {
    const text = tieText(past);
    return past.status === 'EXPIRED'
      ? outcome(
          'ALLOWED_WITH_APPROVAL',
          `${home.nameZh}与${partner.nameZh}曾有${text.zh}，可以再签，但须重新履行报批程序。`,
          `${home.nameEn} and ${partner.nameEn} had a ${text.en}; it may be signed again, by the whole procedure of approval.`,
        )
      : outcome(
          'DISCOURAGED',
          `${home.nameZh}与${partner.nameZh}曾有${text.zh}；再次签署前宜先弄清终止的原因。`,
          `${home.nameEn} and ${partner.nameEn} had a ${text.en}; find out first why it was ended.`,
        );
  }
  const remark = remarkText(home);
  return outcome(
    'ALLOWED',
    `本库未见${home.nameZh}与${partner.nameZh}之间已有同类或更高层次的关系。${INCOMPLETE.zh}。${remark.zh}`,
    `The registry has no tie of this kind or a stronger one between ${home.nameEn} and ${partner.nameEn}. ${capital(INCOMPLETE.en)}.${remark.en}`,
  );
};

function ofLiving(tie: TieFacts, { home, partner, kind }: EligibilityFacts): Outcome {
  const text = tieText(tie);
  const zh = `${home.nameZh}与${partner.nameZh}已有${text.zh}`;
  const en = `${home.nameEn} and ${partner.nameEn} already have a ${text.en}`;
  if (tie.kind !== kind)
    return outcome(
      'DISCOURAGED',
      `${zh}，不必另签${kind === 'INTENT' ? '意向书' : '友好合作文件'}，可在现有关系之下开展合作。`,
      `${en}; there is no need for a ${kindText[kind].en} beside it.`,
    );
  if (tie.status === 'UNKNOWN')
    return outcome(
      'UNKNOWN',
      `${zh}。缺少事实：该关系今天是否仍然存续；若仍存续，不再重复签署。`,
      `${en}. Missing fact: whether it still lives; if it does, it is not concluded again.`,
    );
  return outcome('REFUSED', `${zh}，不能重复建立。`, `${en}; it cannot be concluded a second time.`);
}
