/** What stands around records, from the one that the graph began with to all that were opened since. */
import { useMemo, useState } from 'react';
import type { ResultOf } from '../graphql/graphql.js';
import { useAnswer } from '../graphql/use-answer.js';
import { RecordField } from '../parts/record-field.js';
import { Failed, Loading } from '../parts/states.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { readColours } from './colours.js';
import { DrawingArea } from './drawing-area.js';
import { drawingOfNeighbourhood } from './drawing-of.js';
import { MOST_OPENED, toggled } from './graph-address.js';
import { nodeKindList, relationshipsWithout, tieGroupList } from './kinds.js';
import { Legend } from './legend.js';
import { neighbourhoodNetwork, type NetworkNode } from './network.js';
import { neighbourhoodOperation } from './operations.js';
import { RecordList } from './record-list.js';
import { searchedKinds } from './searched-kinds.js';
import { Selection } from './selection.js';
import type { GraphPartProps } from './use-graph-state.js';
import { useLayout } from './use-layout.js';

/** Around each record; a node tells how many more it has. */
const NEIGHBOURS = 40;

/** As many names have room in the window. */
const named = () => (window.innerWidth < 640 ? 10 : 40);

const texts = {
  add: { zh: '添加记录', en: 'Add a record' },
  addHint: { zh: '地方、渠道、文化资源或主题', en: 'Place, channel, asset or theme' },
  open: { zh: '展开', en: 'Expand' },
  close: { zh: '收起', en: 'Collapse' },
  openingMore: { zh: '正在展开……', en: 'Expanding…' },
  full: {
    zh: `已展开 ${String(MOST_OPENED)} 个记录，请先收起一些`,
    en: `${String(MOST_OPENED)} records are expanded: collapse some first`,
  },
} satisfies Record<string, BilingualText>;

const shown = (nodes: number, links: number, left: number): BilingualText => ({
  zh: `${String(nodes)} 个记录，${String(links)} 条关系${left > 0 ? `；另有 ${String(left)} 个相邻记录未画出，可用图例筛选` : ''}`,
  en: `${String(nodes)} records, ${String(links)} relationships${left > 0 ? `; ${String(left)} more neighbours are not drawn: narrow by the legend` : ''}`,
});

type Neighbourhood = ResultOf<typeof neighbourhoodOperation>['neighbourhood'];

export function Around({ state, go }: GraphPartProps) {
  const { of, hidden } = state;
  const variables = useMemo(
    () => ({
      of: [...of],
      kind: nodeKindList.filter((kind) => !hidden.has(kind)),
      by: relationshipsWithout(hidden),
      first: NEIGHBOURS,
    }),
    [of, hidden],
  );
  const asked = useAnswer(neighbourhoodOperation, variables);
  // What was drawn stays until more is there.
  const [kept, keep] = useState<Neighbourhood | null>(null);
  if (asked.state === 'answered' && asked.data.neighbourhood !== kept) keep(asked.data.neighbourhood);

  if (asked.state === 'failed') return <Failed failure={asked.failure} again={asked.again} />;
  if (kept === null) return <Loading />;
  return <Neighbours answer={kept} isWaiting={asked.state === 'waiting'} state={state} go={go} />;
}

interface NeighboursProps extends GraphPartProps {
  readonly answer: Neighbourhood;
  readonly isWaiting: boolean;
}

function Neighbours({ answer, isWaiting, state, go }: NeighboursProps) {
  const { of, hidden, selected } = state;
  const { say, nameOf } = useLanguage();
  const [colours] = useState(readColours);
  const network = useMemo(
    () => neighbourhoodNetwork(answer.nodes, answer.relationships, of, hidden),
    [answer, of, hidden],
  );
  const points = useLayout(network);
  const drawing = useMemo(
    () => drawingOfNeighbourhood({ network, points, colours, reading: { say, nameOf } }, of, named()),
    [network, points, colours, say, nameOf, of],
  );
  const nodes = [...network.nodes.values()];
  const node = selected === null ? undefined : network.nodes.get(selected);
  const left =
    answer.totalCount - (answer.nodes.length - answer.nodes.filter(({ distance }) => distance === 0).length);

  const select = (key: string | null) => go({ selected: key }, false);
  const open = (one: NetworkNode) => {
    if (!of.includes(one.id) && of.length < MOST_OPENED) go({ of: [...of, one.id], selected: one.key }, true);
  };
  return (
    <>
      <Legend
        nodes={nodeKindList}
        ties={tieGroupList}
        hidden={hidden}
        onToggle={(one) => go({ hidden: toggled(hidden, one) }, false)}
      />
      <div className="graph-tools">
        <RecordField
          label={texts.add}
          placeholder={texts.addHint}
          kinds={searchedKinds}
          value={null}
          onChoose={(record) =>
            record !== null &&
            !of.includes(record.id) &&
            go({ of: [...of, record.id].slice(-MOST_OPENED) }, true)
          }
        />
        <p className="muted" role="status">
          {isWaiting ? say(texts.openingMore) : say(shown(nodes.length, network.links.length, left))}
        </p>
      </div>
      <div className="graph-sheet">
        <DrawingArea
          drawing={drawing}
          colours={colours}
          selected={node === undefined ? null : node.key}
          onSelect={select}
          onOpen={(key) => {
            const one = network.nodes.get(key);
            if (one !== undefined) open(one);
          }}
        />
        <div className="graph-side">
          {node !== undefined && (
            <Selection network={network} node={node} onSelect={select}>
              {of.includes(node.id) ? (
                of.length > 1 && (
                  <button type="button" onClick={() => go({ of: of.filter((id) => id !== node.id) }, true)}>
                    {say(texts.close)}
                  </button>
                )
              ) : of.length < MOST_OPENED ? (
                <button type="button" className="primary" onClick={() => open(node)}>
                  {say(texts.open)}
                  {node.more > 0 && ` +${String(node.more)}`}
                </button>
              ) : (
                <span className="muted">{say(texts.full)}</span>
              )}
            </Selection>
          )}
          <RecordList nodes={nodes} selected={selected} onSelect={select} />
        </div>
      </div>
    </>
  );
}
