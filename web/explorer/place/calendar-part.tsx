/** What lies ahead of a place, and the feed that calendar programs subscribe to. */
import { calendarFeedAddress } from '../addresses.js';
import { graphql } from '../graphql/graphql.js';
import { useAnswer } from '../graphql/use-answer.js';
import { DateText } from '../parts/dates.js';
import { Empty } from '../parts/states.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { calendarKindText } from './calendar-words.js';
import { PartAnswer } from './part.js';
import type { ShownPlace } from './place-operation.js';

const calendarOperation = graphql(`
  query PlaceCalendar($id: ID!) {
    calendar(of: $id, first: 100) {
      kind
      on
      titleZh
      titleEn
    }
  }
`);

const texts = {
  none: {
    zh: '今后十二个月没有协议到期、整五整十周年或计划往来。',
    en: 'No term ends, no round anniversary and no planned exchange in the next twelve months.',
  },
  feed: { zh: '订阅日程（.ics）', en: 'Subscribe to the calendar (.ics)' },
  feedNote: {
    zh: '把此地址添加到日历程序即可自动更新；其中只有公开事项。',
    en: 'Add this address to a calendar program and it stays up to date. It holds what is public alone.',
  },
} satisfies Record<string, BilingualText>;

export function CalendarPart({ place: { id } }: { readonly place: ShownPlace }) {
  const { say, pick } = useLanguage();
  const asked = useAnswer(calendarOperation, { id });
  return (
    <>
      <PartAnswer asked={asked}>
        {({ calendar }) =>
          calendar.length === 0 ? (
            <Empty text={texts.none} />
          ) : (
            <ol className="place-timeline">
              {calendar.map(({ kind, on, titleZh, titleEn }) => (
                <li key={`${on} ${kind} ${titleZh}`}>
                  <p className="timeline-when">
                    <DateText date={on} />
                  </p>
                  <p>
                    <span className={`place-tag calendar-${kind.toLowerCase().replace('_', '-')}`}>
                      {say(calendarKindText[kind])}
                    </span>{' '}
                    {pick(titleZh, titleEn)}
                  </p>
                </li>
              ))}
            </ol>
          )
        }
      </PartAnswer>
      <p className="place-screen-only">
        <a href={calendarFeedAddress(id)}>{say(texts.feed)}</a>{' '}
        <span className="muted">{say(texts.feedNote)}</span>
      </p>
    </>
  );
}
