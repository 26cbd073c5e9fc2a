/** Fields of the mutation type that are about offices. */
import { mutation } from '../registry/mutation.js';
import { amendOffice, registerOffice } from './office-service.js';

export const accessMutations = {
  registerOffice: mutation(registerOffice),
  amendOffice: mutation(amendOffice),
};
