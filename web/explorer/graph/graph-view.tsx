/** The graph: what stands around a record, opened node by node, or all ties at once. */
import { Link } from 'wouter';
import { RecordField } from '../parts/record-field.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { Around } from './around.js';
import { addressOfGraph } from './graph-address.js';
import { Overview } from './overview.js';
import { searchedKinds } from './searched-kinds.js';
import { useGraphState } from './use-graph-state.js';
import './graph.css';

const texts = {
  title: { zh: '关系图', en: 'Graph' },
  lead: {
    zh: '从一个地方、渠道、文化资源或主题出发，逐步展开它周围的关系；也可以一次查看全部友好关系。',
    en: 'Begin with a place, channel, cultural asset or theme and open what stands around it step by step, or look at all ties at once.',
  },
  from: { zh: '从哪里开始', en: 'Begin with' },
  hint: { zh: '例如：朔州、佛教文化', en: 'Shuozhou, Buddhist culture…' },
  all: { zh: '全部友好关系', en: 'All ties' },
  anew: { zh: '重新选择', en: 'Choose another' },
} satisfies Record<string, BilingualText>;

const nothing = { isAll: false, of: [], hidden: new Set<string>(), selected: null };

export default function GraphView() {
  const { say } = useLanguage();
  const { state, go } = useGraphState();
  const isBegun = state.isAll || state.of.length > 0;
  return (
    <div className={isBegun ? 'graph-view' : undefined}>
      <div className="graph-title">
        <h1>{say(state.isAll ? texts.all : texts.title)}</h1>
        {isBegun && <Link href="/graph">{say(texts.anew)}</Link>}
        {isBegun && !state.isAll && (
          <Link href={addressOfGraph({ ...nothing, isAll: true })}>{say(texts.all)}</Link>
        )}
      </div>
      {state.isAll ? (
        <Overview state={state} go={go} />
      ) : isBegun ? (
        // Another beginning is another drawing.
        <Around key={state.of[0]} state={state} go={go} />
      ) : (
        <div className="graph-start card">
          <p>{say(texts.lead)}</p>
          <RecordField
            label={texts.from}
            placeholder={texts.hint}
            kinds={searchedKinds}
            value={null}
            onChoose={(record) => record !== null && go({ of: [record.id] }, true)}
          />
          <p>
            <Link className="button" href={addressOfGraph({ ...nothing, isAll: true })}>
              {say(texts.all)}
            </Link>
          </p>
        </div>
      )}
    </div>
  );
}
