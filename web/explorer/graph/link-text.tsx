/** What joins two records, in words, with its marks and the sources of an agreement. */
import { useState } from 'react';
import { useAnswer } from '../graphql/use-answer.js';
import { ConfidenceMark, TieKind } from '../parts/marks.js';
import { Sources } from '../parts/sources.js';
import { Answered } from '../parts/states.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { agreementStatusText } from '../text/words.js';
import { verbOf } from './kinds.js';
import { otherEnd, type Network, type NetworkLink } from './network.js';
import { agreementSourcesOperation } from './operations.js';

const texts = {
  undated: { zh: '日期不详', en: 'undated' },
  sources: { zh: '来源', en: 'Sources' },
} satisfies Record<string, BilingualText>;

/** An entry of the list of what joins a node with others; the other one can be chosen. */
export function LinkText({
  network,
  link,
  at,
  onSelect,
}: {
  readonly network: Network;
  readonly link: NetworkLink;
  /** Key of the node that it is told of. */
  readonly at: string;
  readonly onSelect: (key: string) => void;
}) {
  const { say, nameOf } = useLanguage();
  const other = network.nodes.get(otherEnd(link, at))!;
  const button = (
    <button type="button" className="graph-name" onClick={() => onSelect(other.key)}>
      {nameOf(other)}
    </button>
  );
  return (
    <li>
      {link.by === 'AGREEMENT' ? (
        <>
          {link.agreementKind !== null && <TieKind kind={link.agreementKind} />} {button}{' '}
          <span className="muted">
            {link.signedOn ?? say(texts.undated)}
            {hasEnded(link) && ` · ${say(agreementStatusText[link.status])}`}
          </span>
        </>
      ) : link.from === at ? (
        <>
          <span className="muted">{say(verbOf(link.by))}</span> {button}
        </>
      ) : (
        <>
          {button}{' '}
          <span className="muted">
            {say(verbOf(link.by))} {nameOf(network.nodes.get(at)!)}
          </span>
        </>
      )}{' '}
      {link.confidence !== null && <ConfidenceMark confidence={link.confidence} />}
      {link.agreement !== null && <AgreementSources id={link.agreement} />}
    </li>
  );
}

const hasEnded = (
  link: NetworkLink,
): link is NetworkLink & { status: 'DORMANT' | 'SUSPENDED' | 'EXPIRED' | 'TERMINATED' } =>
  ['DORMANT', 'SUSPENDED', 'EXPIRED', 'TERMINATED'].includes(link.status ?? '');

/** Asked for when they are wanted: a node may have a hundred agreements. */
function AgreementSources({ id }: { readonly id: string }) {
  const { say } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="graph-sources" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say(texts.sources)}</summary>
      {isOpen && <AskedSources id={id} />}
    </details>
  );
}

function AskedSources({ id }: { readonly id: string }) {
  const asked = useAnswer(agreementSourcesOperation, { id });
  return (
    <Answered asked={asked}>{({ agreement }) => <Sources sources={agreement?.sources ?? []} />}</Answered>
  );
}
