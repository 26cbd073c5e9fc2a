/** A page of a list by date and, once it is wanted, all after it. */
import { useState, type ReactNode } from 'react';
import { Empty } from '../parts/states.js';
import type { BilingualText } from '../text/bilingual.js';
import { useLanguage } from '../text/language.js';

/** Where a page begins: behind the cursor, after so many that are shown already. */
export interface PageAfter {
  readonly after: string | null;
  readonly shownBefore: number;
}

export interface TimelinePageProps<Node> {
  /** As connections of the schema answer it. */
  readonly page: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: Node }[];
  };
  readonly shownBefore: number;
  readonly none: BilingualText;
  readonly item: (node: Node) => ReactNode;
  /** Asks for the next page and shows it. */
  readonly next: (page: PageAfter) => ReactNode;
}

export function TimelinePage<Node>({ page, shownBefore, none, item, next }: TimelinePageProps<Node>) {
  const { say } = useLanguage();
  const [isNextWanted, wantNext] = useState(false);
  const { totalCount, edges, pageInfo } = page;
  if (totalCount === 0) return <Empty text={none} />;
  const shown = shownBefore + edges.length;
  return (
    <>
      <ol className="place-timeline">{edges.map(({ node }) => item(node))}</ol>
      {isNextWanted && next({ after: pageInfo.endCursor, shownBefore: shown })}
      {!isNextWanted && pageInfo.hasNextPage && (
        <button type="button" onClick={() => wantNext(true)}>
          {say(moreText(totalCount - shown))}
        </button>
      )}
    </>
  );
}

const moreText = (left: number): BilingualText => ({
  zh: `再看 ${left} 条`,
  en: left === 1 ? 'Show 1 more' : `Show ${left} more`,
});
