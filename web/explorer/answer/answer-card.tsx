/** One card of an answer: what it is about, how it scores, by what way, and on whose word. */
import { useId } from 'react';
import { Link } from 'wouter';
import { placeAddress } from '../addresses.js';
import { ConfidenceMark } from '../parts/marks.js';
import { BothNames } from '../parts/place-link.js';
import type { Card, Score } from '../questions/card.js';
import { routeKindText, verdictText } from '../questions/words.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { CardSectionView, isEmptySection } from './card-sections.js';
import { FactorBars, FactorSummary } from './factor-bars.js';
import { RouteDiagram } from './route-diagram.js';

const texts = {
  reasons: { zh: '理由与依据', en: 'Reasons and evidence' },
  otherRoutes: { zh: '其他路径', en: 'Other routes' },
  known: { zh: '已知程度', en: 'Known' },
  via: { zh: '经由', en: 'via ' },
} satisfies Record<string, BilingualText>;

export interface AnswerCardProps {
  readonly card: Card;
  /** From 1. */
  readonly rank: number;
  /** Whether its reasons are shown at once. */
  readonly isOpen: boolean;
}

export function AnswerCard({ card, rank, isOpen }: AnswerCardProps) {
  const { say, language } = useLanguage();
  const titleId = useId();
  const {
    title,
    confidence,
    verdict,
    verdictLabel,
    score,
    known,
    lead,
    factors = [],
    routes = [],
    sections,
  } = card;
  const mark = confidence ?? ('place' in title ? title.place.confidence : undefined);
  const filled = sections.filter((section) => !isEmptySection(section));
  const [best, ...otherRoutes] = routes;
  const sectionViews = filled.map((section) => (
    <CardSectionView key={section.heading.zh} section={section} />
  ));
  return (
    <article className="card answer-card" aria-labelledby={titleId}>
      <header>
        {score !== undefined && (
          <span className="card-rank" aria-hidden="true">
            {rank}
          </span>
        )}
        <div className="card-title">
          <h2 id={titleId}>
            <CardTitle title={title} />
          </h2>
          <p className="card-marks">
            {'place' in title &&
              title.place.country !== undefined &&
              title.place.country.id !== title.place.id && (
                <span className="muted">
                  <BothNames named={title.place.country} />
                </span>
              )}
            {mark === 'HYPOTHETICAL' && <ConfidenceMark confidence={mark} />}
            {mark === 'REPORTED' && confidence !== undefined && <ConfidenceMark confidence={mark} />}
            {verdict !== undefined && (
              <span className={`verdict verdict-${verdict.toLowerCase()}`}>
                {verdictLabel !== undefined && `${say(verdictLabel)}${language === 'zh' ? '：' : ': '}`}
                {say(verdictText[verdict])}
              </span>
            )}
          </p>
        </div>
        {score !== undefined && <ScoreView score={score} known={known} />}
      </header>
      {lead !== undefined && <p className="card-lead">{say(lead)}</p>}
      {best !== undefined && <Way route={best} />}
      {factors.length > 0 && <FactorSummary factors={factors} />}
      {factors.length === 0 ? (
        sectionViews
      ) : (
        <details className="card-reasons" open={isOpen}>
          <summary>{say(texts.reasons)}</summary>
          <div className="card-columns">
            <FactorBars factors={factors} pointsPerContribution={card.pointsPerContribution ?? 1} />
            <div>
              {sectionViews}
              {otherRoutes.length > 0 && (
                <section className="card-section">
                  <h3>{say(texts.otherRoutes)}</h3>
                  {otherRoutes.map((route, index) => (
                    <Way key={index} route={route} />
                  ))}
                </section>
              )}
            </div>
          </div>
        </details>
      )}
    </article>
  );
}

function CardTitle({ title }: Pick<Card, 'title'>) {
  const { say } = useLanguage();
  if (!('place' in title)) return say(title);
  return (
    <Link href={placeAddress(title.place.id)}>
      <BothNames named={title.place} />
    </Link>
  );
}

function ScoreView({ score, known }: { readonly score: Score; readonly known: number | undefined }) {
  const { say } = useLanguage();
  return (
    <p className="score">
      <span className="muted">{say(score.label)}</span> <b>{score.points}</b>
      <span className="muted"> / 100</span>
      {known !== undefined && known < 1 && (
        <span className="score-known muted">
          {say(texts.known)} {Math.round(known * 100)} %
        </span>
      )}
    </p>
  );
}

function Way({ route: { kind, steps } }: { readonly route: NonNullable<Card['routes']>[number] }) {
  const { say } = useLanguage();
  return (
    <div className="way">
      {kind !== undefined && (
        <span className="way-kind muted">
          {say(texts.via)}
          {say(routeKindText[kind])}
        </span>
      )}
      <RouteDiagram steps={steps} />
    </div>
  );
}
