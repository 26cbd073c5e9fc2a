/** The ties of a place, grouped by what has to be done about them. */
import { graphql, type ResultOf } from '../graphql/graphql.js';
import { useAnswer } from '../graphql/use-answer.js';
import { Empty } from '../parts/states.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { PartAnswer } from './part.js';
import { isCountry } from './place-kinds.js';
import { MOST_TIES, type ShownPlace } from './place-operation.js';
import { TieItem, tieFragment, type ShownTie } from './tie-item.js';
import { groupTies, type TieGroup } from './tie-groups.js';

const ofPlaceOperation = graphql(
  `
    query PlaceTies($id: ID!) {
      place(id: $id) {
        id
        agreements(first: 100) {
          ...ShownTie
        }
      }
    }
  `,
  [tieFragment],
);

const inCountryOperation = graphql(
  `
    query CountryTies($id: ID!) {
      agreements(filter: { partnerCountry: [$id] }, orderBy: SIGNED_ON_DESC, first: 100) {
        totalCount
        edges {
          node {
            ...ShownTie
          }
        }
      }
    }
  `,
  [tieFragment],
);

const groupText: Readonly<
  Record<TieGroup, { readonly title: BilingualText; readonly note?: BilingualText }>
> = {
  ATTENTION: { title: { zh: '需要处理', en: 'Needs attention' } },
  COOLING: {
    title: { zh: '渐趋冷清', en: 'Cooling off' },
    note: {
      zh: '近年登记的往来少，沉寂最久的在前。',
      en: 'Few exchanges of late; the longest silence first.',
    },
  },
  NO_RECORD: {
    title: { zh: '未载往来', en: 'No exchange recorded' },
    note: {
      zh: '本库未载，不等于没有往来；如有请补登。',
      en: 'That none is recorded does not mean that there was none. Record what there was.',
    },
  },
  GOOD: { title: { zh: '往来正常', en: 'In good order' } },
  TALKS: {
    title: { zh: '商谈中', en: 'In talks' },
    note: { zh: '尚未形成关系。', en: 'Not ties yet.' },
  },
  ENDED: { title: { zh: '已终结', en: 'Ended' } },
  EXAMPLE: {
    title: { zh: '演示用例', en: 'Worked examples' },
    note: {
      zh: '并非事实，不计入任何统计。',
      en: 'Not facts: they count nowhere.',
    },
  },
};

const texts = {
  none: {
    zh: '本库未载此地的友好关系，并不等于没有。',
    en: 'The registry holds no ties of this place, which does not mean that it has none.',
  },
} satisfies Record<string, BilingualText>;

export function TiesPart({ place }: { readonly place: ShownPlace }) {
  return isCountry(place) ? <TiesInCountry id={place.id} /> : <TiesOfPlace id={place.id} />;
}

function TiesOfPlace({ id }: { readonly id: string }) {
  const asked = useAnswer(ofPlaceOperation, { id });
  return <PartAnswer asked={asked}>{(data) => <OfPlace data={data} />}</PartAnswer>;
}

function OfPlace({ data: { place } }: { readonly data: ResultOf<typeof ofPlaceOperation> }) {
  const ties = place?.agreements ?? [];
  return <Groups ties={ties} of={place?.id} left={ties.length === MOST_TIES ? null : 0} />;
}

/** A country's own ties are those of the places in it. */
function TiesInCountry({ id }: { readonly id: string }) {
  const asked = useAnswer(inCountryOperation, { id });
  return (
    <PartAnswer asked={asked}>
      {({ agreements: { totalCount, edges } }) => (
        <Groups ties={edges.map(({ node }) => node)} left={totalCount - edges.length} />
      )}
    </PartAnswer>
  );
}

/**
 * @param of the place whose other sides are named; both sides are without
 * @param left how many more there are; null where there may be more
 */
function Groups({
  ties,
  of,
  left,
}: {
  readonly ties: readonly ShownTie[];
  readonly of?: string | undefined;
  readonly left: number | null;
}) {
  const { say } = useLanguage();
  if (ties.length === 0) return <Empty text={texts.none} />;
  return (
    <>
      {groupTies(ties).map(({ group, ties: grouped }) => {
        const { title, note } = groupText[group];
        return (
          <section key={group} className={`tie-group tie-group-${group.toLowerCase().replace('_', '-')}`}>
            <h3>
              {say(title)} <span className="tie-group-count">{grouped.length}</span>
            </h3>
            {note !== undefined && <p className="place-note">{say(note)}</p>}
            <ul className="tie-list">
              {grouped.map((tie) => (
                <TieItem key={tie.id} tie={tie} of={of} />
              ))}
            </ul>
          </section>
        );
      })}
      {left !== 0 && <p className="place-note">{say(leftText(left))}</p>}
    </>
  );
}

const leftText = (left: number | null): BilingualText =>
  left === null
    ? {
        zh: `最多列出 ${MOST_TIES} 项，可能还有其他。`,
        en: `At most ${MOST_TIES} are listed; there may be others.`,
      }
    : { zh: `另有 ${left} 项未列出。`, en: `${left} more are not listed.` };
