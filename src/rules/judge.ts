/** Judges an agreement by the rules: the one place where facts and rules meet. Pure, without a database. */
import { checkOf } from './checks/index.js';
import { outcome, type Outcome } from './checks/check.js';
import type { EligibilityFacts } from './facts.js';
import { binds, notes, type RuleData } from './rule.js';
import { gravest, gravity, type Verdict } from './verdict.js';

/** What one rule says. */
export interface Finding {
  /** Id of the rule. */
  readonly rule: string;
  readonly verdict: Verdict;
  /** Whether the rule binds one of the two sides; otherwise it is shown as the practice of another place. */
  readonly binding: boolean;
  readonly explanationZh: string;
  readonly explanationEn: string;
}

/** What all rules say. */
export interface Judgement {
  readonly verdict: Verdict;
  /** The gravest first, binding ones before practice, then by rule. */
  readonly findings: readonly Finding[];
}

/**
 * Judges by every rule that speaks of the kind of agreement asked and that binds a side or is worth showing as
 * practice. The overall verdict is the gravest; see {@link gravity} for the order.
 *
 * The order of rules and facts changes nothing.
 */
export function judge(facts: EligibilityFacts, rules: readonly RuleData[]): Judgement {
  const findings = rules.flatMap((rule) => findingsOf(facts, rule)).sort(byGravity);
  return { verdict: gravest(findings.map(({ verdict }) => verdict)), findings };
}

function findingsOf(facts: EligibilityFacts, rule: RuleData): Finding[] {
  if (rule.kinds.length > 0 && !rule.kinds.includes(facts.kind)) return [];
  const binding = binds(rule, facts);
  if (!binding && !rule.elsewhere.includes(facts.kind)) return [];
  const { zh, en } = notes(rule, binding, facts);
  return rule.checks.flatMap((name) => {
    const found = checkOf(name);
    const said = found === undefined ? notJudged(name) : found(facts, rule);
    if (said === null) return [];
    return {
      rule: rule.id,
      verdict: binding ? said.verdict : asPractice(said.verdict),
      binding,
      explanationZh: said.zh + zh,
      explanationEn: said.en + en,
    };
  });
}

/** What others do can advise against; it can neither refuse nor leave our question open. */
const asPractice = (verdict: Verdict): Verdict =>
  verdict === 'REFUSED' || verdict === 'UNKNOWN' ? 'DISCOURAGED' : verdict;

/** Leaving out a rule that this version cannot judge would make the answer milder than it is. */
const notJudged = (name: string): Outcome =>
  outcome(
    'UNKNOWN',
    `本版本不能判断此条规定（${name}）。`,
    `This version cannot judge by this rule (${name}).`,
  );

function byGravity(one: Finding, other: Finding): number {
  return (
    gravity(other.verdict) - gravity(one.verdict) ||
    Number(other.binding) - Number(one.binding) ||
    compare(one.rule, other.rule) ||
    compare(one.explanationEn, other.explanationEn)
  );
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
