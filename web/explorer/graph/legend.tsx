/** The kinds of nodes and ties in their colours; each can be left out of the graph. */
import type { CSSProperties } from 'react';
import { useLanguage, type BilingualText } from '../text/language.js';
import { nodeKinds, tieGroups, type NodeKind, type TieGroup } from './kinds.js';

const texts = {
  nodes: { zh: '记录', en: 'Records' },
  ties: { zh: '关系', en: 'Relationships' },
  example: { zh: '虚线为假设示例，并非事实', en: 'Dashed: a worked example, no fact' },
} satisfies Record<string, BilingualText>;

export interface LegendProps {
  readonly nodes: readonly NodeKind[];
  readonly ties: readonly TieGroup[];
  readonly hidden: ReadonlySet<string>;
  readonly onToggle: (one: string) => void;
}

export function Legend({ nodes, ties, hidden, onToggle }: LegendProps) {
  const { say } = useLanguage();
  const entry = (one: string, { text, colour }: { text: BilingualText; colour: string }, shape: string) => (
    <label key={one} className="legend-entry">
      <input type="checkbox" checked={!hidden.has(one)} onChange={() => onToggle(one)} />
      <span
        className={`legend-${shape}`}
        style={{ '--legend-colour': `var(${colour})` } as CSSProperties}
        aria-hidden="true"
      />
      {say(text)}
    </label>
  );
  return (
    <div className="graph-legend">
      <fieldset>
        <legend>{say(texts.nodes)}</legend>
        {nodes.map((kind) => entry(kind, nodeKinds[kind], 'node'))}
      </fieldset>
      <fieldset>
        <legend>{say(texts.ties)}</legend>
        {ties.map((group) => entry(group, tieGroups[group], 'tie'))}
        <span className="legend-entry muted">
          <span className="legend-example" aria-hidden="true" />
          {say(texts.example)}
        </span>
      </fieldset>
    </div>
  );
}
