/** The palette's colours for what is drawn on a canvas, which no style sheet reaches. */
import { nodeKinds, tieGroups, type NodeKind, type TieGroup } from './kinds.js';

export interface Colours {
  readonly node: Readonly<Record<NodeKind, string>>;
  readonly tie: Readonly<Record<TieGroup, string>>;
  readonly ink: string;
  readonly ground: string;
  readonly faded: string;
  /** What the page writes with. */
  readonly font: string;
}

/** As they are now. */
export function readColours(): Colours {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(name).trim();
  const each = <Kind extends string>(looks: Readonly<Record<Kind, { readonly colour: string }>>) =>
    Object.fromEntries(
      Object.entries<{ readonly colour: string }>(looks).map(([kind, { colour }]) => [kind, read(colour)]),
    ) as Record<Kind, string>;
  return {
    node: each(nodeKinds),
    tie: each(tieGroups),
    ink: read('--ink'),
    ground: read('--paper'),
    faded: read('--line'),
    font: style.fontFamily,
  };
}
