/** What comes with a mutation, checked beyond what the schema says: texts, dates, addresses. */
import { z } from 'zod';
import { isPartialDate, lastOf, today } from '../dates.js';
import { Refusal, type BilingualText } from '../refusal.js';

const SHORTEST = 1;
const LONGEST_NAME = 200;
const LONGEST_TEXT = 4_000;
const LONGEST_DOCUMENT = 20_000;

const refusing = (zh: string, en: string) => ({ message: en, params: { zh, en } });

/** Control characters, save the line breaks of a longer text. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;
/** Half of a character that takes two: no engine stores it as it is. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const LINE_BREAK = /[\n\r\t]/;

const words = (longest: number, several: boolean) =>
  z
    .string()
    .transform((text) => text.trim())
    .refine(
      (text) => text.length >= SHORTEST && text.length <= longest,
      refusing(`须有 1 至 ${longest} 个字符`, `has to have 1 to ${longest} characters`),
    )
    .refine(
      (text) => !LONE_SURROGATE.test(text) && !CONTROL.test(text) && (several || !LINE_BREAK.test(text)),
      refusing('含有控制字符或不完整的字符', 'has control characters or broken ones'),
    );

/** A name or title: 1 to 200 characters on one line. */
export const name = words(LONGEST_NAME, false);

/** A text of several lines: 1 to 4,000 characters. */
export const longText = words(LONGEST_TEXT, true);

/** The text of a whole document: 1 to 20,000 characters. */
export const documentText = words(LONGEST_DOCUMENT, true);

/** An ISO 8601 date of the precision that is known. */
export const date = z
  .string()
  .refine(
    isPartialDate,
    refusing(
      '须为 ISO 8601 日期，如 2003、2003-09 或 2018-10-11',
      'has to be an ISO 8601 date such as 2003, 2003-09 or 2018-10-11',
    ),
  );

/** Whether a date lies wholly after today in China; `2026` does not in 2026. */
export const isFuture = (on: string) => on > today().slice(0, on.length);

/** A date of something that has happened. */
export const pastDate = date.refine(
  (on) => !isFuture(on),
  refusing('不能晚于今天', 'must not be after today'),
);

/** Whether `one` lies wholly before `other`: `2003-09` does not lie before `2003`. */
export const isBefore = (one: string, other: string) => lastOf(one) < other;

/** Address of a page, which becomes a link: nothing but http and https. */
export const webAddress = z
  .string()
  .max(2_000)
  .refine(
    (text) =>
      /^https?:\/\/[^\s<>"]+$/i.test(text) &&
      !CONTROL.test(text) &&
      !LONE_SURROGATE.test(text) &&
      URL.canParse(text),
    refusing('须为 http 或 https 网址', 'has to be an address of http or https'),
  );

/** An id that names something: any text, because whether there is one is asked of the graph. */
export const reference = z.string().min(1).max(300);

/** Degrees, bounded. */
export const degrees = (most: number) =>
  z
    .number()
    .refine(
      (value) => Math.abs(value) <= most,
      refusing(`须在 -${most} 至 ${most} 之间`, `has to lie between -${most} and ${most}`),
    );

/** A point on the earth, WGS 84. */
export const point = z.object({ latitude: degrees(90), longitude: degrees(180) });

/**
 * Checks an input.
 *
 * @throws {Refusal} `BAD_USER_INPUT` that names the first field that cannot be
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const field = issue.path.join('.') || 'input';
  const given = issue.code === 'custom' ? (issue.params as Partial<BilingualText> | undefined) : undefined;
  throw new Refusal('BAD_USER_INPUT', {
    zh: `${field} ${given?.zh ?? issue.message}`,
    en: `${field} ${given?.en ?? issue.message}`,
  });
}
