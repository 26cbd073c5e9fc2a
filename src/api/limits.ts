/** Bounds on a document that need no types: how deep its fields nest, and how many aliases, directives and repetitions there are. */
import type { SelectionSetNode, ValidationRule } from 'graphql';
import type { Limits } from '../config.js';
import { asGraphQLError, queryTooComplex } from './errors.js';
import { introspectionRule, noIntrospectionRule } from './introspection.js';
import { measure, mostRepeats, type FragmentOf, type Measure } from './measure.js';

/**
 * Depth leaves out what is asked about the schema itself: the standard introspection query nests 13 fields, asks no
 * database, and has a bound of its own ({@link introspectionRule}).
 */
const depth: Measure = {
  ofField: (node, below) => 1 + (node.name.value.startsWith('__') ? 0 : below),
  combine: Math.max,
};

const aliases: Measure = {
  ofField: (node, below) => (node.alias === undefined ? 0 : 1) + below,
  combine: (one, other) => one + other,
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
  limitRule('repeats', limits.repeats, mostRepeats),
  directivesRule(limits.directives),
  isSchemaPublic ? introspectionRule : noIntrospectionRule,
];
