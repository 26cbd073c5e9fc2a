/** A place at a glance: how many ties of each kind, how healthy they are, what is next, what is disputed. */
import type { ReactNode } from 'react';
import { DateText } from '../parts/dates.js';
import { TieKind } from '../parts/marks.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { calendarKindText } from './calendar-words.js';
import { HealthMark } from './health-mark.js';
import { isCountry } from './place-kinds.js';
import { MOST_TIES, NEXT_ENTRIES, type NextEntry, type ShownPlace } from './place-operation.js';
import { countTies } from './tie-groups.js';
import './glance.css';

const texts = {
  glance: { zh: '一目了然', en: 'At a glance' },
  ties: { zh: '友好关系', en: 'Ties' },
  none: { zh: '本库未载友好关系', en: 'The registry holds no ties of it' },
  health: { zh: '活跃程度', en: 'How lively they are' },
  noHealth: { zh: '没有可评判的友好关系', en: 'There is no tie to judge' },
  next: { zh: '接下来', en: 'Next' },
  nothingNext: {
    zh: '今后十二个月没有到期、周年或计划往来。',
    en: 'No term ends, no round anniversary and no planned exchange in the next twelve months.',
  },
  all: { zh: '全部日程', en: 'The whole calendar' },
  see: { zh: '待处理', en: 'To see to' },
  noDispute: { zh: '没有待裁定的不同说法。', en: 'Nothing waits for a decision between sources.' },
} satisfies Record<string, BilingualText>;

export function Glance({
  place,
  calendar,
}: {
  readonly place: ShownPlace;
  readonly calendar: readonly NextEntry[];
}) {
  const { say } = useLanguage();
  return (
    <section className="place-glance" aria-labelledby="glance-title">
      <h2 id="glance-title" className="visually-hidden">
        {say(texts.glance)}
      </h2>
      {!isCountry(place) && <TiesAtAGlance place={place} />}
      <Panel title={texts.next}>
        {calendar.length === 0 ? (
          <p className="muted">{say(texts.nothingNext)}</p>
        ) : (
          <ol className="glance-next">
            {calendar.map((entry) => (
              <NextItem key={`${entry.on} ${entry.titleZh}`} entry={entry} />
            ))}
          </ol>
        )}
        {calendar.length === NEXT_ENTRIES && (
          <p>
            <a href="#calendar">{say(texts.all)}</a>
          </p>
        )}
      </Panel>
    </section>
  );
}

function TiesAtAGlance({ place }: { readonly place: ShownPlace }) {
  const { say } = useLanguage();
  const { ties, ended, examples, attention, byKind, byLevel } = countTies(place.agreements);
  const disputed = new Set([
    ...place.claims.map(({ field }) => field),
    ...place.agreements.flatMap(({ id, claims }) => claims.map(({ field }) => `${id} ${field}`)),
  ]).size;
  const isCut = place.agreements.length === MOST_TIES;
  return (
    <>
      <Panel title={texts.ties} number={isCut ? `${ties}+` : ties}>
        {ties === 0 && <p className="muted">{say(texts.none)}</p>}
        <ul className="glance-counts">
          {byKind
            .filter(({ count }) => count > 0)
            .map(({ value, count }) => (
              <li key={value}>
                <TieKind kind={value} /> <strong>{count}</strong>
              </li>
            ))}
        </ul>
        {(ended > 0 || examples > 0) && <p className="muted">{say(besides(ended, examples))}</p>}
      </Panel>
      <Panel title={texts.health}>
        {byLevel.every(({ count }) => count === 0) ? (
          <p className="muted">{say(texts.noHealth)}</p>
        ) : (
          <ul className="glance-counts">
            {byLevel
              .filter(({ count }) => count > 0)
              .map(({ value, count }) => (
                <li key={value}>
                  <HealthMark level={value} /> <strong>{count}</strong>
                </li>
              ))}
          </ul>
        )}
      </Panel>
      <Panel title={texts.see}>
        <ul className="glance-see">
          <li>
            {attention === 0 ? (
              <span className="muted">{say(attentionText(attention))}</span>
            ) : (
              <a href="#ties">{say(attentionText(attention))}</a>
            )}
          </li>
          <li>
            {disputed === 0 ? (
              <span className="muted">{say(texts.noDispute)}</span>
            ) : (
              <a href="#claims">{say(disputedText(disputed))}</a>
            )}
          </li>
        </ul>
      </Panel>
    </>
  );
}

const attentionText = (count: number): BilingualText =>
  count === 0
    ? { zh: '没有需要立即处理的友好关系。', en: 'No tie needs attention now.' }
    : {
        zh: `${count} 项友好关系需要处理`,
        en: count === 1 ? '1 tie needs attention' : `${count} ties need attention`,
      };

const disputedText = (count: number): BilingualText => ({
  zh: `${count} 处来源不一致，待裁定`,
  en: count === 1 ? 'Sources disagree on 1 field' : `Sources disagree on ${count} fields`,
});

function besides(ended: number, examples: number): BilingualText {
  const parts: BilingualText[] = [];
  if (ended > 0) parts.push({ zh: `已终结 ${ended} 项`, en: `${ended} ended` });
  if (examples > 0)
    parts.push({
      zh: `演示用例 ${examples} 项，不计`,
      en: `${examples} worked ${examples === 1 ? 'example' : 'examples'}, not counted`,
    });
  return {
    zh: `另有${parts.map(({ zh }) => zh).join('；')}`,
    en: `Besides: ${parts.map(({ en }) => en).join('; ')}`,
  };
}

function Panel({
  title,
  number,
  children,
}: {
  readonly title: BilingualText;
  readonly number?: string | number;
  readonly children: ReactNode;
}) {
  const { say } = useLanguage();
  return (
    <div className="glance-panel">
      <h3>
        {say(title)} {number !== undefined && <span className="glance-number">{number}</span>}
      </h3>
      {children}
    </div>
  );
}

function NextItem({ entry: { kind, on, titleZh, titleEn } }: { readonly entry: NextEntry }) {
  const { say, pick } = useLanguage();
  return (
    <li>
      <span className="muted">
        <DateText date={on} /> · {say(calendarKindText[kind])}
      </span>
      <br />
      {pick(titleZh, titleEn)}
    </li>
  );
}
