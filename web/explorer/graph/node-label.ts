/** The name of a node below it: names beside their nodes would lie over each other. */
import type { NodeLabelDrawingFunction } from 'sigma/rendering';

/** Of letters; a Chinese character is as wide as two. The list has longer names in full. */
const WIDEST = 26;

/** Cut off where it would be wider than a drawing has room for; `ending` always stays. */
export function shortened(name: string, ending: string): string {
  let width = 0;
  let shown = '';
  for (const character of name) {
    width += character > '\u2e7f' ? 2 : 1;
    if (width > WIDEST) return `${shown}…${ending}`;
    shown += character;
  }
  return shown + ending;
}

/** @param ground what names stand on: they stay readable across lines */
export const labelBelow =
  (ground: string): NodeLabelDrawingFunction =>
  (context, { label, x, y, size }, { labelSize, labelFont, labelColor }) => {
    if (label == null || label === '') return;
    context.font = `${String(labelSize)}px ${labelFont}`;
    context.textAlign = 'center';
    context.textBaseline = 'top';
    context.lineJoin = 'round';
    context.lineWidth = 3;
    context.strokeStyle = ground;
    const below = y + size + 3;
    context.strokeText(label, x, below);
    context.fillStyle = labelColor.color ?? context.fillStyle;
    context.fillText(label, x, below);
    context.textAlign = 'start';
    context.textBaseline = 'alphabetic';
  };
