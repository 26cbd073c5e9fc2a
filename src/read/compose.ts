/**
 * Composes one statement from a root field's statement and its selection set.
 *
 * The root statement stands unchanged in a `CALL () { … }`. Each nested field adds a correlated `CALL (x) { … }` that
 * collects its values, and the whole ends in one map whose keys are those of {@link Selected}. Nothing of a request
 * but the shape of its selection enters the text: argument values are parameters, labels and relationship types come
 * from the schema. So requests of one shape share one text, and with it the engine's plan.
 */
import {
  getNullableType,
  isAbstractType,
  isListType,
  type GraphQLCompositeType,
  type GraphQLResolveInfo,
} from 'graphql';
import type { Parameters, Value } from '../graph/graph.js';
import type { Statement, Statements } from '../graph/statements.js';
import { checkFirst, LONGEST_LIST } from './list-length.js';
import { compositeTypeOf, isNodeType, labelOf, originOf, type Origin } from './mapping.js';
import { selectedFields, type Selected } from './selection.js';

/** Column of the composed statement that holds the answer. */
export const ANSWER = 'answer';

/** A statement made for one request. */
export interface Composed {
  readonly text: string;
  readonly parameters: Parameters;
}

/** The parts of a statement that answer some fields: calls to put before, and the entries of a map. */
interface Projection {
  readonly calls: string[];
  readonly entries: string[];
}

/**
 * Composes the statement for a root field.
 *
 * @param root the root field's statement. It returns at most one row. Where the field's type is a node, or a list of
 *   nodes, its first column holds it; otherwise its columns are the fields of the type. A column that the type does
 *   not have, such as `missing`, is handed on beside the answer.
 * @param parameters the values of the root statement's parameters
 */
export function compose(
  info: GraphQLResolveInfo,
  statements: Statements,
  root: Statement,
  parameters: Parameters,
): Composed {
  return new Composer(info, statements, parameters).compose(root);
}

class Composer {
  readonly #info: GraphQLResolveInfo;
  readonly #statements: Statements;
  readonly #parameters: Parameters;
  #variables = 0;
  #nestedParameters = 0;

  constructor(info: GraphQLResolveInfo, statements: Statements, parameters: Parameters) {
    this.#info = info;
    this.#statements = statements;
    this.#parameters = { ...parameters };
  }

