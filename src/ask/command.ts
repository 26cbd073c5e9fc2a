/** `npm run ask`: a question in the words of a shell, and its answer as text or JSON. */
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from '../api/schema.js';
import { explainGraphError, type Output } from '../command-line.js';
import { ConfigError, readConfig, readToken } from '../config.js';
import { GraphError } from '../graph/graph.js';
import { bothLanguages } from '../refusal.js';
import { inProcess, overHttp, type Client } from './client.js';
import { AskFailure, notUnderstood, unavailable, type AskExitCode } from './failure.js';
import { nameText } from './fragments.js';
import { findNamed, type NamedThing } from './names.js';
import { isId, optionsOf, readWords, syntaxOf, valueOf, type Option, type TypedQuestion } from './options.js';
import type { Question } from './question.js';
import { questions } from './questions.js';
import { Report, plain } from './report.js';
import { responseFailure } from './response-failure.js';

const isHelp = (word: string) => word === '--help' || word === '-h';

/**
 * Answers one question.
 *
 * @param words what stands behind `ask`: the question's name and its options
 * @returns 0 when it was answered, 1 when nothing was found, 2 when it was not understood, 3 when the service or the graph
 * could not answer
 */
export async function runAsk(
  words: readonly string[],
  { out, err }: Output,
  environment?: NodeJS.ProcessEnv,
): Promise<AskExitCode> {
  const [name, ...rest] = words;
  try {
    const schema = buildSchema();
    if (name === undefined || isHelp(name)) {
      out(usage());
      return name === undefined ? 2 : 0;
    }
    const question = Object.hasOwn(questions, name) ? questions[name] : undefined;
    if (question === undefined)
      throw notUnderstood(`没有问题“${name}”`, `there is no question "${name}"`, usage().split('\n'));
    if (rest.some(isHelp)) {
      out(usageOf(name, question, schema));
      return 0;
    }
    const typed = readWords(rest, question, schema);
    const client = await connect(typed.url, schema, environment);
    try {
      return await answer(client, question, typed, out, err);
    } finally {
      await client.close();
    }
  } catch (error) {
    const failure = failureOf(error);
    // What was typed, names of the graph and what another service says are in here.
    for (const line of [bothLanguages(failure.text), ...failure.lines]) err(plain(line));
    return failure.exitCode;
  }
}

async function connect(
  url: string | undefined,
  schema: GraphQLSchema,
  environment: NodeJS.ProcessEnv | undefined,
): Promise<Client> {
  return url === undefined
    ? inProcess(readConfig(environment, 'command'), schema)
    : overHttp(url, readToken(environment));
}

async function answer(
  client: Client,
  question: Question,
  { values, language, json }: TypedQuestion,
  out: Output['out'],
  err: Output['err'],
): Promise<AskExitCode> {
  const named = await findAllNamed(client, values);
  const { text, variables } = operationOf(question, values, named);
  const { data, errors } = await client.ask(text, variables);
  if (errors !== undefined || data == null) throw responseFailure(errors ?? []);
  // Of the shape that the question selects.
  const found = data[question.field] as never;

  const report = new Report(language);
  report.line(question.title);
  for (const [{ name }, things] of named)
    for (const thing of things) report.entry(`--${name} ${thing.id}`, nameText(thing), 2);
  const isFound = question.tell(found, report);
  if (json) out(JSON.stringify(found, null, 2));
  else out(report.toString());
  if (isFound) return 0;
  err(
    bothLanguages({
      zh: '没有找到；本库未见不等于没有',
      en: 'nothing was found; what the registry lacks may exist',
    }),
  );
  return 1;
}

/** What the options that are names mean. */
async function findAllNamed(
  client: Client,
  values: TypedQuestion['values'],
): Promise<ReadonlyMap<Option, readonly NamedThing[]>> {
  const named = new Map<Option, readonly NamedThing[]>();
  // One after the other, so that the first name that is not understood is the one that is told.
  for (const [option, texts] of values) {
    if (!isId(option)) continue;
    const things = [];
    for (const text of texts) things.push(await findNamed(client, option, text));
    named.set(option, things);
  }
  return named;
}

/** The operation that asks for the question's selection with the arguments that were given. */
function operationOf(
  { field, selection }: Question,
  values: TypedQuestion['values'],
  named: ReadonlyMap<Option, readonly NamedThing[]>,
): { text: string; variables: Record<string, unknown> } {
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const passed = new Map<string, string[]>();
  for (const [option, texts] of values) {
    const ids = named.get(option)?.map(({ id }) => id);
    const variable = option.path.join('_');
    variables[variable] = valueOf(option, ids ?? texts);
    declared.push(`$${variable}: ${String(option.type)}`);
    const [argument, inner] = option.path;
    const value = inner === undefined ? `$${variable}` : `${inner}: $${variable}`;
    passed.set(argument, [...(passed.get(argument) ?? []), value]);
  }
  const isObject = new Set(
    [...values.keys()].filter(({ path }) => path.length > 1).map(({ path }) => path[0]),
  );
  const given = [...passed].map(([argument, parts]) =>
    isObject.has(argument) ? `${argument}: { ${parts.join(', ')} }` : `${argument}: ${parts.join('')}`,
  );
  const list = (parts: readonly string[]) => (parts.length === 0 ? '' : `(${parts.join(', ')})`);
  return { text: `query Ask${list(declared)} { ${field}${list(given)} ${selection} }`, variables };
}

function failureOf(error: unknown): AskFailure {
  if (error instanceof AskFailure) return error;
  if (error instanceof ConfigError)
    return new AskFailure(3, { zh: '配置有误', en: 'wrong configuration' }, error.message.split('\n'));
  if (error instanceof GraphError) {
    const { zh, en } = explainGraphError(error);
    return unavailable(
      `${zh}；服务运行时请用 --url 向它提问`,
      `${en}; a running service is asked with --url`,
    );
  }
  throw error;
}

function usage(): string {
  const names = Object.entries(questions).map(
    ([name, { title }]) => `  ${name.padEnd(12)} ${title.zh}\n${' '.repeat(15)}${title.en}`,
  );
  return `用法 / usage:
  npm run ask -- 问题/QUESTION [选项/OPTIONS]
  npm run ask -- reachable --from 朔州 --theme 佛教文化 --via province

问题 / questions
${names.join('\n')}

每个问题都有的选项 / options of every question
  --url URL                 向运行中的服务提问，如 http://127.0.0.1:4000，否则用所配置的图
                            ask a running service, otherwise the configured graph;
                            环境变量 AUTH_TOKEN 为登录令牌 / AUTH_TOKEN holds the token to sign in with
  --language both|zh|en     回答的语言，默认两种 / language of the answer, both unless given
  --json                    以 JSON 回答，供脚本使用 / answer as JSON, for scripts
  --help                    本说明；加问题名则列出其选项 / this text; with a question, its options

地方和主题可用标识或中英文名称 / places and themes are given by id or by a Chinese or English name
退出码 / exit codes: 0 已回答 answered, 1 没有找到 nothing found, 2 问题有误 not understood, 3 无法回答 not available`;
}

function usageOf(name: string, question: Question, schema: GraphQLSchema): string {
  const options = optionsOf(question, schema).map((option) => {
    const required = option.isRequired ? '（必填 required）' : '';
    return `  ${syntaxOf(option)} ${required}\n      ${option.description}`;
  });
  return [
    bothLanguages(question.title),
    '',
    `npm run ask -- ${name} [${question.subject}]`,
    '',
    ...options,
  ].join('\n');
}
