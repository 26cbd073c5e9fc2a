/** Fields of the query and mutation types that are about claims. */
import { byId } from '../read/resolver.js';
import { decideClaim } from './decide.js';
import { mutation } from './mutation.js';

export const registryQueries = { claim: byId };

export const registryMutations = { decideClaim: mutation(decideClaim) };
