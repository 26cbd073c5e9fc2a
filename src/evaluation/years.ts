/** Calendar years that can be asked for and planned. */
import { Refusal } from '../refusal.js';
import { today } from '../dates.js';

const EARLIEST = 1949;

/** Years that can be planned ahead. */
export const YEARS_AHEAD = 5;

/**
 * @param ahead years after this one, in China, that will do
 * @throws {Refusal} `BAD_USER_INPUT` that names the argument
 */
export function checkYear(argument: string, year: number, ahead = 0): number {
  const latest = Number(today().slice(0, 4)) + ahead;
  if (year >= EARLIEST && year <= latest) return year;
  throw new Refusal('BAD_USER_INPUT', {
    zh: `参数 ${argument} 须在 ${EARLIEST} 至 ${latest} 之间`,
    en: `the argument "${argument}" has to be from ${EARLIEST} to ${latest}`,
  });
}
