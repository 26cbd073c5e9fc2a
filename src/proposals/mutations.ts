/** Fields of the mutation type that are about proposals. */
import { mutation } from '../registry/mutation.js';
import {
  amendProposal,
  decideProposal,
  lapseProposal,
  proposeAgreement,
  signProposal,
  submitProposal,
} from './service.js';

export const proposalMutations = {
  proposeAgreement: mutation(proposeAgreement),
  amendProposal: mutation(amendProposal),
  submitProposal: mutation(submitProposal),
  decideProposal: mutation(decideProposal),
  signProposal: mutation(signProposal),
  lapseProposal: mutation(lapseProposal),
};
