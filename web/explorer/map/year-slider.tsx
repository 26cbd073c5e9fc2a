/** The years of signing as a slider: how the ties came to be, year by year. */
import { useEffect, useId, useState, useSyncExternalStore } from 'react';
import { useLanguage, type BilingualText } from '../text/language.js';

const texts = {
  year: { zh: '签署年份', en: 'Year of signing' },
  until: { zh: '截至', en: 'Until' },
  all: { zh: '全部年份', en: 'All years' },
  play: { zh: '逐年播放', en: 'Play' },
  pause: { zh: '暂停', en: 'Pause' },
} satisfies Record<string, BilingualText>;

/** How long a year stands while they are played. */
const YEAR_MS = 450;

const stillness = matchMedia('(prefers-reduced-motion: reduce)');

/** Whether the reader has asked for pages that do not move. */
function usePrefersStillness(): boolean {
  return useSyncExternalStore(
    (changed) => {
      stillness.addEventListener('change', changed);
      return () => stillness.removeEventListener('change', changed);
    },
    () => stillness.matches,
  );
}

export interface YearSliderProps {
  readonly span: readonly [first: number, last: number];
  /** Null for all years. */
  readonly year: number | null;
  readonly onYear: (year: number | null) => void;
}

export function YearSlider({ span: [first, last], year, onYear }: YearSliderProps) {
  const { say } = useLanguage();
  const prefersStillness = usePrefersStillness();
  const [isPlaying, play] = useState(false);
  const id = useId();
  const shown = Math.max(first, Math.min(last, year ?? last));
  const choose = (chosen: number) => onYear(chosen >= last ? null : chosen);

  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setTimeout(() => {
      if (shown >= last) play(false);
      else onYear(shown + 1 >= last ? null : shown + 1);
    }, YEAR_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, shown, last, onYear]);

  return (
    <div className="year-slider">
      <label htmlFor={id}>{say(texts.year)}</label>
      {!prefersStillness && (
        <button
          type="button"
          onClick={() => {
            if (!isPlaying && shown >= last) choose(first);
            play(!isPlaying);
          }}
        >
          {say(isPlaying ? texts.pause : texts.play)}
        </button>
      )}
      <span aria-hidden="true">{first}</span>
      <input
        id={id}
        type="range"
        min={first}
        max={last}
        value={shown}
        aria-valuetext={year === null ? say(texts.all) : `${say(texts.until)} ${String(shown)}`}
        onChange={({ target }) => {
          play(false);
          choose(Number(target.value));
        }}
      />
      <span aria-hidden="true">{last}</span>
      <output htmlFor={id}>{year === null ? say(texts.all) : `${say(texts.until)} ${String(shown)}`}</output>
    </div>
  );
}
