/** The exchanges of a place and of those inside it, the newest first, page by page. */
import { exchangeRankText } from '../../../src/exchanges/wording.js';
import { graphql, type ResultOf } from '../graphql/graphql.js';
import { useAnswer } from '../graphql/use-answer.js';
import { DateText } from '../parts/dates.js';
import { ConfidenceMark } from '../parts/marks.js';
import { PlaceLink } from '../parts/place-link.js';
import { Sources } from '../parts/sources.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { wordFor } from '../text/registry-words.js';
import { Folded, PartAnswer } from './part.js';
import { sourcesLabel } from './place-head.js';
import { isChinese, isHome } from './place-kinds.js';
import type { ShownPlace } from './place-operation.js';
import { TimelinePage, type PageAfter } from './timeline-page.js';

const exchangesOperation = graphql(`
  query PlaceExchanges($filter: ExchangeFilter!, $after: String) {
    exchanges(filter: $filter, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          kind
          state
          fields
          titleZh
          titleEn
          plannedOn
          happenedOn
          direction
          ledBy
          participants
          confidence
          cancelledBecause
          home {
            id
            nameZh
            nameEn
          }
          partner {
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

type Exchange = ResultOf<typeof exchangesOperation>['exchanges']['edges'][number]['node'];

const texts = {
  none: {
    zh: '本库未载往来，并不等于没有；如有请补登。',
    en: 'No exchange is recorded, which does not mean that there was none. Record what there was.',
  },
} satisfies Record<string, BilingualText>;

export function ExchangesPart({ place }: { readonly place: ShownPlace }) {
  return <ExchangePage place={place} after={null} shownBefore={0} />;
}

/** A page and, once it is wanted, all after it. */
function ExchangePage({ place, after, shownBefore }: PageAfter & { readonly place: ShownPlace }) {
  const filter = isChinese(place) || isHome(place) ? { within: place.id } : { partnerWithin: place.id };
  const asked = useAnswer(exchangesOperation, { filter, after });
  return (
    <PartAnswer asked={asked}>
      {({ exchanges }) => (
        <TimelinePage
          page={exchanges}
          shownBefore={shownBefore}
          none={texts.none}
          item={(exchange) => <ExchangeItem key={exchange.id} exchange={exchange} of={place.id} />}
          next={(page) => <ExchangePage place={place} {...page} />}
        />
      )}
    </PartAnswer>
  );
}

function ledByText(rank: NonNullable<Exchange['ledBy']>): BilingualText {
  const { zh, en } = exchangeRankText[rank];
  return { zh: `${zh}带队`, en: `Led by ${en}` };
}

function ExchangeItem({ exchange, of }: { readonly exchange: Exchange; readonly of: string }) {
  const { say, pick, language } = useLanguage();
  const { titleZh, titleEn, happenedOn, plannedOn, partner, home, participants } = exchange;
  const on = happenedOn ?? plannedOn;
  const words = [
    wordFor('exchangeKind', exchange.kind),
    ...(exchange.direction === null ? [] : [wordFor('exchangeDirection', exchange.direction)]),
    ...exchange.fields.map((field) => wordFor('exchangeField', field)),
    ...(exchange.ledBy === null ? [] : [ledByText(exchange.ledBy)]),
    ...(participants === null
      ? []
      : [{ zh: `${participants} 人`, en: participants === 1 ? '1 person' : `${participants} people` }]),
  ];
  const others = [home, partner].filter((one) => one !== null && one.id !== of);
  return (
    <li>
      <p className="timeline-when">
        {on !== null && <DateText date={on} />}
        {exchange.state !== 'HELD' && (
          <span className="place-tag">{say(wordFor('exchangeState', exchange.state))}</span>
        )}
      </p>
      <div>
        <p>
          {pick(titleZh, titleEn ?? titleZh)} <ConfidenceMark confidence={exchange.confidence} />
        </p>
        <p className="place-note">
          {others.map((other) => (
            <span key={other!.id}>
              <PlaceLink place={other!} />
              {' · '}
            </span>
          ))}
          {words.map(say).join(' · ')}
        </p>
        {exchange.cancelledBecause !== null && <p className="place-note">{exchange.cancelledBecause}</p>}
        <Folded label={sourcesLabel(exchange.sources.length)[language]}>
          <Sources sources={exchange.sources} />
        </Folded>
      </div>
    </li>
  );
}
