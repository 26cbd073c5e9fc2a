/** Exchanges of the office's place: those that are planned, to be completed or cancelled, and those that were held. */
import { Link, useSearchParams } from 'wouter';
import { ConfidenceMark } from '../../parts/marks.js';
import { Sources } from '../../parts/sources.js';
import { Answered, Empty } from '../../parts/states.js';
import { useLanguage, type BilingualText } from '../../text/language.js';
import { exchangeKindText } from '../../text/work-words.js';
import { Between } from '../between.js';
import { Pages } from '../pages.js';
import { newExchangeAddress, tabAddress } from '../tabs.js';
import { useDeskAnswer } from '../use-desk-answer.js';
import { useWorker } from '../worker.js';
import { CancelForm } from './cancel-form.js';
import { HoldForm } from './hold-form.js';
import { exchangesOperation, type ListedExchange } from './operations.js';
import { RecordForm } from './record-form.js';

const texts = {
  record: { zh: '登记往来', en: 'Record an exchange' },
  planned: { zh: '计划中', en: 'Planned' },
  held: { zh: '近期往来', en: 'Recent exchanges' },
  nonePlanned: { zh: '没有计划中的往来。', en: 'No exchange is planned.' },
  noneHeld: {
    zh: '本库尚未登记往来；未登记不等于没有往来。',
    en: 'No exchange is recorded yet, which does not mean that there was none.',
  },
  hold: { zh: '登记已举行', en: 'It was held' },
  cancel: { zh: '取消', en: 'Cancel it' },
  close: { zh: '收起', en: 'Close' },
  past: { zh: '计划日期已过，请登记结果', en: 'Its date is over: say what came of it' },
  participants: { zh: '人参加', en: 'took part' },
  by: { zh: '登记单位', en: 'Recorded by' },
} satisfies Record<string, BilingualText>;

export function ExchangesSection() {
  const [parameters] = useSearchParams();
  const { may } = useWorker();
  const agreement = parameters.get('agreement') ?? undefined;
  if (parameters.get('new') !== null && may.recordExchanges)
    return <RecordForm key={agreement} agreement={agreement} />;
  return (
    <Lists
      opened={parameters.get('exchange')}
      step={parameters.get('step')}
      after={parameters.get('after') ?? undefined}
    />
  );
}

interface ListsProps {
  readonly opened: string | null;
  readonly step: string | null;
  readonly after: string | undefined;
}

function Lists({ opened, step, after }: ListsProps) {
  const { say } = useLanguage();
  const { may, place } = useWorker();
  const within = place?.id ?? null;
  const planned = useDeskAnswer(exchangesOperation, {
    filter: { within, state: ['PLANNED'] },
    orderBy: 'DATE_ASC',
    after: null,
  });
  const held = useDeskAnswer(exchangesOperation, {
    filter: { within, state: ['HELD'] },
    orderBy: 'DATE_DESC',
    after: after ?? null,
  });
  return (
    <>
      <div className="section-head">
        <h2>{say(texts.planned)}</h2>
        {may.recordExchanges && (
          <Link className="button primary" href={newExchangeAddress()}>
            {say(texts.record)}
          </Link>
        )}
      </div>
      <Answered asked={planned}>
        {({ exchanges: { edges } }) =>
          edges.length === 0 ? (
            <Empty text={texts.nonePlanned} />
          ) : (
            <ul className="work-list" aria-label={say(texts.planned)}>
              {edges.map(({ node }) => (
                <PlannedItem
                  key={node.id}
                  exchange={node}
                  step={node.id === opened ? step : null}
                  reload={planned.state === 'waiting' ? () => undefined : planned.again}
                />
              ))}
            </ul>
          )
        }
      </Answered>
      <div className="section-head section-later">
        <h2>{say(texts.held)}</h2>
      </div>
      <Answered asked={held}>
        {({ exchanges: { edges, pageInfo } }) => (
          <>
            {edges.length === 0 ? (
              <Empty text={texts.noneHeld} />
            ) : (
              <ul className="work-list" aria-label={say(texts.held)}>
                {edges.map(({ node }) => (
                  <li key={node.id}>
                    <ExchangeText exchange={node} />
                    <div className="work-item-side muted">
                      <time dateTime={node.happenedOn ?? undefined}>{node.happenedOn}</time>
                    </div>
                  </li>
                ))}
              </ul>
            )}
            <Pages
              page={pageInfo}
              isLater={after !== undefined}
              addressOfPage={(page) => tabAddress('exchanges', page === undefined ? {} : { after: page })}
            />
          </>
        )}
      </Answered>
    </>
  );
}

function ExchangeText({ exchange }: { readonly exchange: ListedExchange }) {
  const { say, nameOf, language } = useLanguage();
  const { officeId } = useWorker();
  const { titleZh, titleEn, kind, home, partner, participants, confidence, recordedBy, sources } = exchange;
  return (
    <div>
      <div className="work-item-title">
        {language === 'zh' ? titleZh : (titleEn ?? titleZh)} <ConfidenceMark confidence={confidence} />
      </div>
      <p className="work-item-facts">
        <span>{say(exchangeKindText[kind])}</span>
        <Between home={home} partner={partner} />
        {participants !== null && (
          <span>
            {participants} {say(texts.participants)}
          </span>
        )}
        {recordedBy.id !== officeId && (
          <span>
            {say(texts.by)} {nameOf(recordedBy)}
          </span>
        )}
      </p>
      <Sources sources={sources} />
    </div>
  );
}

interface PlannedItemProps {
  readonly exchange: ListedExchange;
  /** What is being done with it, `hold` or `cancel`. */
  readonly step: string | null;
  readonly reload: () => void;
}

/** The date in China, of the precision of another. */
const todayAs = (date: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format().slice(0, date.length);

function PlannedItem({ exchange, step, reload }: PlannedItemProps) {
  const { say } = useLanguage();
  const { may } = useWorker();
  const { id, plannedOn } = exchange;
  const isPast = plannedOn !== null && plannedOn < todayAs(plannedOn);
  const address = (next: string) => tabAddress('exchanges', { exchange: id, step: next });
  return (
    <li>
      <ExchangeText exchange={exchange} />
      <div className="work-item-side">
        <span className={isPast ? 'late' : 'muted'}>
          <time dateTime={plannedOn ?? undefined}>{plannedOn}</time>
          {isPast && ` · ${say(texts.past)}`}
        </span>
        {may.recordExchanges && step === null && (
          <>
            <Link className="button" href={address('hold')}>
              {say(texts.hold)}
            </Link>
            <Link className="button" href={address('cancel')}>
              {say(texts.cancel)}
            </Link>
          </>
        )}
        {step !== null && (
          <Link className="button" href={tabAddress('exchanges')}>
            {say(texts.close)}
          </Link>
        )}
      </div>
      {may.recordExchanges && step === 'hold' && (
        <div className="work-item-below">
          <HoldForm exchange={exchange} reload={reload} />
        </div>
      )}
      {may.recordExchanges && step === 'cancel' && (
        <div className="work-item-below">
          <CancelForm exchange={exchange} reload={reload} />
        </div>
      )}
    </li>
  );
}
