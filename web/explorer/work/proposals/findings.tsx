/** What the rules say to a proposal: the gravest first, each with its reason. */
import type { EnumOf } from '../../graphql/graphql.js';
import { useLanguage, type BilingualText } from '../../text/language.js';
import { verdictText } from '../../text/work-words.js';

const texts = {
  practice: { zh: '其他地方的做法', en: 'practice elsewhere' },
  none: { zh: '没有适用的规定。', en: 'No rule applies.' },
} satisfies Record<string, BilingualText>;

type Verdict = EnumOf<'Verdict'>;

const look: Readonly<Record<Verdict, string>> = {
  ALLOWED: 'badge-good',
  ALLOWED_WITH_APPROVAL: 'badge-good',
  DISCOURAGED: 'badge-warn',
  UNKNOWN: 'badge-warn',
  REFUSED: 'badge-bad',
};

export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const { say } = useLanguage();
  return <span className={`badge ${look[verdict]}`}>{say(verdictText[verdict])}</span>;
}

export interface FindingText {
  readonly rule: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly verdict: Verdict;
  readonly binding: boolean;
  readonly explanationZh: string;
  readonly explanationEn: string;
}

export function Findings({ findings }: { readonly findings: readonly FindingText[] }) {
  const { say, pick } = useLanguage();
  if (findings.length === 0) return <p className="muted">{say(texts.none)}</p>;
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <li key={finding.rule}>
          <p className="finding-head">
            <VerdictBadge verdict={finding.verdict} />
            {!finding.binding && <span className="muted">{say(texts.practice)}</span>}
            <span>{pick(finding.titleZh, finding.titleEn)}</span>
          </p>
          <p className="muted">{pick(finding.explanationZh, finding.explanationEn)}</p>
        </li>
      ))}
    </ul>
  );
}
