/** Keeps composed statements: an operation that is asked again and again is composed once. */
import { Kind, visit, type GraphQLResolveInfo, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Statement, Statements } from '../graph/statements.js';
import { compose, type Composition } from './compose.js';

/** Room for the texts of all statements that are kept. */
const MOST_CHARACTERS = 4_000_000;

/** What of an operation does not change with its variables. */
interface Known {
  /** Tells it from every other operation that was parsed. */
  readonly number: number;
  /** Variables by which `@skip` and `@include` decide what is selected. */
  readonly deciding: readonly string[];
}

let parsed = 0;
const operations = new WeakMap<OperationDefinitionNode, Known>();
const kept = new LRUCache<string, Composition>({
  maxSize: MOST_CHARACTERS,
  sizeCalculation: ({ text }) => text.length,
});

/**
 * As {@link compose}. The document has to be the same object for its statements to be found, as it is where parsed documents
 * are kept.
 */
export function compositionOf(
  info: GraphQLResolveInfo,
  statements: Statements,
  root: Statement,
  shared: ReadonlySet<string>,
): Composition {
  const { number, deciding } = knownOf(info);
  const decisions = deciding.map((name) => (info.variableValues[name] === true ? '1' : '0')).join('');
  const key = `${number} ${info.path.key} ${decisions}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const composition = compose(info, statements, root, shared);
  kept.set(key, composition);
  return composition;
}

function knownOf({ operation, fragments }: GraphQLResolveInfo): Known {
  const known = operations.get(operation);
  if (known !== undefined) return known;
  const deciding = new Set<string>();
  for (const definition of [operation, ...Object.values(fragments)])
    visit(definition, {
      Directive: ({ arguments: given = [] }) => {
        for (const { value } of given) if (value.kind === Kind.VARIABLE) deciding.add(value.name.value);
      },
    });
  parsed += 1;
  const found = { number: parsed, deciding: [...deciding] };
  operations.set(operation, found);
  return found;
}
