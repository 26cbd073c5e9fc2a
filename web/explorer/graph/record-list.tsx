/** All that is drawn, as a list: whoever does not see the graph or uses no mouse does everything here. */
import type { CSSProperties } from 'react';
import { ConfidenceMark } from '../parts/marks.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { nodeKindList, nodeKinds } from './kinds.js';
import type { NetworkNode } from './network.js';

const texts = {
  title: { zh: '记录清单', en: 'List of records' },
} satisfies Record<string, BilingualText>;

const more = (count: number): BilingualText => ({
  zh: `另有 ${String(count)} 条关系未画出`,
  en: `${String(count)} more relationships, not drawn`,
});

export interface RecordListProps {
  readonly nodes: readonly NetworkNode[];
  readonly selected: string | null;
  readonly onSelect: (key: string | null) => void;
  /** What the list leaves out, if it does. */
  readonly note?: BilingualText | undefined;
}

export function RecordList({ nodes, selected, onSelect, note }: RecordListProps) {
  const { say, nameOf } = useLanguage();
  return (
    <section className="graph-list" aria-labelledby="graph-list-title">
      <h2 id="graph-list-title">{say(texts.title)}</h2>
      {note && <p className="muted">{say(note)}</p>}
      {nodeKindList.map((kind) => {
        const ofKind = nodes.filter((node) => node.kind === kind);
        if (ofKind.length === 0) return null;
        const { text, colour } = nodeKinds[kind];
        return (
          <div key={kind}>
            <h3>
              <span
                className="legend-node"
                style={{ '--legend-colour': `var(${colour})` } as CSSProperties}
                aria-hidden="true"
              />
              {say(text)} <span className="muted">{ofKind.length}</span>
            </h3>
            <ul>
              {ofKind.map((node) => (
                <li key={node.key}>
                  <button
                    type="button"
                    className="graph-name"
                    aria-pressed={node.key === selected}
                    onClick={() => onSelect(node.key === selected ? null : node.key)}
                  >
                    {nameOf(node)}
                  </button>
                  {node.more > 0 && (
                    <span className="muted" title={say(more(node.more))}>
                      <span aria-hidden="true">+{node.more}</span>
                      <span className="visually-hidden">{say(more(node.more))}</span>
                    </span>
                  )}
                  {node.confidence === 'HYPOTHETICAL' && <ConfidenceMark confidence={node.confidence} />}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
