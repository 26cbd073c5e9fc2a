/** A question that all sides are asked, each in its own language. */
import type { Value } from '../src/graph/graph.js';

export type Variables = Readonly<Record<string, Value>>;

/** How a side that speaks GraphQL is asked. */
export interface Operation {
  readonly query: string;
  /** The facts of an answer's `data`, in the form that all sides share. */
  read(data: any): unknown;
}

/** A question, and how each kind of side answers it. */
export interface Question {
  /** Names it in tables and results. */
  readonly name: string;
  readonly zh: string;
  /** Values that are asked for in turn; a write is given the number of the request and makes values that are new. */
  readonly variables: readonly Variables[] | ((number: number) => Variables);
  readonly service: Operation;
  /** Undefined where the library has no statement of its own for it and no single one of ours would do. */
  readonly neo4jGraphQL?: Operation;
  /** Name of a file in `sides/hand-written/`, whose column `answer` is in the shared form. */
  readonly handWritten?: string;
  /** Of a write, the facts of its answer: no two sides write the same. */
  readonly written?: (variables: Variables) => unknown;
  /** Who asks; an anonymous reader unless given. */
  readonly signedIn?: boolean;
}

/** The values of a request. */
export const variablesOf = ({ variables }: Question, number: number): Variables =>
  typeof variables === 'function' ? variables(number) : variables[number % variables.length]!;

export const isWrite = ({ variables }: Question) => typeof variables === 'function';

const asked = new WeakMap<Question, number>();

/** The values of the next request of this question: what was written once in a run is not written again. */
export function nextVariables(question: Question): Variables {
  const number = asked.get(question) ?? 0;
  asked.set(question, number + 1);
  return variablesOf(question, number);
}

/** Lists whose order is part of the answer. */
const ORDERED = new Set(['found', 'agreements', 'nodes', 'routes', 'steps']);

/** The same facts as one text, whatever order those lists have that no side orders. */
export function textOf(value: unknown, name = ''): string {
  if (Array.isArray(value)) {
    const texts = value.map((item) => textOf(item));
    return `[${(ORDERED.has(name) ? texts : texts.sort()).join(',')}]`;
  }
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value as Record<string, unknown>).sort(([one], [other]) =>
      one < other ? -1 : 1,
    );
    return `{${entries.map(([key, item]) => `${key}:${textOf(item, key)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
