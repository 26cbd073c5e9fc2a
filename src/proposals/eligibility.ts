/** What the rules say to a proposal: judged when it is submitted, and kept as it was said then. */
import type { AgreementKind } from '../agreements/lifecycle.js';
import { Refusal } from '../refusal.js';
import type { Change } from '../registry/change.js';
import { judge, type Finding } from '../rules/judge.js';
import { ruleFacts } from '../rules/read-facts.js';
import type { RuleData } from '../rules/rule.js';
import type { Verdict } from '../rules/verdict.js';

/** `ProposalEligibility` of the schema. */
export interface KeptEligibility {
  readonly verdict: Verdict;
  readonly findings: readonly (Finding & Pick<RuleData, 'titleZh' | 'titleEn'>)[];
  /** ISO 8601 date in China. */
  readonly evaluatedOn: string;
}

/**
 * Judges inside a change.
 *
 * @throws {Refusal} `RULE_VIOLATION` that names the rule which refuses
 */
export async function judgeProposal(
  { run }: Pick<Change, 'run'>,
  { home, partner, kind }: { readonly home: string; readonly partner: string; readonly kind: AgreementKind },
  evaluatedOn: string,
): Promise<KeptEligibility> {
  const [row] = await run('rules/eligibility-facts', { home, partners: [partner] });
  const facts = ruleFacts(row!);
  const { verdict, findings } = judge(
    { kind, home: facts.home!, partner: facts.partners.get(partner)! },
    facts.rules,
  );
  const titled = findings.map((finding) => {
    const { titleZh, titleEn } = facts.rules.find(({ id }) => id === finding.rule)!;
    return { ...finding, titleZh, titleEn };
  });
  const against = titled.find((finding) => finding.verdict === 'REFUSED');
  if (against !== undefined)
    throw new Refusal('RULE_VIOLATION', {
      zh: `依据规定 ${against.rule}（${against.titleZh}）不能上报：${against.explanationZh}`,
      en: `the rule ${against.rule} (${against.titleEn}) stands against it: ${against.explanationEn}`,
    });
  return { verdict, findings: titled, evaluatedOn };
}

/** Reads what was kept. */
export const readEligibility = (kept: string) => JSON.parse(kept) as KeptEligibility;
