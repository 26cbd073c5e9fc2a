/** The node that is looked at: what it is, what joins it with others, and what can be done with it. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { graphAddress, placeAddress } from '../addresses.js';
import { useAnswer } from '../graphql/use-answer.js';
import { ConfidenceMark } from '../parts/marks.js';
import { BothNames } from '../parts/place-link.js';
import { Sources } from '../parts/sources.js';
import { Answered } from '../parts/states.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { nodeKinds, placeKindList, type NodeKind } from './kinds.js';
import { LinkText } from './link-text.js';
import type { Network, NetworkNode } from './network.js';
import { allianceSourcesOperation, assetSourcesOperation, channelSourcesOperation } from './operations.js';

const texts = {
  page: { zh: '打开地方页面（含来源）', en: 'Open its page, with its sources' },
  begin: { zh: '以此为中心', en: 'Begin here' },
  close: { zh: '取消选中', en: 'Deselect' },
  none: { zh: '图中没有与其相连的关系', en: 'Nothing that is drawn joins it' },
} satisfies Record<string, BilingualText>;

const links = (count: number): BilingualText => ({
  zh: `图中的关系（${String(count)}）`,
  en: `Relationships drawn (${String(count)})`,
});
const more = (count: number): BilingualText => ({
  zh: `另有 ${String(count)} 条关系未画出`,
  en: `${String(count)} more ${count === 1 ? 'is' : 'are'} not drawn`,
});

/** More than this of one node is not read here. */
const MOST_LINKS = 100;

export interface SelectionProps {
  readonly network: Network;
  readonly node: NetworkNode;
  readonly onSelect: (key: string | null) => void;
  /** Buttons of the view that it stands in. */
  readonly children?: ReactNode;
}

export function Selection({ network, node, onSelect, children }: SelectionProps) {
  const { say } = useLanguage();
  const joined = network.linksAt.get(node.key) ?? [];
  return (
    <section className="graph-selection card" aria-labelledby="graph-selected">
      <h2 id="graph-selected">
        <BothNames named={node} />
      </h2>
      <p className="graph-selection-kind">
        <span className="muted">{say(nodeKinds[node.kind].text)}</span>
        {node.confidence !== null && <ConfidenceMark confidence={node.confidence} />}
      </p>
      <div className="graph-actions">
        {children}
        <Link className="button" href={graphAddress(node.id)}>
          {say(texts.begin)}
        </Link>
        <button type="button" className="quiet" onClick={() => onSelect(null)}>
          {say(texts.close)}
        </button>
      </div>
      {isPlace(node.kind) ? (
        <p>
          <Link href={placeAddress(node.id)}>{say(texts.page)}</Link>
        </p>
      ) : (
        <RecordSources kind={node.kind} id={node.id} />
      )}
      <h3>{say(links(joined.length))}</h3>
      {joined.length === 0 && <p className="muted">{say(texts.none)}</p>}
      <ul className="graph-links">
        {joined.slice(0, MOST_LINKS).map((link) => (
          <LinkText key={link.key} network={network} link={link} at={node.key} onSelect={onSelect} />
        ))}
      </ul>
      {node.more + Math.max(0, joined.length - MOST_LINKS) > 0 && (
        <p className="muted">{say(more(node.more + Math.max(0, joined.length - MOST_LINKS)))}</p>
      )}
    </section>
  );
}

export const isPlace = (kind: NodeKind) => placeKindList.some((one) => one === kind);

/** Themes are this project's own scheme and have none. */
function RecordSources({ kind, id }: { readonly kind: NodeKind; readonly id: string }) {
  if (kind === 'CHANNEL') return <ChannelSources id={id} />;
  if (kind === 'CULTURAL_ASSET') return <AssetSources id={id} />;
  if (kind === 'ALLIANCE') return <AllianceSources id={id} />;
  return null;
}

function ChannelSources({ id }: { readonly id: string }) {
  const asked = useAnswer(channelSourcesOperation, { id });
  return <Answered asked={asked}>{({ channel }) => <Sources sources={channel?.sources ?? []} />}</Answered>;
}

function AssetSources({ id }: { readonly id: string }) {
  const asked = useAnswer(assetSourcesOperation, { id });
  return (
    <Answered asked={asked}>
      {({ culturalAsset }) => <Sources sources={culturalAsset?.sources ?? []} />}
    </Answered>
  );
}

function AllianceSources({ id }: { readonly id: string }) {
  const asked = useAnswer(allianceSourcesOperation, { id });
  return <Answered asked={asked}>{({ alliance }) => <Sources sources={alliance?.sources ?? []} />}</Answered>;
}