  compose(root: Statement): Composed {
    const { schema, parentType, fieldName, fieldNodes } = this.#info;
    const field = parentType.getFields()[fieldName]!;
    const type = compositeTypeOf(field)!;
    const lines = ['CALL () {', indent(root.text), '}'];
    const beside = root.columns.filter((column) => column === 'missing');

    if (isNodeType(schema, type)) {
      const column = root.columns[0]!;
      const { call, value } = this.#values(
        column,
        column,
        type,
        fieldNodes,
        isListType(getNullableType(field.type)),
      );
      lines.push(call, `RETURN ${[`${value} AS ${ANSWER}`, ...beside].join(', ')}`);
    } else {
      const { calls, entries } = this.#record(
        (name) => name,
        (name) => name,
        type,
        fieldNodes,
      );
      lines.push(...calls, `RETURN ${[`{${entries.join(', ')}} AS ${ANSWER}`, ...beside].join(', ')}`);
    }
    return { text: lines.join('\n'), parameters: this.#parameters };
  }

  /** Fields of the node that `variable` holds. */
  #node(variable: string, type: GraphQLCompositeType, nodes: Selected['nodes']): Projection {
    const { schema } = this.#info;
    const calls: string[] = [];
    const entries: string[] = [];
    if (isAbstractType(type)) entries.push(`__typename: ${this.#typeName(variable, type)}`);
    for (const selected of selectedFields(this.#info, type, nodes)) {
      const origin = originOf(schema, selected.field);
      if (origin.from === 'property') {
        entries.push(`${quote(selected.key)}: ${variable}.${selected.field.name}`);
        continue;
      }
      const { call, value } =
        origin.from === 'relationship'
          ? this.#relationship(variable, variable, selected, origin)
          : this.#nestedStatement(variable, selected, origin.statement);
      calls.push(call);
      entries.push(`${quote(selected.key)}: ${value}`);
    }
    return { calls, entries };
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
    nodes: Selected['nodes'],
  ): Projection {
    const calls: string[] = [];
    const entries: string[] = [];
    for (const selected of selectedFields(this.#info, type, nodes)) {
      const { name } = selected.field;
      const inner = compositeTypeOf(selected.field);
      const origin = originOf(this.#info.schema, selected.field);
      if (inner === undefined) {
        entries.push(`${quote(selected.key)}: ${access(name)}`);
        continue;
      }
      const { call, value } =
        origin.from === 'relationship'
          ? this.#relationship(holder(origin.of!), access(origin.of!), selected, origin)
          : this.#values(
              holder(name),
              access(name),
              inner,
              selected.nodes,
              isListType(getNullableType(selected.field.type)),
            );
      calls.push(call);
      entries.push(`${quote(selected.key)}: ${value}`);
    }
    return { calls, entries };
  }

  /** Projects what `expression` holds: a node, a record, or a list of either, in its order. */
  #values(
    imported: string,
    expression: string,
    type: GraphQLCompositeType,
    nodes: Selected['nodes'],
    isList: boolean,
  ): { call: string; value: string } {
    const item = this.#fresh('x');
    const result = this.#fresh('f');
    const { calls, map } = this.#item(item, type, nodes);
    if (!isList) {
      const body = [
        `WITH ${expression} AS ${item} WHERE ${item} IS NOT NULL`,
        ...calls,
        `RETURN collect(${map}) AS ${result}`,
      ];
      return { call: subquery(imported, body), value: `head(${result})` };
    }
    const list = this.#fresh('l');
    const index = this.#fresh('i');
    // The index keeps the list's order: neither engine promises the order of rows after a subquery.
    const body = [
      `WITH coalesce(${expression}, []) AS ${list}`,
      `UNWIND range(0, size(${list}) - 1) AS ${index}`,
      `WITH ${index}, ${list}[${index}] AS ${item}`,
      ...calls,
      `WITH ${index}, ${map} AS ${item} ORDER BY ${index}`,
      `RETURN collect(${item}) AS ${result}`,
    ];
    return { call: subquery(imported, body), value: result };
  }

  /** Follows a relationship from the node in `expression`. */
  #relationship(
    imported: string,
    expression: string,
    selected: Selected,
    origin: Extract<Origin, { from: 'relationship' }>,
  ): { call: string; value: string } {
    const type = compositeTypeOf(selected.field)!;
    const isList = isListType(getNullableType(selected.field.type));
    const item = this.#fresh('x');
    const start = this.#fresh('x');
    const result = this.#fresh('f');
    const label = labelOf(type);
    const [left, right] = origin.direction === 'OUT' ? ['-', '->'] : ['<-', '-'];
    const limit = !isList ? '1' : this.#listLimit(selected);
    const order = origin.orderBy === 'id' ? ['id'] : [origin.orderBy, 'id'];
    const orderBy = order.map((property) => `${item}.${property}`).join(', ');
    const { calls, map } = this.#item(item, type, selected.nodes);
    const guard = selected.onlyFor === undefined ? '' : ` WHERE ${start}:${selected.onlyFor.name}`;
    const body = [
      `WITH ${expression} AS ${start}${guard}`,
      `MATCH (${start})${left}[:${origin.type}]${right}(${item}${label === undefined ? '' : `:${label}`})`,
      `WITH ${item} ORDER BY ${orderBy} LIMIT ${limit}`,
    ];
    if (calls.length === 0 || !isList) body.push(...calls, `RETURN collect(${map}) AS ${result}`);
    else
      body.push(
        ...calls,
        `WITH ${item}, ${map} AS m${item} ORDER BY ${orderBy}`,
        `RETURN collect(m${item}) AS ${result}`,
      );
    return { call: subquery(imported, body), value: isList ? result : `head(${result})` };
  }

  #listLimit(selected: Selected): string {
    const first = selected.arguments['first'];
    return first === undefined ? String(LONGEST_LIST) : `$${this.#parameter('first', first as number)}`;
  }

  /** Answers a field by the statement of its own that starts from the node `this`. */
  #nestedStatement(variable: string, selected: Selected, name: string): { call: string; value: string } {
    const statement = this.#statements.get(name);
    const column = statement.columns[0]!;
    const type = compositeTypeOf(selected.field);
    const guard = selected.onlyFor === undefined ? '' : ` WHERE this:${selected.onlyFor.name}`;
    const body = [
      `WITH ${variable} AS this${guard}`,
      'CALL (this) {',
      indent(this.#withOwnParameters(statement, selected)),
      '}',
    ];
    if (type === undefined) {
      const result = this.#fresh('f');
      body.push(`RETURN head(collect(${column})) AS ${result}`);
      return { call: subquery(variable, body), value: result };
    }
    const isList = isListType(getNullableType(selected.field.type));
    const { call, value } = this.#values(column, column, type, selected.nodes, isList);
    const result = this.#fresh('f');
    // A statement that found nothing has no row to hand on, so what is missing is made up here.
    body.push(
      call,
      `RETURN ${isList ? `coalesce(head(collect(${value})), [])` : `head(collect(${value}))`} AS ${result}`,
    );
    return { call: subquery(variable, body), value: result };
  }

  /** The statement's text with its parameters renamed, so that one statement can answer two fields of a request. */
  #withOwnParameters(statement: Statement, selected: Selected): string {
    const names = new Map(
      statement.parameters.map((parameter) => [
        parameter,
        this.#parameter(parameter, (selected.arguments[parameter] ?? null) as Value),
      ]),
    );
    return statement.text.replace(/\$(\w+)/g, (_match, parameter: string) => `$${names.get(parameter)!}`);
  }

  #item(
    variable: string,
    type: GraphQLCompositeType,
    nodes: Selected['nodes'],
  ): { calls: string[]; map: string } {
    const { calls, entries } = isNodeType(this.#info.schema, type)
      ? this.#node(variable, type, nodes)
      : this.#record(
          (name) => `${variable}.${name}`,
          () => variable,
          type,
          nodes,
        );
    return { calls, map: `{${entries.join(', ')}}` };
  }

  #typeName(variable: string, type: Extract<GraphQLCompositeType, { name: string }>): string {
    if (!isAbstractType(type)) return quoteString(type.name);
    const cases = this.#info.schema
      .getPossibleTypes(type)
      .map((possible) => `WHEN ${variable}:${possible.name} THEN ${quoteString(possible.name)}`);
    return `CASE ${cases.join(' ')} END`;
  }

  #parameter(name: string, value: Value): string {
    this.#nestedParameters += 1;
    if (name === 'first') checkFirst(value);
    const unique = `${name}_${String(this.#nestedParameters)}`;
    this.#parameters[unique] = value;
    return unique;
  }

  #fresh(prefix: string): string {
    this.#variables += 1;
    return `${prefix}${String(this.#variables)}`;
  }
}

const quote = (key: string) => (key.includes('.') ? `\`${key}\`` : key);
const quoteString = (text: string) => `'${text}'`;
const indent = (text: string) => text.replace(/^/gm, '  ');

function subquery(imported: string, body: readonly string[]): string {
  return [`CALL (${imported}) {`, ...body.map(indent), '}'].join('\n');
}
