/** What a cell of a data set's file may hold. Every kind of cell reads a text and explains in both languages why not. */
import { z } from 'zod';
import { isPartialDate } from '../dates.js';
import type { BilingualText } from '../refusal.js';
import { isId } from '../registry/entry-ids.js';
import { quoted } from './quoted.js';

type Read<Value> = (
  text: string,
  refuse: (zh: string, en: string, allowed?: readonly string[]) => never,
) => Value;

/** A cell that is read by a function; the text of a refusal travels in the issue's `params`. */
function cell<Value>(read: Read<Value>) {
  return z.string().transform((text, context) =>
    read(text, (zh, en, allowed) => {
      context.addIssue({ code: 'custom', message: en, params: { zh, en, allowed } });
      return z.NEVER;
    }),
  );
}

/** The text of an issue that a cell of this file raised. */
export function textOfIssue(issue: z.core.$ZodIssue): BilingualText {
  const params = issue.code === 'custom' ? (issue.params as Partial<BilingualText> | undefined) : undefined;
  return { zh: params?.zh ?? issue.message, en: params?.en ?? issue.message };
}

/** The values that a cell of one of some words would have taken; `undefined` where anything else is wrong. */
export function allowedOfIssue(issue: z.core.$ZodIssue): readonly string[] | undefined {
  return issue.code === 'custom'
    ? (issue.params as { readonly allowed?: readonly string[] } | undefined)?.allowed
    : undefined;
}

/** Any text but none. */
export const text = cell((given, refuse) => (given === '' ? refuse('不能为空', 'must not be empty') : given));

/** Any text; nothing means "not known". */
export const optionalText = cell((given) => (given === '' ? undefined : given));

/** A readable slug such as `cn/shanxi/shuozhou`. */
export const id = cell((given, refuse) =>
  isId(given)
    ? given
    : refuse(
        `${quoted(given)} 不是标识：只用小写字母、数字和 - _ / : . ，且至少一个字母`,
        `${quoted(given)} is no id: lower-case letters, digits and - _ / : . between them, and at least one letter`,
      ),
);

/** The id of another row. Whether there is such a row is checked when all files are read. */
export const reference = text;

/** The id of another row, or nothing. */
export const optionalReference = optionalText;

const partsOf: Read<string[]> = (given, refuse) => {
  if (given === '') return [];
  const parts = given.split('|').map((part) => part.trim());
  if (parts.includes('')) return refuse('有一个值为空，请检查 "|"', 'one of the values between "|" is empty');
  const repeated = parts.find((part, index) => parts.indexOf(part) !== index);
  if (repeated !== undefined)
    return refuse(`${quoted(repeated)} 重复出现`, `${quoted(repeated)} stands there twice`);
  return parts;
};

/** Any number of values, separated by `|`. */
export const list = cell(partsOf);

/** At least one value, separated by `|`. */
export const filledList = cell((given, refuse) =>
  given === '' ? refuse('至少需要一个值', 'needs at least one value') : partsOf(given, refuse),
);

/** One of some words. */
export function oneOf<const Word extends string>(words: readonly Word[]) {
  return cell(
    (given, refuse): Word =>
      words.find((word) => word === given) ??
      refuse(
        `${quoted(given)} 不在允许的取值之内：${words.join('、')}`,
        `${quoted(given)} is none of ${words.join(', ')}`,
        words,
      ),
  );
}

/** One of some words, or nothing. */
export function optionalOneOf<const Word extends string>(words: readonly Word[]) {
  return cell((given, refuse): Word | undefined =>
    given === ''
      ? undefined
      : (words.find((word) => word === given) ??
        refuse(
          `${quoted(given)} 不在允许的取值之内：${words.join('、')}`,
          `${quoted(given)} is none of ${words.join(', ')}`,
          words,
        )),
  );
}

/** A decimal number within bounds, or nothing. */
export function optionalNumber(least: number, most: number) {
  return cell((given, refuse) => {
    if (given === '') return undefined;
    const value = /^-?\d+(\.\d+)?$/.test(given) ? Number(given) : Number.NaN;
    if (value >= least && value <= most) return value;
    return refuse(
      `${quoted(given)} 不是 ${least} 到 ${most} 之间的数`,
      `${quoted(given)} is no number from ${least} to ${most}`,
    );
  });
}

/** A count of people or things, or nothing. */
export const optionalCount = cell((given, refuse) => {
  if (given === '') return undefined;
  const value = /^\d{1,15}$/.test(given) ? Number(given) : Number.NaN;
  return Number.isSafeInteger(value)
    ? value
    : refuse(`${quoted(given)} 不是整数`, `${quoted(given)} is no whole number`);
});

/** Any number of some words, separated by `|`. */
export function listOf<const Word extends string>(words: readonly Word[]) {
  return cell((given, refuse): Word[] =>
    partsOf(given, refuse).map(
      (part) =>
        words.find((word) => word === part) ??
        refuse(
          `${quoted(part)} 不在允许的取值之内：${words.join('、')}`,
          `${quoted(part)} is none of ${words.join(', ')}`,
          words,
        ),
    ),
  );
}

/** A year of four digits, or nothing. */
export const optionalYear = cell((given, refuse) => {
  if (given === '') return undefined;
  return /^\d{4}$/.test(given)
    ? Number(given)
    : refuse(`${quoted(given)} 不是年份，应写作 2002`, `${quoted(given)} is no year such as 2002`);
});

/** An ISO 8601 date of year, month or day precision, or nothing. */
export const optionalDate = cell((given, refuse) => {
  if (given === '' || isPartialDate(given)) return given === '' ? undefined : given;
  return refuse(
    `${quoted(given)} 不是日期，应写作 2003、2003-09 或 2018-10-11`,
    `${quoted(given)} is no date such as 2003, 2003-09 or 2018-10-11`,
  );
});

/** An address of the web, or nothing. */
export const optionalUrl = cell((given, refuse) =>
  given === ''
    ? undefined
    : /^https?:\/\//.test(given) && URL.canParse(given)
      ? given
      : refuse(`${quoted(given)} 不是网址`, `${quoted(given)} is no address of a web page`),
);
