/** The cultural assets of a place and of those inside it, and the themes that it is known for. */
import { Link } from 'wouter';
import { divided } from '../../../src/dossier/document.js';
import { graphAddress } from '../addresses.js';
import { graphql } from '../graphql/graphql.js';
import { useAnswer } from '../graphql/use-answer.js';
import { ConfidenceMark } from '../parts/marks.js';
import { PlaceLink } from '../parts/place-link.js';
import { Sources } from '../parts/sources.js';
import { Empty } from '../parts/states.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { Folded, PartAnswer } from './part.js';
import { sourcesLabel } from './place-head.js';
import type { ShownPlace } from './place-operation.js';

const assetsOperation = graphql(`
  query PlaceAssets($id: ID!) {
    place(id: $id) {
      knownFor(first: 100) {
        theme {
          id
          nameZh
          nameEn
        }
        confidence
        sources {
          title
          titleEn
          url
        }
      }
    }
    culturalAssets(filter: { within: $id }, first: 100) {
      totalCount
      edges {
        node {
          id
          nameZh
          nameEn
          designations
          confidence
          remark
          place {
            id
            nameZh
            nameEn
          }
          themes {
            id
            nameZh
            nameEn
          }
          sources {
            title
            titleEn
            url
          }
        }
      }
    }
  }
`);

const texts = {
  none: { zh: '本库未载此地的文化资源和特色。', en: 'The registry holds no assets or themes of it.' },
  knownFor: { zh: '以此知名', en: 'Known for' },
  assets: { zh: '文化资源', en: 'Cultural assets' },
} satisfies Record<string, BilingualText>;

export function AssetsPart({ place: { id } }: { readonly place: ShownPlace }) {
  const { say, nameOf } = useLanguage();
  const asked = useAnswer(assetsOperation, { id });
  return (
    <PartAnswer asked={asked}>
      {({ place, culturalAssets: { totalCount, edges } }) => {
        const knownFor = place?.knownFor ?? [];
        if (knownFor.length === 0 && totalCount === 0) return <Empty text={texts.none} />;
        return (
          <>
            {knownFor.length > 0 && (
              <>
                <h3>{say(texts.knownFor)}</h3>
                <ul className="place-tags">
                  {knownFor.map(({ theme, confidence }) => (
                    <li key={theme.id}>
                      <span className="place-tag">{nameOf(theme)}</span>{' '}
                      <ConfidenceMark confidence={confidence} />
                    </li>
                  ))}
                </ul>
                <Folded label={say(sourcesLabel(together(knownFor).length))}>
                  <Sources sources={together(knownFor)} />
                </Folded>
              </>
            )}
            {totalCount > 0 && (
              <h3>
                {say(texts.assets)} <span className="tie-group-count">{totalCount}</span>
              </h3>
            )}
            <ul className="place-records place-cards">
              {edges.map(({ node: asset }) => (
                <li key={asset.id}>
                  <p>
                    <Link href={graphAddress(asset.id)}>{nameOf(asset)}</Link>{' '}
                    {asset.place.id !== id && (
                      <>
                        <PlaceLink place={asset.place} />{' '}
                      </>
                    )}
                    <ConfidenceMark confidence={asset.confidence} />
                  </p>
                  {asset.designations.map((designation) => (
                    <p key={designation} className="place-note">
                      {say(divided(designation))}
                    </p>
                  ))}
                  {asset.themes.length > 0 && (
                    <ul className="place-tags">
                      {asset.themes.map((theme) => (
                        <li key={theme.id} className="place-tag">
                          {nameOf(theme)}
                        </li>
                      ))}
                    </ul>
                  )}
                  <Folded label={say(sourcesLabel(asset.sources.length))}>
                    {asset.remark !== null && <p>{say(divided(asset.remark))}</p>}
                    <Sources sources={asset.sources} />
                  </Folded>
                </li>
              ))}
            </ul>
            {totalCount > edges.length && (
              <p className="place-note">{say(leftText(totalCount - edges.length))}</p>
            )}
          </>
        );
      }}
    </PartAnswer>
  );
}

const leftText = (left: number): BilingualText => ({
  zh: `另有 ${left} 项未列出。`,
  en: `${left} more are not listed.`,
});

interface Told {
  readonly title: string;
  readonly titleEn: string;
  readonly url: string | null;
}

/** The sources of several facts, each once. */
function together(facts: readonly { readonly sources: readonly Told[] }[]): Told[] {
  const all = facts.flatMap(({ sources }) => sources);
  return [...new Map(all.map((source) => [`${source.title}\n${source.url ?? ''}`, source])).values()];
}
