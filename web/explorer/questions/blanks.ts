/** The blanks of a sentence: what each may be filled with, and what an address has filled them with. */
import type { BilingualText } from '../text/bilingual.js';
import type { RecordKind } from '../text/words.js';

/** Filled with the id of a record. */
export interface RecordBlank {
  readonly type: 'record';
  readonly label: BilingualText;
  readonly kinds: readonly RecordKind[];
  /** What stands in the empty blank: an example of what to type, or what holds when it stays empty. */
  readonly placeholder: BilingualText;
  readonly isOptional: boolean;
  /** Asks for the reader's own place. */
  readonly isHome: boolean;
}

/** One of several; the first unless chosen. */
export interface ChoiceBlank<Option extends string = string> {
  readonly type: 'choice';
  readonly label: BilingualText;
  readonly options: Readonly<Record<Option, BilingualText>>;
}

/** Any of several; none of them is no limit. */
export interface ChoicesBlank<Option extends string = string> {
  readonly type: 'choices';
  readonly label: BilingualText;
  readonly options: Readonly<Record<Option, BilingualText>>;
  readonly noLimit: BilingualText;
  /** What stands in it before anything was asked. */
  readonly beginsWith: readonly Option[];
}

/** A date of any precision; empty is today. */
export interface DateBlank {
  readonly type: 'date';
  readonly label: BilingualText;
}

export type Blank = RecordBlank | ChoiceBlank | ChoicesBlank | DateBlank;

export type Blanks = Readonly<Record<string, Blank>>;

/** What each blank is filled with, by its name; as an address holds it. */
export type Values = Readonly<Record<string, readonly string[]>>;

type FilledBlank<B> =
  B extends ChoiceBlank<infer Option>
    ? Option
    : B extends ChoicesBlank<infer Option>
      ? Option[] | null
      : B extends RecordBlank & { readonly isOptional: false }
        ? string
        : string | null;

/** What a question is asked with, once nothing is missing; null is what was left empty. */
export type Filled<All extends Blanks> = { readonly [Name in keyof All]: FilledBlank<All[Name]> };

/** Why a question cannot be asked yet. */
export interface Problem {
  readonly blank: string;
  readonly kind: 'missing' | 'unknown' | 'malformed';
  readonly value: string;
}

type RecordOptions = Pick<RecordBlank, 'label' | 'kinds' | 'placeholder'>;

export const record = (blank: RecordOptions & { readonly isHome?: boolean }) =>
  ({ type: 'record', isOptional: false, isHome: false, ...blank }) as const;

export const optionalRecord = (blank: RecordOptions & { readonly isHome?: boolean }) =>
  ({ type: 'record', isOptional: true, isHome: false, ...blank }) as const;

export const choice = <Option extends string>(
  label: BilingualText,
  options: Readonly<Record<Option, BilingualText>>,
): ChoiceBlank<Option> => ({ type: 'choice', label, options });

export const choices = <Option extends string>(
  label: BilingualText,
  options: Readonly<Record<Option, BilingualText>>,
  noLimit: BilingualText,
  beginsWith: readonly NoInfer<Option>[] = [],
): ChoicesBlank<Option> => ({ type: 'choices', label, options, noLimit, beginsWith });

export const asOfDate: DateBlank = { type: 'date', label: { zh: '截至日期', en: 'As of' } };

/** A year, a month or a day that the calendar has. */
export function isDate(text: string): boolean {
  const [, month, day] = /^\d{4}(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (month === undefined) return /^\d{4}$/.test(text);
  if (day === undefined) return !Number.isNaN(Date.parse(text));
  // A day that the month does not have, such as 30 February, would become one of the next.
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** What stands in the blanks before anything was asked. */
export const firstValues = (blanks: Blanks): Values =>
  Object.fromEntries(
    Object.entries(blanks).map(([name, blank]) => [name, blank.type === 'choices' ? blank.beginsWith : []]),
  );

/** Takes from an address what its question has blanks for. */
export function valuesIn(blanks: Blanks, address: URLSearchParams): Values {
  return Object.fromEntries(
    Object.keys(blanks).map((name) => [
      name,
      address
        .getAll(name)
        .map((value) => value.trim())
        .filter((value) => value !== ''),
    ]),
  );
}

/** What keeps the question from being asked, in the order of its blanks. */
export function problemsOf(blanks: Blanks, values: Values): readonly Problem[] {
  return Object.entries(blanks).flatMap(([name, blank]): Problem[] => {
    const given = values[name] ?? [];
    const problem = (kind: Problem['kind'], value = '') => ({ blank: name, kind, value });
    switch (blank.type) {
      case 'record':
        return given.length === 0 && !blank.isOptional ? [problem('missing')] : [];
      case 'date':
        return given.filter((value) => !isDate(value)).map((value) => problem('malformed', value));
      case 'choice':
      case 'choices':
        return given
          .filter((value) => !Object.hasOwn(blank.options, value))
          .map((value) => problem('unknown', value));
    }
  });
}

/** @param values without problems */
export function filledWith<All extends Blanks>(blanks: All, values: Values): Filled<All> {
  const filled = Object.entries(blanks).map(([name, blank]) => {
    const given = values[name] ?? [];
    if (blank.type === 'choices') return [name, given.length === 0 ? null : [...given]];
    return [name, given[0] ?? (blank.type === 'choice' ? Object.keys(blank.options)[0] : null)];
  });
  return Object.fromEntries(filled) as Filled<All>;
}
