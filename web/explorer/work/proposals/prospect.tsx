/** What the rules say to a tie that is to be proposed, and whom the proposal would pass. */
import { useId } from 'react';
import { useAnswer } from '../../graphql/use-answer.js';
import { Answered } from '../../parts/states.js';
import { useLanguage, type BilingualText } from '../../text/language.js';
import { stageText } from '../../text/work-words.js';
import { useWorker } from '../worker.js';
import { Findings, VerdictBadge } from './findings.js';
import { prospectOperation } from './operations.js';
import type { ProposedKind } from './proposal-fields.js';

const texts = {
  title: { zh: '上报之前', en: 'Before you submit' },
  fill: {
    zh: '填好双方和类别后，这里显示能否建立此类关系、依据哪条规定，以及要经过哪些单位审批。',
    en: 'Once the two places and the kind are chosen, this shows whether the rules allow it, by which rule not, and which offices decide.',
  },
  refused: {
    zh: '按规定不可以：上报会被拒绝，可先存为草稿。',
    en: 'A rule refuses it: a submission will be turned down. You can keep it as a draft.',
  },
  rules: { zh: '规定审核', en: 'What the rules say' },
  advice: {
    zh: '按登记簿已知的事实判断，不是法律意见。',
    en: 'Judged by what the registry knows; it is no legal advice.',
  },
  chain: { zh: '审批程序', en: 'Which offices decide' },
  own: { zh: '本单位', en: 'your own' },
  missing: {
    zh: '登记簿中没有这一单位，暂不能上报',
    en: 'The registry lacks this office, so that nothing can be submitted',
  },
  days: { zh: '日内', en: 'days' },
} satisfies Record<string, BilingualText>;

export interface ProspectProps {
  readonly home: string | undefined;
  readonly partner: string | undefined;
  readonly kind: ProposedKind | undefined;
}

export function Prospect({ home, partner, kind }: ProspectProps) {
  const { say, nameOf } = useLanguage();
  const { officeId } = useWorker();
  const isFilled = home !== undefined && partner !== undefined && kind !== undefined;
  const asked = useAnswer(prospectOperation, isFilled ? { home, partner, kind } : undefined);
  const heading = useId();
  return (
    <section className="card beside-note" aria-labelledby={heading}>
      <h2 id={heading}>{say(texts.title)}</h2>
      {isFilled ? (
        <Answered asked={asked}>
          {({ eligibility, approvalChain }) => (
            <>
              <div className="finding-head">
                <h3>{say(texts.rules)}</h3>
                <VerdictBadge verdict={eligibility.verdict} />
              </div>
              {eligibility.verdict === 'REFUSED' && <p className="desk-note">{say(texts.refused)}</p>}
              <Findings
                findings={eligibility.findings.map(({ rule, ...said }) => ({
                  ...said,
                  ...rule,
                  rule: rule.id,
                }))}
              />
              <p className="muted">{say(texts.advice)}</p>
              <h3>{say(texts.chain)}</h3>
              <ol className="chain">
                {approvalChain.stages.map(({ stage, place, office, days }) => (
                  <li key={`${stage} ${place.id}`}>
                    {office === null ? (
                      <>
                        {nameOf(place)} · {say(stageText[stage])}
                        <span className="late"> {say(texts.missing)}</span>
                      </>
                    ) : (
                      <>
                        {nameOf(office)}{' '}
                        <span className="muted">
                          {office.id === officeId ? say(texts.own) : `${String(days)} ${say(texts.days)}`}
                        </span>
                      </>
                    )}
                  </li>
                ))}
              </ol>
            </>
          )}
        </Answered>
      ) : (
        <p className="muted">{say(texts.fill)}</p>
      )}
    </section>
  );
}
