/** Fields of the mutation type that are about alliances and what is shared in them. */
import { mutation } from '../registry/mutation.js';
import { addAlliance, amendAlliance } from './alliances.js';
import { amendSharedList, shareList, withdrawSharedList } from './lists.js';

export const sharingMutations = {
  addAlliance: mutation(addAlliance),
  amendAlliance: mutation(amendAlliance),
  shareList: mutation(shareList),
  amendSharedList: mutation(amendSharedList),
  withdrawSharedList: mutation(withdrawSharedList),
};
