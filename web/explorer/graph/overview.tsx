/** All ties of the registry in one drawing, as their places lie in the world or as the ties draw them together. */
import { useMemo, useState } from 'react';
import { tieMapOfColumns, tieMapOperation, type TieMap } from '../graphql/tie-map.js';
import { useAnswer } from '../graphql/use-answer.js';
import { RecordField, type ChosenRecord } from '../parts/record-field.js';
import { Empty, Failed, loadingText } from '../parts/states.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { readColours } from './colours.js';
import { DrawingArea } from './drawing-area.js';
import { drawingOfTies } from './drawing-of.js';
import { toggled } from './graph-address.js';
import { agreementKindList, placeKindList } from './kinds.js';
import { Legend } from './legend.js';

import { RecordList } from './record-list.js';
import { Selection } from './selection.js';
import { placeRecordKinds } from './searched-kinds.js';
import { pointsOnMap, tieNetwork } from './tie-network.js';
import type { GraphPartProps } from './use-graph-state.js';
import { useSettled } from './use-settled.js';

/** Those with the most ties; whoever looks for another one has the field. */
const LISTED = 100;

const texts = {
  find: { zh: '查找地方', en: 'Find a place' },
  absent: { zh: '该地没有登记的友好关系', en: 'This place has no ties on record' },
  none: { zh: '尚未登记任何友好关系', en: 'No ties are on record yet' },
  order: { zh: '排列方式', en: 'Arrange' },
  byPlace: { zh: '按地理位置', en: 'By where places lie' },
  byTies: { zh: '按关系远近', en: 'By ties' },
} satisfies Record<string, BilingualText>;

const shown = (places: number, ties: number, total: number): BilingualText => ({
  zh: `${String(places)} 个地方，${String(ties)} 条关系${total > ties ? `（共 ${String(total)} 条）` : ''}`,
  en: `${String(places)} places, ${String(ties)} ties${total > ties ? ` of ${String(total)}` : ''}`,
});
const settling = (share: number): BilingualText => ({
  zh: `正在排列…… ${String(Math.round(share * 100))}%`,
  en: `Arranging… ${String(Math.round(share * 100))}%`,
});
const unplaced = (count: number): BilingualText => ({
  zh: `${String(count)} 处没有坐标，排在下缘`,
  en: `${String(count)} without coordinates stand at the lower edge`,
});
const listed = (left: number): BilingualText => ({
  zh: `列出关系最多的 ${String(LISTED)} 个地方，其余 ${String(left)} 个请用“查找地方”`,
  en: `The ${String(LISTED)} places with the most ties; find the other ${String(left)} by name`,
});

export function Overview({ state, go }: GraphPartProps) {
  const asked = useAnswer(tieMapOperation, NO_VARIABLES);
  const columns = asked.state === 'answered' ? asked.data.tieMap : null;
  const tieMap = useMemo(() => (columns === null ? null : tieMapOfColumns(columns)), [columns]);
  if (asked.state === 'failed') return <Failed failure={asked.failure} again={asked.again} />;
  if (tieMap?.ties.length === 0) return <Empty text={texts.none} />;
  // The drawing is made ready while the answer is awaited: a browser takes a second to prepare for it without a graphics card.
  return <AllTies tieMap={tieMap ?? notYet} isAwaited={tieMap === null} state={state} go={go} />;
}

const NO_VARIABLES = {};

const notYet: TieMap = { totalCount: 0, places: [], ties: [] };

interface AllTiesProps extends GraphPartProps {
  readonly tieMap: TieMap;
  /** Its answer is not there yet. */
  readonly isAwaited: boolean;
}

function AllTies({ tieMap, isAwaited, state, go }: AllTiesProps) {
  const { hidden, selected } = state;
  const reading = useLanguage();
  const { say, nameOf } = reading;
  const [colours] = useState(readColours);
  const [isByTies, setByTies] = useState(false);
  const [missed, miss] = useState<ChosenRecord | null>(null);
  const network = useMemo(() => tieNetwork(tieMap), [tieMap]);
  const onMap = useMemo(() => {
    const points = pointsOnMap(tieMap.places);
    return new Map([...network.nodes.keys()].map((key, position) => [key, points[position]!]));
  }, [tieMap, network]);
  const settled = useSettled(network, onMap, isByTies);
  const points = isByTies ? (settled.points ?? onMap) : onMap;
  const drawing = useMemo(
    () => drawingOfTies({ network, points, colours, reading: { say, nameOf } }, hidden),
    [network, points, colours, say, nameOf, hidden],
  );
  const ranked = useMemo(
    () =>
      [...network.nodes.values()]
        .filter(({ kind }) => !hidden.has(kind))
        .map((node) => ({ node, links: network.linksAt.get(node.key)!.length }))
        .sort((one, other) => other.links - one.links)
        .map(({ node }) => node),
    [network, hidden],
  );
  const unknown = tieMap.places.filter(
    ({ latitude, longitude }) => latitude === null || longitude === null,
  ).length;
  const node = selected === null ? undefined : network.nodes.get(selected);
  const select = (key: string | null) => go({ selected: key }, false);
  const find = (record: ChosenRecord | null) => {
    const found = record === null ? undefined : ranked.find(({ id }) => id === record.id);
    miss(found === undefined ? record : null);
    if (found !== undefined) select(found.key);
  };
  const orders = [
    { text: texts.byPlace, value: false },
    { text: texts.byTies, value: true },
  ];
  return (
    <>
      <Legend
        nodes={placeKindList}
        ties={agreementKindList}
        hidden={hidden}
        onToggle={(one) => go({ hidden: toggled(hidden, one) }, false)}
      />
      <div className="graph-tools">
        <RecordField label={texts.find} kinds={placeRecordKinds} value={missed} onChoose={find} />
        <fieldset className="graph-order">
          <legend className="visually-hidden">{say(texts.order)}</legend>
          {orders.map(({ text, value }) => (
            <label key={text.en}>
              <input
                type="radio"
                name="graph-order"
                checked={isByTies === value}
                onChange={() => setByTies(value)}
              />{' '}
              {say(text)}
            </label>
          ))}
        </fieldset>
        <p className="muted" role="status">
          {isAwaited && say(loadingText)}
          {missed !== null && `${nameOf(missed)}：${say(texts.absent)} · `}
          {!isAwaited &&
            (isByTies && settled.points === null
              ? say(settling(settled.share))
              : say(shown(drawing.nodes.length, drawing.links.length, tieMap.totalCount)))}
          {!isByTies && unknown > 0 && ` · ${say(unplaced(unknown))}`}
        </p>
      </div>
      <div className="graph-sheet">
        <DrawingArea
          drawing={drawing}
          colours={colours}
          selected={node === undefined ? null : node.key}
          onSelect={select}
          onOpen={(key) => {
            const opened = network.nodes.get(key);
            if (opened !== undefined)
              go({ isAll: false, of: [opened.id], selected: null, hidden: new Set() }, true);
          }}
        />
        <div className="graph-side">
          {node !== undefined && <Selection network={network} node={node} onSelect={select} />}
          <RecordList
            nodes={ranked.slice(0, LISTED)}
            selected={selected}
            onSelect={select}
            note={ranked.length > LISTED ? listed(ranked.length - LISTED) : undefined}
          />
        </div>
      </div>
    </>
  );
}
