/** The type of the resolvers in the domain folders. */
import type { GraphQLFieldResolver } from 'graphql';
import { answerById, type ReadContext } from './answer.js';

/** Resolver of a root field. */
export type RootResolver<Arguments> = GraphQLFieldResolver<unknown, ReadContext, Arguments>;

/** Resolves a root field that looks up one node by its argument `id`; NOT_FOUND when there is none. */
export const byId: RootResolver<{ id: string }> = (_source, { id }, context, info) =>
  answerById(context, info, id);
