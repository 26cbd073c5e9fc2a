/**
 * Composes one statement from a root field's statement and its selection set.
 *
 * The root statement stands unchanged in a `CALL () { … }`. Each nested field adds a correlated `CALL (x) { … }` that
 * collects its values, and the whole ends in one map. Nothing of a request but the shape of its selection enters the
 * text: argument values are parameters, keys are the places of fields among those selected, labels and relationship
 * types come from the schema. So requests of one shape share one text, and with it the engine's plan.
 */
import {
  getArgumentValues,
  getNullableType,
  isAbstractType,
  isListType,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLResolveInfo,
} from 'graphql';
import type { Parameters, Value } from '../graph/graph.js';
import type { Statement, Statements } from '../graph/statements.js';
import { Refusal } from '../refusal.js';
import { checkFirst, LONGEST_LIST } from './list-length.js';
import { compositeTypeOf, isJudged, isNodeType, labelOf, originOf, type Origin } from './mapping.js';
import { readName, TYPE_KEY, type RowShape } from './row.js';
import { selectedFields, type Selected } from './selection.js';

/** Column of the composed statement that holds the answer. */
export const ANSWER = 'answer';

/** Columns in which a statement says that it could not use an id. */
const BESIDE = ['missing', 'unfit'];

/**
 * Subqueries that a composed statement may have. A selection that differs for each type of an interface, nested in
 * itself, multiplies them while its text stays short; an engine plans for seconds what no analyst asks.
 */
export const MOST_SUBQUERIES = 250;

/** A statement made for a root field and its selection, whatever values its arguments have. */
export interface Composition {
  readonly text: string;
  /** How to read the row that it returns. */
  readonly shape: RowShape;
  /** The arguments of nested fields, and under which names the statement knows their values. */
  readonly nested: readonly NestedArguments[];
  /** Names of the parameters used that are the same for all statements of a request. */
  readonly shared: readonly string[];
}

/** A nested field whose arguments are parameters of the statement. */
interface NestedArguments {
  readonly field: AnyField;
  readonly node: FieldNode;
  /** Names of arguments, each with that of its parameter. */
  readonly names: readonly (readonly [argument: string, parameter: string])[];
}

/** A part of a statement that answers a field: a call to put before, and the value that it leaves. */
interface Part {
  readonly call: string;
  readonly value: string;
  readonly shape: RowShape | undefined;
}

/** The parts that answer all fields of a node or record: calls to put before, and a map. */
interface Projection {
  readonly calls: readonly string[];
  readonly map: string;
  readonly shape: RowShape;
}

type AnyField = GraphQLField<unknown, unknown>;
type FieldNodes = Selected['nodes'];

/**
 * Composes the statement for a root field.
 *
 * @param root the root field's statement. It returns at most one row. Where the field's type is a node or a list, its
 *   first column holds it; otherwise its columns are the fields of the type. The columns `missing` and `unfit`, which no
 *   type has, are handed on beside the answer.
 * @param shared names of parameters that any statement may use and that are the same for all of them
 * @throws {Refusal} `QUERY_TOO_COMPLEX` beyond {@link MOST_SUBQUERIES}
 */
export function compose(
  info: GraphQLResolveInfo,
  statements: Statements,
  root: Statement,
  shared: ReadonlySet<string>,
): Composition {
  return new Composer(info, statements, shared).compose(root);
}

/**
 * The parameters of a composed statement.
 *
 * @param root values of the root statement's parameters
 * @param shared values of those that are the same for all statements
 * @throws {Refusal} `BAD_USER_INPUT` for a list too long
 */
export function parametersOf(
  composition: Composition,
  { variableValues }: GraphQLResolveInfo,
  root: Parameters,
  shared: Parameters,
): Parameters {
  const parameters = { ...root };
  for (const name of composition.shared) parameters[name] = shared[name]!;
  for (const { field, node, names } of composition.nested) {
    const values = getArgumentValues(field, node, variableValues);
    for (const [argument, parameter] of names) {
      const value = (values[argument] ?? null) as Value;
      if (argument === 'first') checkFirst(value);
      parameters[parameter] = value;
    }
  }
  return parameters;
}

