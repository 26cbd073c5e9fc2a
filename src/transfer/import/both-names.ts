/** The names of a row that may give only one of them. */

import { name, parseInput } from '../../registry/input.js';
import type { Resolving } from './target.js';

/** What a row says of names. */
interface NameCells {
  readonly name_zh?: string | undefined;
  readonly name_en?: string | undefined;
}

/**
 * The name of the other language stands in where there is none: nothing is translated.
 *
 * @returns undefined where there is no name, or one that cannot be, which is noted
 */
export function bothNames(
  { name_zh: zh, name_en: en }: NameCells,
  resolving: Resolving,
): { name_zh: string; name_en: string } | undefined {
  const [nameZh, nameEn] = [zh ?? en, en ?? zh];
  if (nameZh === undefined || nameEn === undefined) return undefined;
  const isRight = [
    resolving.allows('name_zh', () => parseInput(name, nameZh)),
    resolving.allows('name_en', () => parseInput(name, nameEn)),
  ].every(Boolean);
  return isRight ? { name_zh: nameZh, name_en: nameEn } : undefined;
}
