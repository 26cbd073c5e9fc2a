/** Fields of the mutation type that are about notes of practice. */
import { mutation } from '../registry/mutation.js';
import { addPractice, amendPractice, withdrawPractice } from './service.js';

export const practiceMutations = {
  addPractice: mutation(addPractice),
  amendPractice: mutation(amendPractice),
  withdrawPractice: mutation(withdrawPractice),
};
