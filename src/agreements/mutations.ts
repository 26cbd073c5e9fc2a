/** Fields of the mutation type that are about agreements. */
import { mutation } from '../registry/mutation.js';
import { amendAgreement, registerAgreement, takeStep } from './service.js';

export const agreementMutations = {
  registerAgreement: mutation(registerAgreement),
  amendAgreement: mutation(amendAgreement),
  renewAgreement: mutation(takeStep('RENEWED')),
  suspendAgreement: mutation(takeStep('SUSPENDED')),
  resumeAgreement: mutation(takeStep('RESUMED')),
  terminateAgreement: mutation(takeStep('TERMINATED')),
  upgradeAgreement: mutation(takeStep('UPGRADED')),
};
