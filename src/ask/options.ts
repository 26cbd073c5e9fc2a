/** The options of a question: the arguments of its field, in the schema's words. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import {
  getNamedType,
  getNullableType,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { notUnderstood } from './failure.js';
import type { Question } from './question.js';
import { languages, type Language } from './report.js';

/** An option and the place of its value among the arguments. */
export interface Option {
  /** Without its dashes: `as-of` for `asOf`. */
  readonly name: string;
  /** The argument, and the field of the input object where it is one. */
  readonly path: readonly [argument: string, field?: string];
  readonly type: GraphQLInputType;
  readonly isRequired: boolean;
  readonly description: string;
}

/** A question as it was typed; names are still as people write them. */
export interface TypedQuestion {
  readonly values: ReadonlyMap<Option, readonly string[]>;
  readonly language: Language;
  readonly json: boolean;
  readonly url: string | undefined;
}

const hyphened = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const spoken = (value: string) => value.toLowerCase().replaceAll('_', '-');

/** The options of a question. A filter's conditions are options of their own; other input objects lend their name. */
export function optionsOf({ field }: Question, schema: GraphQLSchema): readonly Option[] {
  return schema
    .getQueryType()!
    .getFields()
    [field]!.args.flatMap((argument) => {
      const type = getNamedType(argument.type);
      if (!isInputObjectType(type))
        return [option(hyphened(argument.name), [argument.name], argument, isRequiredArgument(argument))];
      const prefix = argument.name === 'filter' ? '' : `${hyphened(argument.name)}-`;
      return Object.values(type.getFields()).map((inner) =>
        option(
          `${prefix}${hyphened(inner.name)}`,
          [argument.name, inner.name],
          inner,
          isRequiredInputField(inner),
        ),
      );
    });
}

function option(
  name: string,
  path: Option['path'],
  { type, description }: GraphQLArgument | GraphQLInputField,
  isRequired: boolean,
): Option {
  return { name, path, type, isRequired, description: (description ?? '').replace(/\s+/g, ' ') };
}

/** Options that every question has. */
const common = {
  url: { type: 'string' },
  language: { type: 'string' },
  json: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

/**
 * Reads the words behind the name of a question.
 *
 * @throws {AskFailure} that says what cannot be understood
 */
export function readWords(
  words: readonly string[],
  question: Question,
  schema: GraphQLSchema,
): TypedQuestion {
  const options = optionsOf(question, schema);
  const own: Record<string, { type: 'boolean' | 'string'; multiple?: boolean }> = Object.fromEntries(
    options.map(({ name, type }) => [
      name,
      getNullableType(type) === GraphQLBoolean ? { type: 'boolean' } : { type: 'string', multiple: true },
    ]),
  );
  const { values, positionals } = parse(words, { ...own, ...common });
  const typed = new Map<Option, readonly string[]>();
  for (const each of options) {
    const value = values[each.name];
    const given = value === true ? ['true'] : ((value ?? []) as string[]);
    const subject =
      each.path.at(-1) === question.subject && positionals.length > 0 ? [positionals.join(' ')] : [];
    const all = [...subject, ...given];
    const isList = isListType(getNullableType(each.type));
    if (all.length > 1 && !isList)
      throw notUnderstood(`选项 --${each.name} 只能有一个值`, `--${each.name} takes one value`);
    const parts = (isList ? all.flatMap((text) => text.split(/[,，、]/)) : all).map((part) => part.trim());
    if (parts.some((part) => part === ''))
      throw notUnderstood(`选项 --${each.name} 缺少值`, `--${each.name} needs a value`);
    if (parts.length > 0) typed.set(each, parts);
    else if (each.isRequired)
      throw notUnderstood(`缺少选项 --${each.name}`, `the option --${each.name} is missing`);
  }
  const {
    language = 'both',
    url,
    json = false,
  } = values as { language?: string; url?: string; json?: boolean };
  if (!languages.includes(language as Language))
    throw notUnderstood(
      `--language 只能是 ${languages.join('、')}`,
      `--language is one of ${languages.join(', ')}`,
    );
  return { values: typed, language: language as Language, json, url };
}

function parse(words: readonly string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options });
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    const [, name = ''] = /'([^' ]+)/.exec(message) ?? [];
    if (options[name.slice(2)]?.type === 'boolean')
      throw notUnderstood(`选项 ${name} 不带值`, `${name} takes no value`);
    if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      throw notUnderstood(
        `选项 ${name} 缺少值或值有误；以连字符开头的值须写作 ${name}=-1`,
        `the value of ${name} is missing or wrong; one that starts with a hyphen is written ${name}=-1`,
      );
    const known = Object.keys(options).map((each) => `--${each}`);
    throw notUnderstood(`没有选项 ${name}`, `there is no option ${name}`, [`  ${known.join(' ')}`]);
  }
}

/** Whether the option's values are ids, which people may give as names. */
export const isId = ({ type }: Option): boolean => getNamedType(type) === GraphQLID;

/**
 * The value that an argument gets; an id is taken as it stands.
 *
 * @throws {AskFailure} when the text is none of the argument's type
 */
export function valueOf(option: Option, texts: readonly string[]): unknown {
  const values = texts.map((text) => valueOfText(option, text));
  return isListType(getNullableType(option.type)) ? values : values[0];
}

function valueOfText({ name, type: wrapped }: Option, text: string): unknown {
  const type = getNamedType(wrapped);
  if (type === GraphQLBoolean) return true;
  if (type === GraphQLInt || type === GraphQLFloat) {
    const isNumber = type === GraphQLInt ? /^-?\d{1,9}$/ : /^-?\d{1,15}(?:\.\d+)?$/;
    if (isNumber.test(text)) return Number(text);
    throw notUnderstood(
      `选项 --${name} 须为数字，而不是“${text}”`,
      `--${name} has to be a number, not "${text}"`,
    );
  }
  if (!isEnumType(type)) return text;
  const names = type.getValues().map((value) => value.name);
  const found = names.find((value) => spoken(value) === spoken(text.replaceAll('-', '_')));
  if (found !== undefined) return found;
  const known = names.map(spoken);
  throw notUnderstood(
    `选项 --${name} 没有“${text}”，可用：${known.join('、')}`,
    `--${name} has no "${text}"; there are ${known.join(', ')}`,
  );
}

/** The option with its values, as the help shows it. */
export function syntaxOf({ name, type: wrapped }: Option): string {
  const type = getNamedType(wrapped);
  if (type === GraphQLBoolean) return `--${name}`;
  const isList = isListType(getNullableType(wrapped));
  const values = isEnumType(type)
    ? type
        .getValues()
        .map((value) => spoken(value.name))
        .join('|')
    : type === GraphQLID
      ? '名称/NAME'
      : type === GraphQLInt || type === GraphQLFloat
        ? 'N'
        : '文字/TEXT';
  return `--${name} ${values}${isList ? ',…' : ''}`;
}
