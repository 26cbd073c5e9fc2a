/** Ids of new records: given, or made from an English name. */
import { Refusal } from '../refusal.js';

/** Letters that are no letter with a mark, in what people write for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  œ: 'oe',
};

const MARKS = /\p{M}/gu;
const LONGEST_ID = 200;

/**
 * Whether a text can be an id: lower-case letters, digits and `-_/:.` between them, and at least one letter, because one
 * of the engines takes '1' and 1 for equal.
 */
export const isId = (text: string) =>
  text.length <= LONGEST_ID && /^[a-z0-9]+(?:[-_/:.][a-z0-9]+)*$/.test(text) && /[a-z]/.test(text);

/** An English name as part of an id: `Baden-Württemberg` becomes `baden-wurttemberg`. */
export const slugOf = (nameEn: string, between = '-') =>
  nameEn
    .toLowerCase()
    .replace(/[ßæøłđðþıœ]/g, (letter) => LETTERS[letter]!)
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/['’ʻ]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .join(between);

/**
 * The id of a new record.
 *
 * @param given what was sent; null and undefined for none
 * @param derived an id made from names, which may be none
 * @throws {Refusal} `BAD_USER_INPUT` when neither is an id
 */
export function entryId(given: string | null | undefined, derived: string): string {
  const id = given ?? derived;
  if (isId(id)) return id;
  throw new Refusal(
    'BAD_USER_INPUT',
    given == null
      ? { zh: '英文名称不能转为标识，请给出 id', en: 'no id can be made of the English name; give one as id' }
      : {
          zh: 'id 只用小写字母、数字和 - _ / : . ，至少一个字母，最长 200 个字符',
          en: 'id has lower-case letters, digits and - _ / : . between them, at least one letter, and 200 characters at most',
        },
  );
}
