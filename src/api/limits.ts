/** Bounds on a document that need no types: how deep its fields nest and how many aliases they carry. */
import { GraphQLError, type ValidationRule } from 'graphql';
import type { Limits } from '../config.js';
import { queryTooComplex } from './errors.js';
import { introspectionRule } from './introspection.js';
import { measure, type Measure } from './measure.js';

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

const limitRule =
  (name: 'depth' | 'aliases', rule: Measure, most: number): ValidationRule =>
  (context) => ({
    OperationDefinition(node) {
      const found = measure((fragment) => context.getFragment(fragment), rule, node.selectionSet);
      if (found <= most) return;
      const refusal = queryTooComplex(name, most, found);
      context.reportError(new GraphQLError(refusal.message, { nodes: node, originalError: refusal }));
    },
  });

/** Validation rules that refuse an operation which nests, renames or describes more than the limits allow. */
export const limitRules = (limits: Limits): ValidationRule[] => [
  limitRule('depth', depth, limits.depth),
  limitRule('aliases', aliases, limits.aliases),
  introspectionRule,
];
