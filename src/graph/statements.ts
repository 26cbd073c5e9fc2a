/**
 * Statements are files below `cypher/`: one named, documented statement each, read once at the start and checked
 * against the comment that it opens with.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A statement of `cypher/`, ready to be sent. */
export interface Statement {
  /** Path below `cypher/` without its ending: `reach/reachable-partners`. */
  readonly name: string;
  /** The statement itself, without comments and indentation: all of it travels with every request. */
  readonly text: string;
  /** What it may do: `read` statements are sent with read access. */
  readonly mode: 'read' | 'write';
  /** Labels that the node in the variable `this` may have, where the statement answers a field of that node. */
  readonly self: readonly string[] | undefined;
  /** Names of its parameters, without `$`. */
  readonly parameters: readonly string[];
  /** Names of its columns, in order. */
  readonly columns: readonly string[];
}

/** A statement's file contradicts its own opening comment. */
export class StatementError extends Error {
  override readonly name = 'StatementError';
}

const namesAfterDollar = (text: string) => new Set([...text.matchAll(/\$(\w+)/g)].map((match) => match[1]!));

/** Replaces string literals by empty ones, so that what they contain is not taken for Cypher. */
const withoutStrings = (text: string) => text.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "''");

/** A line that stands for the whole text of another statement: `//> reach/routes`. */
const INCLUSION = /^[ \t]*\/\/> (\S+)$/;

const partOf = (line: string) => INCLUSION.exec(line)?.slice(1) ?? [];

/**
 * Reads one statement from the text of its file.
 *
 * The opening comment has a line of prose, then `mode: read|write`, a line for each `$parameter`, `this: Label` for
 * a statement that answers a field of a node, several labels separated by ` or `, and for reading statements `columns:`. Entries of one line are
 * separated by ` · `. A line `//> name` in the statement stands for the text of that statement, so that two questions
 * can share one piece of Cypher; its parameters are described where it is.
 *
 * @param included finds an included statement by its name
 * @throws {StatementError} when the comment leaves out or invents a parameter or a column
 */
export function parseStatement(
  name: string,
  source: string,
  included: (name: string) => Statement = (missing) => {
    throw new StatementError(`${name} includes ${missing}, and there is no such statement`);
  },
): Statement {
  const lines = source.split('\n');
  const comment = lines
    .filter((line) => line.startsWith('//'))
    .map((line) => line.slice(2).trim())
    .join('\n');
  const own = lines
    .filter((line) => !line.trimStart().startsWith('//') || INCLUSION.test(line))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
    .replace(/;$/, '');
  const parts = new Map(
    own
      .split('\n')
      .flatMap((line) => partOf(line))
      .map((part) => [part, included(part)]),
  );
  const text = own.replace(new RegExp(INCLUSION, 'gm'), (_line, part: string) => parts.get(part)!.text);

  const mode = /^mode: (read|write)$/m.exec(comment)?.[1] as Statement['mode'] | undefined;
  if (mode === undefined)
    throw new StatementError(`${name}: the comment needs a line "mode: read" or "mode: write"`);

  const declared = namesAfterDollar(comment);
  const used = namesAfterDollar(withoutStrings(text));
  const describedThere = new Set([...parts.values()].flatMap((part) => part.parameters));
  const unknown = [...used].filter((parameter) => !declared.has(parameter) && !describedThere.has(parameter));
  const unused = [...declared].filter((parameter) => !used.has(parameter));
  if (unknown.length > 0)
    throw new StatementError(`${name}: parameters without a description: $${unknown.join(', $')}`);
  if (unused.length > 0)
    throw new StatementError(`${name}: described but unused parameters: $${unused.join(', $')}`);

  const columns = [...(/^columns: (.+)$/m.exec(comment)?.[1] ?? '').matchAll(/(?:^| · )(\w+):/g)].map(
    (match) => match[1]!,
  );
  if (mode === 'read') checkColumns(name, text, columns);

  return {
    name,
    text,
    mode,
    self: /^this: (.+)$/m.exec(comment)?.[1]?.split(' or '),
    parameters: [...used],
    columns,
  };
}

/** The columns of the last RETURN have to be those of the comment, by name and in order. */
function checkColumns(name: string, text: string, columns: readonly string[]): void {
  const clause = withoutBrackets(withoutStrings(text))
    .split(/\bRETURN\b/)
    .at(-1)!;
  const [items] = clause.split(/\b(?:ORDER BY|SKIP|LIMIT)\b/);
  const returned = items!.split(',').map((item) => /\w+$/.exec(item.trim())?.[0]);
  if (columns.length === 0) throw new StatementError(`${name}: the comment needs a line "columns: …"`);
  if (columns.join() !== returned.join())
    throw new StatementError(
      `${name}: the comment names columns ${columns.join(', ')}, but it returns ${returned.join(', ')}`,
    );
}

/** Leaves out what stands in brackets of any kind, however nested. */
function withoutBrackets(text: string): string {
  const shorter = text.replace(/\([^()[\]{}]*\)|\[[^()[\]{}]*\]|\{[^()[\]{}]*\}/g, '');
  return shorter === text ? text : withoutBrackets(shorter);
}

/** The statements of a folder, by name. */
export class Statements {
  readonly #byName: ReadonlyMap<string, Statement>;

  constructor(statements: Iterable<Statement>) {
    this.#byName = new Map([...statements].map((statement) => [statement.name, statement]));
  }

  /** @throws {StatementError} when there is none of this name */
  get(name: string): Statement {
    const statement = this.#byName.get(name);
    if (statement === undefined)
      throw new StatementError(`cypher/${name}.cypher: there is no such statement`);
    return statement;
  }

  /** All of them, in the order of their names. */
  all(): Statement[] {
    return [...this.#byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

/**
 * Reads every `.cypher` file below `folder`, save `setup/`, whose files hold several statements for one engine, and
 * `browser/`, whose statements people run in Neo4j Browser.
 *
 * @throws {StatementError} that names the first file whose comment and text disagree
 */
export function loadStatements(folder: string): Statements {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cypher') && !/^(setup|browser)$/.test(file.split(sep)[0]!))
    .sort();
  const byName = new Map<string, Statement>();
  const read = (name: string, within: readonly string[]): Statement => {
    const known = byName.get(name);
    if (known !== undefined) return known;
    if (within.includes(name)) throw new StatementError(`${name} includes itself`);
    const file = join(folder, `${name}.cypher`);
    if (!existsSync(file))
      throw new StatementError(`${within.at(-1) ?? name} includes ${name}, which does not exist`);
    const statement = parseStatement(name, readFileSync(file, 'utf8'), (part) =>
      read(part, [...within, name]),
    );
    byName.set(name, statement);
    return statement;
  };
  for (const file of files)
    read(
      file
        .replace(/\.cypher$/, '')
        .split(sep)
        .join('/'),
      [],
    );
  return new Statements(byName.values());
}

/** The statements of a setup file, separated by semicolons, comments left out. */
export function splitStatements(source: string): string[] {
  return source
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('//'))
    .join('\n')
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '');
}
