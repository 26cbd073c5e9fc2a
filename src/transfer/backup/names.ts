/** Names that stand in the text of statements, and the label by which a node is found. */
import { exportedLabels } from '../export/model.js';

/**
 * Whether a label, a type or a property may stand in the text of a statement: letters of any script, digits and
 * underscores only, so that nothing in it can end the quotes around it.
 */
export const isName = (text: string) => /^[\p{L}_][\p{L}\p{N}_]{0,99}$/u.test(text);

/** What nodes of several kinds have in common, so that it says least about one of them. */
const commonLabels: readonly string[] = ['Place', 'Named'];

/** Known kinds first, in the order of exports, then unknown ones, then what is common to several. */
function rankOf(label: string): number {
  const known = (exportedLabels as readonly string[]).indexOf(label);
  if (known !== -1) return known;
  return exportedLabels.length + 1 + commonLabels.indexOf(label);
}

/** Order of labels; none is equal to another. */
export const byRank = (one: string, other: string) =>
  rankOf(one) - rankOf(other) || (one < other ? -1 : Number(one > other));

/** The label under which a node's id is unique: the most specific one. Undefined where it has none. */
export const keyLabelOf = (labels: readonly string[]): string | undefined => [...labels].sort(byRank)[0];
