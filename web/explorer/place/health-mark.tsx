/** How lively a tie is: a word, with as many dots filled as it is lively, so that colour says nothing alone. */
import { useLanguage } from '../text/language.js';
import { wordFor } from '../text/registry-words.js';
import type { HealthLevel } from './tie-groups.js';
import './health-mark.css';

const dots: Readonly<Record<HealthLevel, number>> = {
  NO_RECORD: 0,
  SLEEPING: 1,
  QUIET: 2,
  STEADY: 3,
  THRIVING: 4,
};

export function HealthMark({ level }: { readonly level: HealthLevel }) {
  const { say } = useLanguage();
  return (
    <span className={`health health-${level.toLowerCase().replace('_', '-')}`}>
      <span className="health-dots" aria-hidden="true">
        {[1, 2, 3, 4].map((dot) => (
          <span key={dot} className={dot <= dots[level] ? 'filled' : undefined} />
        ))}
      </span>
      {say(wordFor('healthLevel', level))}
    </span>
  );
}
