/** Fields of the mutation type that are about channels. */
import { mutation } from '../registry/mutation.js';
import { addChannel, amendChannel } from './service.js';

export const channelMutations = { addChannel: mutation(addChannel), amendChannel: mutation(amendChannel) };
