/** A rule as data: a row of `data/rules.csv`, with what its sources are. */
import type { BilingualText } from '../refusal.js';
import type { AgreementKind, Confidence, EligibilityFacts } from './facts.js';
import { capital } from './wording.js';

export interface RuleData {
  readonly id: string;
  readonly titleZh: string;
  readonly titleEn: string;
  /** Subjects, and the ids of the places that the rule is limited to; see {@link places}. */
  readonly appliesTo: readonly string[];
  /** Kinds of agreement that it speaks of; all of them when it is empty. */
  readonly kinds: readonly AgreementKind[];
  /** Names of the functions of `checks/` that judge by it; none for a rule that decides nothing. */
  readonly checks: readonly string[];
  /** Kinds of agreement for which it is worth showing, as practice, to places that it does not bind. */
  readonly elsewhere: readonly AgreementKind[];
  readonly instrumentZh: string | null;
  readonly instrumentEn: string | null;
  readonly article: string | null;
  readonly confidence: Confidence;
  /** Whether its text was read on copies alone. */
  readonly copiesOnly: boolean;
}

/** Words of `appliesTo` that name a subject. Any other word is the id of a place. */
const SUBJECTS: readonly string[] = [
  'partner',
  'country',
  'home_level',
  'level_match',
  'one_to_one',
  'sequence',
  'approval_chain',
  'authority',
  'definition',
  'kind',
  'channel',
];

/** Limited to a place that the text read does not name: it binds nobody for certain. */
const PLACE_UNKNOWN = 'place_unknown';

/** The places that a rule is limited to; none for one of the whole country. */
export const places = (rule: RuleData): string[] => rule.appliesTo.filter((word) => !SUBJECTS.includes(word));

/** Whether the rule binds one of the two: it is of the whole country, or of a place that one of them is or lies in. */
export function binds(rule: RuleData, { home, partner }: EligibilityFacts): boolean {
  const limits = places(rule);
  return limits.length === 0 || [...home.within, ...partner.within].some(({ id }) => limits.includes(id));
}

/**
 * What a reader has to know of the rule beside what it says: that it is another place's, and that its text is still
 * to be checked.
 */
export function notes(rule: RuleData, isBinding: boolean, facts: EligibilityFacts): BilingualText {
  const zh: string[] = [];
  const en: string[] = [];
  if (!isBinding) {
    const practice = practiceText(rule, facts);
    zh.push(practice.zh);
    en.push(practice.en);
  }
  if (rule.copiesOnly) {
    zh.push('条文据转载本，待核');
    en.push('the text is known from a copy only and has to be checked');
  }
  if (rule.confidence === 'REPORTED') {
    zh.push('依据为百科或二手资料，待核');
    en.push('it rests on an encyclopaedia or a second-hand source and has to be checked');
  }
  return {
    zh: zh.map((sentence) => `（${sentence}。）`).join(''),
    en: en.map((sentence) => ` (${capital(sentence)}.)`).join(''),
  };
}

function practiceText(rule: RuleData, { home }: EligibilityFacts): BilingualText {
  const zh = rule.instrumentZh ?? '这一做法';
  const en = rule.instrumentEn === null ? 'this practice' : `“${rule.instrumentEn}”`;
  return places(rule).includes(PLACE_UNKNOWN)
    ? {
        zh: `${zh}所属地方未载明，是否约束${home.nameZh}不能确定，仅供参考`,
        en: `the place of ${en} is not recorded, so whether it binds ${home.nameEn} is not certain; shown as practice`,
      }
    : {
        zh: `${zh}出自他地，对${home.nameZh}没有约束力，仅供参考`,
        en: `${en} is of another place and does not bind ${home.nameEn}; shown as practice`,
      };
}
