/** What the colours and lines mean, and which of them are shown. */
import { useMemo, type ReactNode } from 'react';
import { TieKind } from '../parts/marks.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { confidenceText } from '../text/words.js';
import { everyKind, hasEnded, type Choice } from './choice.js';
import type { MapData } from './map-data.js';

const texts = {
  legend: { zh: '图例与筛选', en: 'Legend and filter' },
  undated: { zh: '日期不详', en: 'Undated' },
  ended: { zh: '已到期或终止', en: 'Expired or ended' },
} satisfies Record<string, BilingualText>;

export interface LegendProps {
  readonly data: MapData;
  readonly choice: Choice;
  readonly onChange: (changed: Partial<Choice>) => void;
}

export function Legend({ data, choice, onChange }: LegendProps) {
  const { say } = useLanguage();
  const { ofKind, undated, ended, hypothetical } = useMemo(() => numbersOf(data), [data]);
  return (
    <fieldset className="map-legend">
      <legend>{say(texts.legend)}</legend>
      {everyKind.map((kind) => (
        <Switch
          key={kind}
          isOn={choice.kinds.includes(kind)}
          number={ofKind[kind]}
          onTurn={(isOn) =>
            onChange({ kinds: everyKind.filter((one) => (one === kind ? isOn : choice.kinds.includes(one))) })
          }
        >
          <TieKind kind={kind} />
        </Switch>
      ))}
      {undated > 0 && (
        <Switch
          isOn={choice.withUndated}
          number={undated}
          onTurn={(withUndated) => onChange({ withUndated })}
        >
          {say(texts.undated)}
        </Switch>
      )}
      {ended > 0 && (
        <Switch isOn={choice.withEnded} number={ended} onTurn={(withEnded) => onChange({ withEnded })}>
          <Line pattern="ended" />
          {say(texts.ended)}
        </Switch>
      )}
      {hypothetical > 0 && (
        <p className="map-legend-line">
          <Line pattern="hypothetical" />
          {say(confidenceText.HYPOTHETICAL)} <span className="muted">{hypothetical}</span>
        </p>
      )}
    </fieldset>
  );
}

function numbersOf({ ties, years }: MapData) {
  const ofKind = { FORMAL: 0, COOPERATION: 0, INTENT: 0, NEGOTIATION: 0 };
  for (const { kind } of ties) ofKind[kind] += 1;
  return {
    ofKind,
    undated: years.filter((year) => year === 0).length,
    ended: ties.filter(hasEnded).length,
    hypothetical: ties.filter(({ confidence }) => confidence === 'HYPOTHETICAL').length,
  };
}

function Switch({
  isOn,
  number,
  onTurn,
  children,
}: {
  readonly isOn: boolean;
  readonly number: number;
  readonly onTurn: (isOn: boolean) => void;
  readonly children: ReactNode;
}) {
  const { language } = useLanguage();
  return (
    <label className="map-legend-line">
      <input type="checkbox" checked={isOn} onChange={({ target }) => onTurn(target.checked)} />
      {children} <span className="muted">{number.toLocaleString(language)}</span>
    </label>
  );
}

/** A line as the map draws it. */
const Line = ({ pattern }: { readonly pattern: 'ended' | 'hypothetical' }) => (
  <span className={`map-line map-line-${pattern}`} aria-hidden="true" />
);
