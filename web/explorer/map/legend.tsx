/** What the colours and lines mean, and which of them are shown. */
import type { ReactNode } from 'react';
import { TieKind } from '../parts/marks.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { confidenceText } from '../text/words.js';
import { everyKind, hasEnded, type Choice } from './choice.js';
import type { MapData } from './tie-map.js';

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
  const ofKind = (kind: string) => data.ties.filter((tie) => tie.kind === kind).length;
  const undated = data.years.filter((year) => year === 0).length;
  const ended = data.ties.filter(hasEnded).length;
  const hypothetical = data.ties.filter(({ confidence }) => confidence === 'HYPOTHETICAL').length;
  return (
    <fieldset className="map-legend">
      <legend>{say(texts.legend)}</legend>
      {everyKind.map((kind) => (
        <Switch
          key={kind}
          isOn={choice.kinds.includes(kind)}
          number={ofKind(kind)}
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
