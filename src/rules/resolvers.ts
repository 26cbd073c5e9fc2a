/** Fields of the query type that ask for rules and what they allow. */
import { asOfParameter } from '../dates.js';
import { answer } from '../read/answer.js';
import { checkFirst } from '../read/list-length.js';
import type { RootResolver } from '../read/resolver.js';
import { Refusal } from '../refusal.js';
import { asOfDate } from './as-of.js';
import type { AgreementKind, PlaceFacts } from './facts.js';
import { judge } from './judge.js';
import { readRuleFacts } from './read-facts.js';

interface EligibilityArguments {
  readonly home: string;
  readonly partner: string;
  readonly kind: AgreementKind;
  readonly asOf?: string | null;
}

/** Judging is TypeScript's, so it takes two statements: the facts, then the findings with what is selected of them. */
const eligibility: RootResolver<EligibilityArguments> = async (
  _source,
  { home, partner, kind, asOf },
  context,
  info,
) => {
  const date = asOfParameter(asOf);
  const { rules, ...facts } = await readRuleFacts(context, home, [partner]);
  const [ours, theirs] = [facts.home, facts.partners.get(partner)];
  // A place that does not exist is reported by the second statement, as everywhere.
  if (ours === null || theirs === undefined)
    return answer(context, info, { home, partner, verdict: 'UNKNOWN', findings: [] });
  checkSides(ours, theirs);
  const { verdict, findings } = judge(asOfDate({ kind, home: ours, partner: theirs }, date), rules);
  return answer(context, info, {
    home,
    partner,
    verdict,
    findings: findings.map((finding) => ({ ...finding })),
  });
};

/** @throws {Refusal} `BAD_USER_INPUT` unless the one is a Chinese and the other a foreign place that can have ties */
export function checkSides(home: PlaceFacts, partner: PlaceFacts): void {
  if (home.kind !== 'PROVINCE' && home.kind !== 'CITY')
    throw new Refusal('BAD_USER_INPUT', {
      zh: `参数 home 须为中国的省、市或县，而${home.nameZh}不是`,
      en: `the argument "home" has to be a province, city or county of China, which ${home.nameEn} is not`,
    });
  if (partner.kind !== 'PARTNER_REGION' && partner.kind !== 'PARTNER_CITY')
    throw new Refusal('BAD_USER_INPUT', {
      zh: `参数 partner 须为外国的州、省、县或城市，而${partner.nameZh}不是`,
      en: `the argument "partner" has to be a foreign region or city, which ${partner.nameEn} is not`,
    });
}

const rules: RootResolver<{ first: number }> = (_source, { first }, context, info) =>
  answer(context, info, { first: checkFirst(first) });

export const ruleQueries = { eligibility, rules };
