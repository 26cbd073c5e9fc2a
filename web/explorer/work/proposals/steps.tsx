/** The way of a proposal through the offices: who has decided what and when, and who is still to. */
import { useLanguage, type BilingualText } from '../../text/language.js';
import { decidedText, stageText } from '../../text/work-words.js';
import { DueOn } from './due-on.js';
import type { Proposal } from './operations.js';

const texts = {
  round: { zh: '第 {n} 次上报', en: 'Submission {n}' },
  toCome: { zh: '尚未轮到', en: 'Its turn has not come' },
  notCome: { zh: '未轮到', en: 'Its turn did not come' },
  turn: { zh: '正在办理', en: 'Is deciding now' },
  notDecided: { zh: '未作批复', en: 'Did not decide' },
} satisfies Record<string, BilingualText>;

type Step = Proposal['steps'][number];

const look = { APPROVE: 'step-approved', RETURN: 'step-returned', REFUSE: 'step-refused' } as const;

export function Steps({ proposal: { steps, round, awaiting } }: { readonly proposal: Proposal }) {
  const { say } = useLanguage();
  const rounds = [...new Set(steps.map((step) => step.round))].sort((one, other) => other - one);
  return rounds.map((number) => (
    <section key={number} className="round">
      {rounds.length > 1 && <h3>{say(texts.round).replace('{n}', String(number))}</h3>}
      <ol className="steps">
        {steps
          .filter((step) => step.round === number)
          .map((step) => (
            <StepItem
              key={step.id}
              step={step}
              isOpen={awaiting !== null && number === round}
              isOverdue={awaiting?.isOverdue ?? false}
            />
          ))}
      </ol>
    </section>
  ));
}

interface StepItemProps {
  readonly step: Step;
  /** Whether its round goes on. */
  readonly isOpen: boolean;
  readonly isOverdue: boolean;
}

function StepItem({ step, isOpen, isOverdue }: StepItemProps) {
  const { say, nameOf } = useLanguage();
  const { decision, since, dueOn, decidedOn, decidedBy, remark } = step;
  const isTurn = isOpen && decision === null && since !== null;
  return (
    <li className={decision === null ? (isTurn ? 'step-turn' : 'step-open') : look[decision]}>
      <p className="step-office">{nameOf(step.office)}</p>
      <p className="step-stage">{say(stageText[step.stage])}</p>
      {decision !== null && (
        <p>
          <strong>{say(decidedText[decision])}</strong> · {decidedBy} ·{' '}
          <time dateTime={decidedOn ?? undefined}>{decidedOn}</time>
        </p>
      )}
      {remark !== null && <blockquote className="said-text">{remark}</blockquote>}
      {isTurn && dueOn !== null && (
        <p>
          <strong>{say(texts.turn)}</strong> · <DueOn dueOn={dueOn} isOverdue={isOverdue} />
        </p>
      )}
      {decision === null && !isTurn && (
        <p className="muted">
          {say(isOpen ? texts.toCome : since === null ? texts.notCome : texts.notDecided)}
        </p>
      )}
    </li>
  );
}
