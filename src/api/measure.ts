/** Figures of a document that need no types. */
import {
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

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
  fragmentOf: (name: string) => FragmentDefinitionNode | null | undefined,
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
