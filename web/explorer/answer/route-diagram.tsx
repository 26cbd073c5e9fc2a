/** A way from place to place: each step names by what it goes, and opens what it rests on. */
import { Fragment, useId, useState } from 'react';
import { ConfidenceMark, TieKind } from '../parts/marks.js';
import { PlaceLink } from '../parts/place-link.js';
import { Sources } from '../parts/sources.js';
import type { Step } from '../questions/fragments.js';
import { basisText, endedText, nameText, signedText } from '../questions/words.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { channelKindText } from '../text/words.js';

const texts = {
  open: { zh: '查看依据', en: 'show what it rests on' },
} satisfies Record<string, BilingualText>;

export function RouteDiagram({ steps }: { readonly steps: readonly Step[] }) {
  const { say, nameOf } = useLanguage();
  const [opened, setOpened] = useState<number | null>(null);
  const panel = useId();
  const [first] = steps;
  if (first === undefined) return null;
  const step = opened === null ? undefined : steps[opened];
  return (
    <div className="route">
      <ol className="route-steps">
        <li className="route-start">
          <PlaceLink place={first.from} />
        </li>
        {steps.map((each, index) => (
          <li key={index}>
            <button
              type="button"
              className="route-step"
              aria-expanded={opened === index}
              aria-controls={panel}
              title={say(texts.open)}
              onClick={() => setOpened(opened === index ? null : index)}
            >
              <StepLabel step={each} />
              <FactMark step={each} />
            </button>
            <span className="route-arrow" aria-hidden="true">
              →
            </span>
            <PlaceLink place={each.to} />
          </li>
        ))}
      </ol>
      <div id={panel} className="route-panel" hidden={step === undefined}>
        {step !== undefined && (
          <>
            <p>
              {nameOf(step.from)} → {nameOf(step.to)}
              {' · '}
              {say(basisText[step.by])}
              <StepDetails step={step} />
            </p>
            <Sources sources={step.sources} />
          </>
        )}
      </div>
    </div>
  );
}

function StepLabel({ step }: { readonly step: Step }) {
  const { say, nameOf } = useLanguage();
  if (step.agreement !== null)
    return (
      <>
        {say(basisText[step.by])} <TieKind kind={step.agreement.kind} />
      </>
    );
  const named = step.channel ?? step.alliance;
  return (
    <span className={`step-basis step-${step.by.toLowerCase()}`}>
      {say(basisText[step.by])}
      {named !== null && <span className="step-name"> {nameOf(named)}</span>}
    </span>
  );
}

/** The mark stands where it cannot be overlooked, not only in what is opened. */
function FactMark({ step: { agreement, channel, alliance } }: { readonly step: Step }) {
  const fact = agreement ?? channel ?? alliance;
  return fact?.confidence === 'HYPOTHETICAL' ? <ConfidenceMark confidence="HYPOTHETICAL" /> : null;
}

function StepDetails({ step: { agreement, channel, alliance } }: { readonly step: Step }) {
  const { say } = useLanguage();
  const fact = agreement ?? channel ?? alliance;
  if (fact === null) return null;
  const details: readonly BilingualText[] = [
    ...(agreement === null
      ? []
      : [signedText(agreement), endedText(agreement)].filter((text) => text !== null)),
    ...(channel === null ? [] : [nameText(channel), channelKindText[channel.kind]]),
    ...(alliance === null ? [] : [nameText(alliance)]),
  ];
  return (
    <>
      {agreement !== null && (
        <>
          {' '}
          <TieKind kind={agreement.kind} />
        </>
      )}
      {details.map((text, index) => (
        <Fragment key={index}> · {say(text)}</Fragment>
      ))}{' '}
      <ConfidenceMark confidence={fact.confidence} />
    </>
  );
}
