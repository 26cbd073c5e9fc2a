/** How long lists may be. */
import { Refusal } from '../refusal.js';

/** The longest list, or page of a list, that one field answers. */
export const LONGEST_LIST = 100;

/** @throws {Refusal} `BAD_USER_INPUT` unless `first` is a whole number from 1 to {@link LONGEST_LIST} */
export function checkFirst(first: unknown): number {
  if (typeof first === 'number' && Number.isInteger(first) && first >= 1 && first <= LONGEST_LIST)
    return first;
  throw new Refusal('BAD_USER_INPUT', {
    zh: `参数 first 须为 1 至 ${String(LONGEST_LIST)} 的整数`,
    en: `the argument "first" has to be a whole number from 1 to ${String(LONGEST_LIST)}`,
  });
}
