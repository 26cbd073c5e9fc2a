/** What stands below a heading on a card: ties, assets, rules, advice, places or counts. */
import { Link } from 'wouter';
import { placeAddress } from '../addresses.js';
import { ConfidenceMark, TieKind } from '../parts/marks.js';
import { BothNames, PlaceLink } from '../parts/place-link.js';
import { SourcesOnDemand } from '../parts/sources.js';
import type { CardSection, Count } from '../questions/card.js';
import { endedText, signedText, verdictText } from '../questions/words.js';
import { useLanguage } from '../text/language.js';

/** Whether there is anything below the heading. */
export const isEmptySection = (section: CardSection): boolean => itemsOf(section).length === 0;

function itemsOf(section: CardSection): readonly unknown[] {
  if ('ties' in section) return section.ties;
  if ('records' in section) return section.records;
  if ('findings' in section) return section.findings;
  if ('texts' in section) return section.texts;
  if ('places' in section) return section.places;
  return section.counts;
}

export function CardSectionView({ section }: { readonly section: CardSection }) {
  const { say } = useLanguage();
  return (
    <section className={`card-section tone-${section.tone}`}>
      <h3>{say(section.heading)}</h3>
      <SectionItems section={section} />
    </section>
  );
}

function SectionItems({ section }: { readonly section: CardSection }) {
  const { say, pick } = useLanguage();
  if ('ties' in section)
    return (
      <ul className="items">
        {section.ties.map(({ place, agreement }) => {
          const ended = endedText(agreement);
          return (
            <li key={agreement.id}>
              <PlaceLink place={place} /> <TieKind kind={agreement.kind} />{' '}
              <span className="muted">
                {say(signedText(agreement))}
                {ended !== null && ` · ${say(ended)}`}
              </span>{' '}
              <ConfidenceMark confidence={agreement.confidence} />
              <SourcesOnDemand sources={agreement.sources} />
            </li>
          );
        })}
      </ul>
    );
  if ('records' in section)
    return (
      <ul className="items">
        {section.records.map((record) => (
          <li key={`${record.nameZh} ${record.nameEn ?? ''}`}>
            <BothNames named={record} /> <ConfidenceMark confidence={record.confidence} />
            <SourcesOnDemand sources={record.sources} />
          </li>
        ))}
      </ul>
    );
  if ('findings' in section)
    return (
      <ul className="items">
        {section.findings.map(({ rule, verdict, explanationZh, explanationEn }) => (
          <li key={rule.id}>
            <span className={`verdict verdict-${verdict.toLowerCase()}`}>{say(verdictText[verdict])}</span>{' '}
            {pick(rule.titleZh, rule.titleEn)} <ConfidenceMark confidence={rule.confidence} />
            <p className="muted">{pick(explanationZh, explanationEn)}</p>
            <SourcesOnDemand sources={rule.sources} />
          </li>
        ))}
      </ul>
    );
  if ('texts' in section)
    return (
      <ul className="items">
        {section.texts.map(({ text, sources }) => (
          <li key={text.zh}>
            {say(text)}
            {sources.length > 0 && <SourcesOnDemand sources={sources} />}
          </li>
        ))}
      </ul>
    );
  if ('places' in section)
    return (
      <ul className="items">
        {section.places.map((place) => (
          <li key={place.id}>
            <PlaceLink place={place} />{' '}
            {place.confidence !== undefined && <ConfidenceMark confidence={place.confidence} />}
          </li>
        ))}
      </ul>
    );
  return <Counts counts={section.counts} />;
}

/** Each with a bar, as long as it is of the longest. */
function Counts({ counts }: { readonly counts: readonly Count[] }) {
  const { say, nameOf } = useLanguage();
  const most = Math.max(...counts.map(({ count }) => count));
  return (
    <ul className="counts">
      {counts.map(({ of, count, counted }) => (
        <li key={'place' in of ? of.place.id : of.zh}>
          <span>
            {'place' in of ? <Link href={placeAddress(of.place.id)}>{nameOf(of.place)}</Link> : say(of)}
          </span>
          <span className="count-bar" aria-hidden="true">
            <span style={{ inlineSize: `${(count / most) * 100}%` }} />
          </span>
          {counted === undefined ? <b>{count}</b> : <Link href={counted}>{count}</Link>}
        </li>
      ))}
    </ul>
  );
}
