/** Fields of the mutation type that are about places. */
import { mutation } from '../registry/mutation.js';
import { mergePlaces } from './merge.js';
import { addPlace, amendPlace } from './service.js';

export const placeMutations = {
  addPlace: mutation(addPlace),
  amendPlace: mutation(amendPlace),
  mergePlaces: mutation(mergePlaces),
};
