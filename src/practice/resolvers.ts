/** Fields of the query type that ask for notes of practice, and what is offered of them elsewhere. */
import { answer } from '../read/answer.js';
import { pageParameters, type PageArguments } from '../read/connection.js';
import { byId, type RootResolver } from '../read/resolver.js';
import { wantedText } from '../search/wanted-text.js';
import type { OfferedPractice } from './offer.js';

interface PracticesArguments extends PageArguments {
  readonly filter?: {
    kind?: string[] | null;
    theme?: string | null;
    place?: string | null;
    exchangeKind?: string[] | null;
    agreementKind?: string[] | null;
    occasion?: string[] | null;
    office?: string | null;
    text?: string | null;
    withdrawn: boolean;
  } | null;
  readonly orderBy: string;
}

const practices: RootResolver<PracticesArguments> = (_source, { filter, orderBy, ...page }, context, info) =>
  answer(context, info, {
    ...pageParameters('practices', orderBy, page),
    kind: filter?.kind ?? null,
    theme: filter?.theme ?? null,
    place: filter?.place ?? null,
    exchangeKind: filter?.exchangeKind ?? null,
    agreementKind: filter?.agreementKind ?? null,
    occasion: filter?.occasion ?? null,
    office: filter?.office ?? null,
    words: filter?.text == null ? [] : wantedText(filter.text).split(' '),
    withdrawn: filter?.withdrawn ?? false,
  });

export const practiceQueries = { practice: byId, practices };

/** A suggestion comes with what is offered beside it, judged with the suggestion itself. */
export const practiceJudges = {
  Suggestion: { practice: (offered: readonly OfferedPractice[]) => offered },
};
