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

/** How the figure of a selection set comes from the figures of its fields: a number, or whatever else adds up. */
export interface Measure<Figure = number> {
  /** Of no field at all; a new one each time. */
  readonly none: () => Figure;
  readonly ofField: (node: FieldNode, below: Figure) => Figure;
  /** May change `sum`, which began as `none`; never `other`, which may be counted again. */
  readonly combine: (sum: Figure, other: Figure) => Figure;
}

/**
 * Measures a selection set with its fragments resolved. Every fragment is measured once, however often and through
 * however many others it is spread, so that the time is linear in the document.
 */
export function measure<Figure>(
  fragmentOf: FragmentOf,
  { none, ofField, combine }: Measure<Figure>,
  root: SelectionSetNode | undefined,
): Figure {
  const fragments = new Map<string, Figure>();

  const ofFragment = (name: string): Figure => {
    const known = fragments.get(name);
    if (known !== undefined) return known;
    // A circle ends here; graphql-js reports it (NoFragmentCyclesRule), so its figure does not matter.
    fragments.set(name, none());
    const found = ofSelections(fragmentOf(name)?.selectionSet);
    fragments.set(name, found);
    return found;
  };
  const ofSelection = (node: SelectionNode): Figure => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value);
    const below = ofSelections(node.selectionSet);
    return node.kind === Kind.FIELD ? ofField(node, below) : below;
  };
  const ofSelections = (node: SelectionSetNode | undefined): Figure =>
    (node?.selections ?? []).reduce((sum, selection) => combine(sum, ofSelection(selection)), none());

  return ofSelections(root);
}
