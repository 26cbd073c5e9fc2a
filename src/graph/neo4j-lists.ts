/** Sends lists so that Neo4j plans a statement once, however long they are. */
import type { Parameters } from './graph.js';

/**
 * The one parameter that holds all lists. No statement of ours has a parameter of this name: they are words.
 */
const LISTS = '_lists';

/** Bounds what is kept of texts that requests compose; beyond it all are made anew. */
const MOST_TEXTS = 500;

/** What is sent in place of a statement's text and its parameters. */
export interface Sent {
  readonly text: string;
  readonly parameters: Parameters;
}

/**
 * Puts every list among the parameters into one map, and reads it from there.
 *
 * Neo4j keeps a plan for each order of magnitude that a list has in length (1, 10, 100, …) and takes seconds for a large
 * statement each time that it meets another. The length of a list inside a map is nothing that it plans by.
 */
export function listSender(): (text: string, parameters: Parameters) => Sent {
  const texts = new Map<string, string>();

  return (text, parameters) => {
    const names = Object.keys(parameters).filter((name) => Array.isArray(parameters[name]));
    if (names.length === 0) return { text, parameters };

    const key = `${names.join(' ')}\n${text}`;
    let changed = texts.get(key);
    if (changed === undefined) {
      if (texts.size >= MOST_TEXTS) texts.clear();
      const isList = new Set(names);
      changed = text.replace(/\$(\w+)/g, (whole, name: string) =>
        isList.has(name) ? `$${LISTS}.${name}` : whole,
      );
      texts.set(key, changed);
    }
    const lists = Object.fromEntries(names.map((name) => [name, parameters[name]!]));
    const others = Object.entries(parameters).filter(([name]) => !names.includes(name));
    return { text: changed, parameters: { ...Object.fromEntries(others), [LISTS]: lists } };
  };
}
