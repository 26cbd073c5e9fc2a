/** Where a tie on the map comes from: asked for when a reader wants to know, as the map itself has thousands. */
import { useState } from 'react';
import { graphql } from '../graphql/graphql.js';
import { useAnswer } from '../graphql/use-answer.js';
import { Sources } from '../parts/sources.js';
import { Answered } from '../parts/states.js';
import { useLanguage, type BilingualText } from '../text/language.js';

const tieSourcesOperation = graphql(`
  query TieSources($id: ID!) {
    agreement(id: $id) {
      remarkZh
      remarkEn
      sources {
        title
        titleEn
        url
      }
    }
  }
`);

const texts = {
  sources: { zh: '来源', en: 'Sources' },
  gone: { zh: '这份协议已不在台账中', en: 'This agreement is no longer in the registry' },
} satisfies Record<string, BilingualText>;

export function TieSources({ id }: { readonly id: string }) {
  const { say } = useLanguage();
  const [isOpen, open] = useState(false);
  return (
    <details className="tie-sources" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{say(texts.sources)}</summary>
      {isOpen && <SourcesOf id={id} />}
    </details>
  );
}

function SourcesOf({ id }: { readonly id: string }) {
  const { say, pick } = useLanguage();
  const asked = useAnswer(tieSourcesOperation, { id });
  return (
    <Answered asked={asked}>
      {({ agreement }) => {
        if (agreement === null) return <p>{say(texts.gone)}</p>;
        const remark = pick(agreement.remarkZh ?? '', agreement.remarkEn ?? agreement.remarkZh ?? '');
        return (
          <>
            {remark !== '' && <p className="muted">{remark}</p>}
            <Sources sources={agreement.sources} />
          </>
        );
      }}
    </Answered>
  );
}
