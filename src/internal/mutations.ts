/** Fields of the mutation type that are about internal records. */
import { answerById } from '../read/answer.js';
import type { Input, WriteContext } from '../registry/change.js';
import { mutation, type MutationResolver } from '../registry/mutation.js';
import { addContact, amendContact, removeContact } from './contacts.js';
import { discardDraft, registerDraft, saveDraft } from './drafts.js';
import { addInternalRemark, amendInternalRemark, removeInternalRemark } from './remarks.js';

/** As {@link mutation}, for what may have been removed since a mutation with the same key was answered. */
const removable =
  (service: (context: WriteContext, input: Input) => Promise<string>): MutationResolver =>
  async (_source, { input }, context, info) =>
    answerById(context, info, await service(context, input));

export const internalMutations = {
  addContact: removable(addContact),
  amendContact: removable(amendContact),
  removeContact: mutation(removeContact),
  addInternalRemark: removable(addInternalRemark),
  amendInternalRemark: removable(amendInternalRemark),
  removeInternalRemark: mutation(removeInternalRemark),
  saveDraft: removable(saveDraft),
  discardDraft: mutation(discardDraft),
  registerDraft: mutation(registerDraft),
};
