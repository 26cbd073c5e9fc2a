/** Figures of a document that need no types. */
import {
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The fragment of a name, where the document has it. */
export type FragmentOf = (name: string) => FragmentDefinitionNode | null | undefined;

/** How a figure of a selection set comes from the figures of its fields. */
export interface Measure {
  readonly ofField: (node: FieldNode, below: number) => number;
  readonly combine: (one: number, other: number) => number;
}

/**
 * Measures a selection set with its fragments resolved. Every fragment is measured once, however often and through
 * however many others it is spread, so that the time is linear in the document.
 */
export function measure(
  fragmentOf: FragmentOf,
  { ofField, combine }: Measure,
  root: SelectionSetNode | undefined,
): number {
  const fragments = new Map<string, number>();

  const ofFragment = (name: string): number => {
    const known = fragments.get(name);
    if (known !== undefined) return known;
    // A circle ends here; graphql-js reports it (NoFragmentCyclesRule), so its figure does not matter.
    fragments.set(name, 0);
    const found = ofSelections(fragmentOf(name)?.selectionSet);
    fragments.set(name, found);
    return found;
  };
  const ofSelection = (node: SelectionNode): number => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value);
    const below = ofSelections(node.selectionSet);
    return node.kind === Kind.FIELD ? ofField(node, below) : below;
  };
  const ofSelections = (node: SelectionSetNode | undefined): number =>
    (node?.selections ?? []).reduce((sum, selection) => combine(sum, ofSelection(selection)), 0);

  return ofSelections(root);
}

/**
 * How often the name that is repeated most stands in one selection set: the alias of a field or its name, with the fields of the
 * fragments that are spread there. They would be answered as one.
 */
export function mostRepeats(fragmentOf: FragmentOf, root: SelectionSetNode): number {
  const fragments = new Map<string, ReadonlyMap<string, number>>();
  let most = 0;

  const ofFragment = (name: string): ReadonlyMap<string, number> => {
    const known = fragments.get(name);
    if (known !== undefined) return known;
    fragments.set(name, new Map());
    const found = ofSelections(fragmentOf(name)?.selectionSet);
    fragments.set(name, found);
    return found;
  };
  const ofSelections = (node: SelectionSetNode | undefined): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    const add = (name: string, count: number) => {
      const sum = (counts.get(name) ?? 0) + count;
      counts.set(name, sum);
      most = Math.max(most, sum);
    };
    for (const selection of node?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        add((selection.alias ?? selection.name).value, 1);
        ofSelections(selection.selectionSet);
      } else {
        const spread =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? ofFragment(selection.name.value)
            : ofSelections(selection.selectionSet);
        for (const [name, count] of spread) add(name, count);
      }
    }
    return counts;
  };

  ofSelections(root);
  return most;
}
