/** Reads the facts and rules of one Chinese place and any number of foreign ones, with one statement. */
import type { Row } from '../graph/graph.js';
import type { ReadContext } from '../read/answer.js';
import { readFacts } from '../read/facts.js';
import type { HomeFacts, PartnerFacts } from './facts.js';
import type { RuleData } from './rule.js';

/** Everything that {@link judge} needs, for several partners at once. */
export interface RuleFacts {
  /** Null when there is no such place. */
  readonly home: HomeFacts | null;
  /** Those of the partners that there are, by id. */
  readonly partners: ReadonlyMap<string, PartnerFacts>;
  readonly rules: readonly RuleData[];
}

/** What the statement's row holds. */
interface FactsRow {
  readonly home: HomeFacts | null;
  readonly partners: readonly PartnerFacts[];
  readonly rules: readonly RuleData[];
}

/** Asks the statement `rules/eligibility-facts`; places that do not exist are left out. */
export async function readRuleFacts(
  context: ReadContext,
  home: string,
  partners: readonly string[],
): Promise<RuleFacts> {
  return ruleFacts(
    await readFacts<Row>(context, 'rules/eligibility-facts', { home, partners: [...partners] }),
  );
}

/** The facts in a row of the statement `rules/eligibility-facts`. */
export function ruleFacts(row: Row): RuleFacts {
  const facts = row as unknown as FactsRow;
  return { ...facts, partners: new Map(facts.partners.map((partner) => [partner.id, partner])) };
}
