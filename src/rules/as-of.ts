/** The facts that rules are judged by, as they were on a date. */
import type { EligibilityFacts } from './facts.js';

/**
 * Leaves out what came later: ties, openness and diplomatic relations. An undated tie is left out as well, because it
 * may be later.
 *
 * @param date filled up to its last day; null for today
 */
export function asOfDate(facts: EligibilityFacts, date: string | null): EligibilityFacts {
  if (date === null) return facts;
  const { home, partner } = facts;
  const isBy = (when: string | null) => when !== null && when <= date;
  const { country } = partner;
  const since = country?.diplomaticRelationsSince ?? null;
  return {
    ...facts,
    home: {
      ...home,
      openBy: isBy(home.openBy) ? home.openBy : null,
      formalTie: isBy(home.formalTie?.signedOn ?? null) ? home.formalTie : null,
    },
    partner: {
      ...partner,
      ties: partner.ties.filter(({ signedOn }) => isBy(signedOn)),
      contacts: partner.contacts.filter(({ firstOn }) => isBy(firstOn)),
      country:
        country === null || since === null || isBy(since)
          ? country
          : { ...country, diplomaticRelations: 'NONE', diplomaticRelationsSince: null },
    },
  };
}
