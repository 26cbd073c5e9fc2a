/** Fields about exchanges that pure functions work out from what their statements read. */
import { checkDate, lastDayOf, today } from '../dates.js';
import type { JudgedFields } from '../read/judged.js';
import { monthsSince, silenceText, type Silence } from './dormancy.js';
import { readHealthWeights } from './health-weights.js';
import { healthOf, type HeldExchange, type TieHealth } from './health.js';

const weights = readHealthWeights();

/**
 * The day that an argument `asOf` means: its last one, today in China where it is not given.
 *
 * @throws {Refusal} `BAD_USER_INPUT` for what is no date
 */
export const asOfDay = (asOf: string | null | undefined): string =>
  asOf == null ? today() : lastDayOf(checkDate('asOf', asOf));

const health = (exchanges: readonly HeldExchange[], { asOf }: { asOf?: string | null }): TieHealth =>
  healthOf(exchanges, asOfDay(asOf), weights);

export const exchangeJudges: JudgedFields = {
  Agreement: { health },
  DormantAgreement: {
    monthsSince,
    whyZh: (silence: Silence) => silenceText(silence).zh,
    whyEn: (silence: Silence) => silenceText(silence).en,
  },
};

/** Types whose objects these judges write. */
export const judgedExchangeTypes = ['TieHealth', 'HealthFactor'] as const;
