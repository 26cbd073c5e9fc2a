/** Fields of the mutation type that are about cultural assets and themes. */
import { mutation } from '../registry/mutation.js';
import { addCulturalAsset, amendCulturalAsset } from './service.js';
import { addTheme, amendTheme } from './themes.js';

export const cultureMutations = {
  addCulturalAsset: mutation(addCulturalAsset),
  amendCulturalAsset: mutation(amendCulturalAsset),
  addTheme: mutation(addTheme),
  amendTheme: mutation(amendTheme),
};
