/** Fields of the mutation type that are about plans and assessments. */
import { mutation } from '../registry/mutation.js';
import { amendAssessment, recordAssessment } from './assessments.js';
import { reportPlanItem, savePlan } from './plans.js';

export const evaluationMutations = {
  savePlan: mutation(savePlan),
  reportPlanItem: mutation(reportPlanItem),
  recordAssessment: mutation(recordAssessment),
  amendAssessment: mutation(amendAssessment),
};
