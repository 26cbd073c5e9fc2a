/** What must hold for a third party's assessment. Pure. */
import type { Objection } from '../places/rules.js';

/** What of an assessment the rules look at. */
interface Facts {
  readonly score?: unknown;
  readonly outOf?: unknown;
  readonly remark?: unknown;
}

/** @returns what is against it; undefined when nothing is */
export function assessmentObjection({ score, outOf, remark }: Facts): Objection {
  if (score === undefined && remark === undefined)
    return { zh: '评估须有得分或评语', en: 'an assessment needs a score or a remark' };
  if (score === undefined && outOf !== undefined)
    return { zh: '没有得分，不能只填满分', en: 'without a score there is no best score' };
  if (typeof score !== 'number') return undefined;
  if (score < 0) return { zh: '得分不能小于 0', en: 'a score is not below 0' };
  if (typeof outOf === 'number' && (outOf <= 0 || score > outOf))
    return { zh: '满分须大于 0，且不低于得分', en: 'the best score is above 0 and not below the score' };
  return undefined;
}