class Composer {
  readonly #info: GraphQLResolveInfo;
  readonly #statements: Statements;
  readonly #shared: ReadonlySet<string>;
  readonly #sharedUsed = new Set<string>();
  readonly #nested: NestedArguments[] = [];
  #variables = 0;
  #nestedParameters = 0;
  #subqueries = 0;

  constructor(info: GraphQLResolveInfo, statements: Statements, shared: ReadonlySet<string>) {
    this.#info = info;
    this.#shared = shared;
    this.#statements = statements;
  }

  compose(root: Statement): Composition {
    const { parentType, fieldName, fieldNodes } = this.#info;
    const field = parentType.getFields()[fieldName]!;
    const type = compositeTypeOf(field)!;
    const { calls, value, shape } = this.#rootValue(root, field, type, fieldNodes);
    this.#share(root);
    const beside = root.columns.filter((column) => BESIDE.includes(column));
    return {
      text: [
        'CALL () {',
        root.text,
        '}',
        ...calls,
        `RETURN ${[`${value} AS ${ANSWER}`, ...beside].join(', ')}`,
      ].join('\n'),
      shape,
      nested: this.#nested,
      shared: [...this.#sharedUsed],
    };
  }

  #rootValue(root: Statement, field: AnyField, type: GraphQLCompositeType, nodes: FieldNodes) {
    if (isList(field) || isNodeType(this.#info.schema, type)) {
      const column = root.columns[0]!;
      const { call, value, shape } = this.#values(column, column, type, nodes, isList(field));
      return { calls: [call], value, shape: shape! };
    }
    const column = (name: string) => name;
    const { calls, map, shape } = this.#record(column, column, type, nodes);
    return { calls, value: map, shape };
  }

  /** Fields of the node that `variable` holds. */
  #node(variable: string, type: GraphQLCompositeType, nodes: FieldNodes): Projection {
    const entries = isAbstractType(type) ? [`${TYPE_KEY}: ${this.#typeName(variable, type)}`] : [];
    return this.#project(entries, type, nodes, (selected) => {
      const origin = originOf(this.#info.schema, selected.field);
      if (origin.from === 'property') return `${variable}.${selected.field.name}`;
      return origin.from === 'relationship'
        ? this.#relationship(variable, variable, selected, origin)
        : this.#nestedStatement(variable, selected, origin.statement);
    });
  }

  /**
   * Fields of a record: a map, or the columns of the root statement.
   *
   * @param access expression for the value of a field
   * @param holder variable that a nested call has to import to reach that value
   */
  #record(
    access: (name: string) => string,
    holder: (name: string) => string,
    type: GraphQLCompositeType,
    nodes: FieldNodes,
  ): Projection {
    return this.#project([], type, nodes, (selected) => {
      const { name } = selected.field;
      const inner = compositeTypeOf(selected.field);
      // What a judgement needs does not depend on what is selected of it.
      if (inner === undefined || isJudged(this.#info.schema, selected.field)) return access(name);
      const origin = originOf(this.#info.schema, selected.field);
      return origin.from === 'relationship'
        ? this.#relationship(holder(origin.of!), access(origin.of!), selected, origin)
        : this.#values(holder(name), access(name), inner, selected.nodes, isList(selected.field));
    });
  }

  /**
   * Puts the selected fields into one map.
   *
   * @param answer the part that answers a field, or an expression where no call is needed
   */
  #project(
    entries: readonly string[],
    type: GraphQLCompositeType,
    nodes: FieldNodes,
    answer: (selected: Selected) => Part | string,
  ): Projection {
    const all = [...entries];
    const calls: string[] = [];
    const fields: RowShape['fields'][number][] = [];
    for (const selected of selectedFields(this.#info, type, nodes)) {
      const { key, responseName, onlyFor } = selected;
      const part = answer(selected);
      const { value, shape } = typeof part === 'string' ? { value: part, shape: undefined } : part;
      if (typeof part !== 'string') calls.push(part.call);
      all.push(`${key}: ${value}`);
      const names = onlyFor?.map(({ name }) => readName(responseName, name)) ?? [responseName];
      fields.push({ key, names, shape });
    }
    return { calls, map: `{${all.join(', ')}}`, shape: { isTyped: isAbstractType(type), fields } };
  }

  /** Projects what `expression` holds: a node, a record, or a list of either, in its order. */
  #values(
    imported: string,
    expression: string,
    type: GraphQLCompositeType,
    nodes: FieldNodes,
    asList: boolean,
  ): Part {
    const { lines, value, shape } = this.#projected(expression, type, nodes, asList);
    return { call: this.#subquery(imported, lines), value, shape };
  }

  /** The end of a subquery that projects what `expression` holds, and the value that it leaves. */
  #projected(expression: string, type: GraphQLCompositeType, nodes: FieldNodes, asList: boolean) {
    const item = this.#fresh('x');
    const result = this.#fresh('f');
    const { calls, map, shape } = this.#item(item, type, nodes);
    if (!asList) {
      const lines = [
        `WITH ${expression} AS ${item} WHERE ${item} IS NOT NULL`,
        ...calls,
        `RETURN collect(${map}) AS ${result}`,
      ];
      return { lines, value: `head(${result})`, shape };
    }
    const list = this.#fresh('l');
    const index = this.#fresh('i');
    // The index keeps the list's order: neither engine promises the order of rows after a subquery.
    const lines = [
      `WITH coalesce(${expression}, []) AS ${list}`,
      `UNWIND range(0, size(${list}) - 1) AS ${index}`,
      `WITH ${index}, ${list}[${index}] AS ${item}`,
      ...calls,
      `WITH ${index}, ${map} AS ${item} ORDER BY ${index}`,
      `RETURN collect(${item}) AS ${result}`,
    ];
    return { lines, value: result, shape };
  }

  /** Follows a relationship from the node in `expression`. */
  #relationship(
    imported: string,
    expression: string,
    selected: Selected,
    origin: Extract<Origin, { from: 'relationship' }>,
  ): Part {
    const type = compositeTypeOf(selected.field)!;
    const asList = isList(selected.field);
    const item = this.#fresh('x');
    const start = this.#fresh('x');
    const result = this.#fresh('f');
    const label = labelOf(type);
    const [left, right] = origin.direction === 'OUT' ? ['-', '->'] : ['<-', '-'];
    const order = origin.orderBy === 'id' ? ['id'] : [origin.orderBy, 'id'];
    const orderBy = order.map((property) => `${item}.${property}`).join(', ');
    const limit = asList ? this.#listLimit(selected) : '1';
    const { calls, map, shape } = this.#item(item, type, selected.nodes);
    const projected = this.#fresh('m');
    const call = this.#subquery(imported, [
      `WITH ${expression} AS ${start}${guard(start, selected)}`,
      `MATCH (${start})${left}[:${origin.type}]${right}(${item}${label === undefined ? '' : `:${label}`})`,
      `WITH ${item} ORDER BY ${orderBy} LIMIT ${limit}`,
      // Rows keep their order but behind a subquery.
      ...(calls.length === 0
        ? [`RETURN collect(${map}) AS ${result}`]
        : [
            ...calls,
            `WITH ${item}, ${map} AS ${projected} ORDER BY ${orderBy}`,
            `RETURN collect(${projected}) AS ${result}`,
          ]),
    ]);
    return { call, value: asList ? result : `head(${result})`, shape };
  }

  #listLimit(selected: Selected): string {
    const isGiven = selected.field.args.some(({ name }) => name === 'first');
    return isGiven ? `$${this.#parametersFor(selected, ['first']).get('first')!}` : String(LONGEST_LIST);
  }

  /** Answers a field by the statement of its own that starts from the node `this`. */
  #nestedStatement(variable: string, selected: Selected, name: string): Part {
    const statement = this.#statements.get(name);
    const column = statement.columns[0]!;
    // What a judgement needs does not depend on what is selected of it.
    const type = isJudged(this.#info.schema, selected.field) ? undefined : compositeTypeOf(selected.field);
    const start = [
      `WITH ${variable} AS this${guard('this', selected)}`,
      'CALL (this) {',
      this.#withOwnParameters(statement, selected),
      '}',
    ];
    if (type === undefined) {
      const result = this.#fresh('f');
      const call = this.#subquery(variable, [...start, `RETURN head(collect(${column})) AS ${result}`]);
      return { call, value: result, shape: undefined };
    }
    // A statement that found nothing has no row to hand on, of which what is collected makes an empty list.
    const { lines, value, shape } = this.#projected(column, type, selected.nodes, isList(selected.field));
    return { call: this.#subquery(variable, [...start, ...lines]), value, shape };
  }

  /** The statement's text with its parameters renamed, so that one statement can answer two fields of a request. */
  #withOwnParameters(statement: Statement, selected: Selected): string {
    this.#share(statement);
    const own = statement.parameters.filter((parameter) => !this.#shared.has(parameter));
    if (own.length === 0) return statement.text;
    const names = this.#parametersFor(selected, own);
    return statement.text.replace(
      /\$(\w+)/g,
      (_match, parameter: string) => `$${names.get(parameter) ?? parameter}`,
    );
  }

  #share(statement: Statement): void {
    for (const parameter of statement.parameters)
      if (this.#shared.has(parameter)) this.#sharedUsed.add(parameter);
  }

  #item(variable: string, type: GraphQLCompositeType, nodes: FieldNodes): Projection {
    if (isNodeType(this.#info.schema, type)) return this.#node(variable, type, nodes);
    return this.#record(
      (name) => `${variable}.${name}`,
      () => variable,
      type,
      nodes,
    );
  }

  #typeName(variable: string, type: GraphQLAbstractType): string {
    const names = this.#info.schema.getPossibleTypes(type).map(({ name }) => `'${name}'`);
    return `head([label IN labels(${variable}) WHERE label IN [${names.join(', ')}]])`;
  }

  /** Parameters of its own for the arguments of a selected field, by their names. */
  #parametersFor({ field, nodes }: Selected, argumentNames: readonly string[]): ReadonlyMap<string, string> {
    this.#nestedParameters += 1;
    const names = argumentNames.map((name) => [name, `${name}_${this.#nestedParameters}`] as const);
    // Fields that are merged have the same arguments.
    this.#nested.push({ field, node: nodes[0]!, names });
    return new Map(names);
  }

  #subquery(imported: string, body: readonly string[]): string {
    this.#subqueries += 1;
    if (this.#subqueries > MOST_SUBQUERIES)
      throw new Refusal('QUERY_TOO_COMPLEX', {
        zh: `查询过于复杂：一个字段之下最多可选取 ${MOST_SUBQUERIES} 处关联`,
        en: `The query is too complex: at most ${MOST_SUBQUERIES} connections can be followed below one field`,
      });
    return [`CALL (${imported}) {`, ...body, '}'].join('\n');
  }

  #fresh(prefix: string): string {
    this.#variables += 1;
    return `${prefix}${this.#variables}`;
  }
}

const isList = (field: AnyField) => isListType(getNullableType(field.type));

/** Keeps a selection to the types that make it. */
const guard = (variable: string, { onlyFor }: Selected) =>
  onlyFor === undefined ? '' : ` WHERE ${onlyFor.map(({ name }) => `${variable}:${name}`).join(' OR ')}`;
