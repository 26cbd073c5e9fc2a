/** Resolvers of mutations: a service makes the change, and the field's statement answers what is there after it. */
import type { GraphQLFieldResolver } from 'graphql';
import { answer } from '../read/answer.js';
import type { WriteContext } from './change.js';

/** Resolver of a field of the mutation type. */
export type MutationResolver = GraphQLFieldResolver<unknown, WriteContext, { readonly input: never }>;

/** @param service makes the change and answers the id that the field's statement takes */
export const mutation =
  (service: (context: WriteContext, input: never) => Promise<string>): MutationResolver =>
  async (_source, { input }, context, info) =>
    answer(context, info, { id: await service(context, input) });
