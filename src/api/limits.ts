/** Bounds on a document that need no types: how deep its fields nest, and how many aliases, directives and repetitions there are. */
import type { SelectionSetNode, ValidationRule } from 'graphql';
import type { Limits } from '../config.js';
import { asGraphQLError, queryTooComplex } from './errors.js';
import { introspectionRule, noIntrospectionRule } from './introspection.js';
import { measure, type FragmentOf, type Measure } from './measure.js';

/**
 * Depth leaves out what is asked about the schema itself: the standard introspection query nests 13 fields, asks no
 * database, and has a bound of its own ({@link introspectionRule}).
 */
const depth: Measure = {
  none: () => 0,
  ofField: (node, below) => 1 + (node.name.value.startsWith('__') ? 0 : below),
  combine: Math.max,
};

const aliases: Measure = {
  none: () => 0,
  ofField: (node, below) => (node.alias === undefined ? 0 : 1) + below,
  combine: (sum, other) => sum + other,
};

/** What stands in a selection set, and how often what is repeated most stands in it or in one below. */
interface Repeats {
  readonly counts: Map<string, number>;
  readonly most: number;
}

/** Fields of one name, or one alias, in the same selection set: they would be answered as one. */
const repeats: Measure<Repeats> = {
  none: () => ({ counts: new Map(), most: 0 }),
  ofField: (node, { most }) => ({ counts: new Map([[(node.alias ?? node.name).value, 1]]), most }),
  combine: ({ counts, most }, other) => {
    let highest = Math.max(most, other.most);
    for (const [name, count] of other.counts) {
      const sum = (counts.get(name) ?? 0) + count;
      counts.set(name, sum);
      highest = Math.max(highest, sum);
    }
    return { counts, most: highest };
  },
};

/** A bound on each operation by itself. */
const limitRule =
  (
    name: 'depth' | 'aliases' | 'repeats',
    most: number,
    count: (fragmentOf: FragmentOf, root: SelectionSetNode) => number,
  ): ValidationRule =>
  (context) => ({
    OperationDefinition(node) {
      const found = count((fragment) => context.getFragment(fragment), node.selectionSet);
      if (found <= most) return;
      context.reportError(asGraphQLError(queryTooComplex(name, most, found), node));
    },
  });

/** Fragments are counted once: how often what they hold is answered is bounded by the cost. */
const directivesRule =
  (most: number): ValidationRule =>
  (context) => {
    let found = 0;
    return {
      Directive() {
        found += 1;
      },
      Document: {
        leave(node) {
          if (found <= most) return;
          const refusal = queryTooComplex('directives', most, found);
          context.reportError(asGraphQLError(refusal, node.definitions.slice(0, 1)));
        },
      },
    };
  };

/**
 * Validation rules that refuse an operation which nests, renames, directs, repeats or describes more than the limits allow.
 *
 * @param isSchemaPublic without it nothing is told of the schema
 */
export const limitRules = (limits: Limits, isSchemaPublic: boolean): ValidationRule[] => [
  limitRule('depth', limits.depth, (fragmentOf, root) => measure(fragmentOf, depth, root)),
  limitRule('aliases', limits.aliases, (fragmentOf, root) => measure(fragmentOf, aliases, root)),
  limitRule('repeats', limits.repeats, (fragmentOf, root) => measure(fragmentOf, repeats, root).most),
  directivesRule(limits.directives),
  isSchemaPublic ? introspectionRule : noIntrospectionRule,
];
