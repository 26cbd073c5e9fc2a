/** Fields of the mutation type that are about exchanges. */
import { mutation } from '../registry/mutation.js';
import { amendExchange, cancelExchange, holdExchange, recordExchange } from './service.js';

export const exchangeMutations = {
  recordExchange: mutation(recordExchange),
  amendExchange: mutation(amendExchange),
  holdExchange: mutation(holdExchange),
  cancelExchange: mutation(cancelExchange),
};
