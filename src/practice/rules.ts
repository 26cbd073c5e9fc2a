/** What must hold for a note of practice, and who sees what is written about it. Pure. */
import type { Value } from '../graph/graph.js';
import type { Objection } from '../places/rules.js';

export const practiceKinds = ['EXPERIENCE', 'TEMPLATE', 'TRAINING'] as const;
export const practiceVisibilities = ['EVERYBODY', 'OFFICE'] as const;
export const practiceOccasions = ['BEFORE_CONTACT', 'NEGOTIATING', 'PROPOSING', 'KEEPING_ALIVE'] as const;

/** What a note says besides its links; what is not there is absent. */
export type PracticeProperties = Readonly<Record<string, Value>>;

/** Whether a note can stand as it is. */
export function practiceObjection(note: PracticeProperties): Objection {
  if (!['summaryZh', 'summaryEn', 'text'].some((field) => field in note))
    return { zh: '经验材料须有摘要或正文', en: 'a note of practice needs a summary or a text' };
  const ofTraining = ['happenedOn', 'participants'].find((field) => field in note);
  if (ofTraining !== undefined && note['kind'] !== 'TRAINING')
    return {
      zh: `只有培训记录（TRAINING）才有 ${ofTraining}`,
      en: `only a TRAINING has ${ofTraining}`,
    };
  return undefined;
}

/** Whether others than the office that wrote it, and those to whom its records are open, see a note. */
export const isShared = ({ visibility, withdrawnAt }: PracticeProperties): boolean =>
  visibility === 'EVERYBODY' && withdrawnAt === undefined;
