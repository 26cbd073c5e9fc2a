/** Who changed what of a place and its records, when, and on whose word. */
import { graphql, type ResultOf } from '../graphql/graphql.js';
import { useAnswer } from '../graphql/use-answer.js';
import { InstantText } from '../parts/dates.js';
import { Sources } from '../parts/sources.js';
import { dateText } from '../text/dates.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { fieldValue, wordFor } from '../text/registry-words.js';
import { Folded, PartAnswer } from './part.js';
import type { ShownPlace } from './place-operation.js';
import { TimelinePage, type PageAfter } from './timeline-page.js';

const historyOperation = graphql(`
  query PlaceHistory($id: ID!, $after: String) {
    history(of: $id, first: 10, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          sequence
          at
          actor
          office
          action
          subject
          changes {
            field
            before
            after
          }
          source {
            title
            url
          }
        }
      }
    }
  }
`);

type Entry = ResultOf<typeof historyOperation>['history']['edges'][number]['node'];

const texts = {
  none: {
    zh: '装载以来没有变更。',
    en: 'Nothing has been changed since the data were loaded.',
  },
  changes: { zh: '改了什么', en: 'What was changed' },
  field: { zh: '项目', en: 'Field' },
  before: { zh: '原为', en: 'Before' },
  after: { zh: '改为', en: 'After' },
  record: { zh: '记录', en: 'Record' },
  decision: { zh: '本单位决定，无外部来源', en: 'A decision of the office itself' },
} satisfies Record<string, BilingualText>;

export function HistoryPart({ place: { id } }: { readonly place: ShownPlace }) {
  return <HistoryPage id={id} after={null} shownBefore={0} />;
}

/** A page and, once it is wanted, all after it. */
function HistoryPage({ id, after, shownBefore }: PageAfter & { readonly id: string }) {
  const asked = useAnswer(historyOperation, { id, after });
  return (
    <PartAnswer asked={asked}>
      {({ history }) => (
        <TimelinePage
          page={history}
          shownBefore={shownBefore}
          none={texts.none}
          item={(entry) => <EntryItem key={entry.sequence} entry={entry} />}
          next={(page) => <HistoryPage id={id} {...page} />}
        />
      )}
    </PartAnswer>
  );
}

function EntryItem({ entry }: { readonly entry: Entry }) {
  const { say, language } = useLanguage();
  const textOf = (field: string, value: string | null) =>
    dateText(fieldValue(field, value)[language], language);
  return (
    <li>
      <p className="timeline-when">
        <InstantText instant={entry.at} />
      </p>
      <div>
        <p>
          <strong>{say(wordFor('action', entry.action))}</strong> · {entry.actor}{' '}
          <small className="muted">{entry.office}</small>
        </p>
        <p className="place-note">
          {say(texts.record)} <code>{entry.subject}</code>
        </p>
        {entry.source === null ? (
          <p className="place-note">{say(texts.decision)}</p>
        ) : (
          <Sources sources={[entry.source]} />
        )}
        {entry.changes.length > 0 && (
          <Folded label={`${say(texts.changes)} (${entry.changes.length})`}>
            <div className="place-scroll" role="region" aria-label={say(texts.changes)} tabIndex={0}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{say(texts.field)}</th>
                    <th scope="col">{say(texts.before)}</th>
                    <th scope="col">{say(texts.after)}</th>
                  </tr>
                </thead>
                <tbody>
                  {entry.changes.map(({ field, before, after }) => (
                    <tr key={field}>
                      <th scope="row">{say(wordFor('field', field))}</th>
                      <td>{textOf(field, before)}</td>
                      <td>{textOf(field, after)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Folded>
        )}
      </div>
    </li>
  );
}
