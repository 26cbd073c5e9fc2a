/** What a score is made of: a bar for each factor, as long as its weight and as full as its value. */
import type { Factor } from '../questions/fragments.js';
import { factorText, rounded } from '../questions/words.js';
import { useLanguage, type BilingualText } from '../text/language.js';

const texts = {
  factors: { zh: '得分构成', en: 'What the score is made of' },
  unknown: { zh: '不明，未计入', en: 'not known, not counted' },
} satisfies Record<string, BilingualText>;

export interface FactorBarsProps {
  readonly factors: readonly Factor[];
  readonly pointsPerContribution: number;
}

export function FactorBars({ factors, pointsPerContribution }: FactorBarsProps) {
  const { say, pick } = useLanguage();
  const heaviest = Math.max(...factors.map(({ weight }) => weight));
  return (
    <section>
      <h3>{say(texts.factors)}</h3>
      <ul className="factors">
        {factors.map(({ name, value, weight, contribution, explanationZh, explanationEn }) => (
          <li key={name}>
            <span className="factor-name">{say(factorText(name))}</span>
            <span className="factor-points">
              {value === null ? (
                say(texts.unknown)
              ) : (
                <>
                  <b>{rounded(contribution * pointsPerContribution)}</b>
                  {` / ${rounded(weight * pointsPerContribution)}`}
                </>
              )}
            </span>
            {value === null ? (
              <span className="factor-bar factor-unknown" aria-hidden="true" />
            ) : (
              <span
                className="factor-bar"
                style={{ inlineSize: `${(weight / heaviest) * 100}%` }}
                aria-hidden="true"
              >
                <span style={{ inlineSize: `${value * 100}%` }} />
              </span>
            )}
            <span className="factor-why">{pick(explanationZh, explanationEn)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const strengthTexts = {
  for: { zh: '有利', en: 'For' },
  against: { zh: '不利', en: 'Against' },
  unknown: { zh: '不明', en: 'Not known' },
} satisfies Record<string, BilingualText>;

const groups = ['for', 'against', 'unknown'] as const;

/** Names of the factors that speak for it and against it, in a few words. */
export function FactorSummary({ factors }: { readonly factors: readonly Factor[] }) {
  const { say, language } = useLanguage();
  const groupOf = ({ value }: Factor) =>
    value === null ? 'unknown' : value >= 0.75 ? 'for' : value < 0.5 ? 'against' : null;
  return (
    <ul className="factor-summary">
      {groups.map((group) => {
        const names = factors
          .filter((factor) => groupOf(factor) === group)
          .map(({ name }) => say(factorText(name)));
        if (names.length === 0) return null;
        return (
          <li key={group} className={`tone-${group}`}>
            <b>{say(strengthTexts[group])}</b> {names.join(language === 'zh' ? '、' : ', ')}
          </li>
        );
      })}
    </ul>
  );
}
