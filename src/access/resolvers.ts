/** Fields of the query type that ask for offices and for who asks. */
import type { GraphQLFieldResolver } from 'graphql';
import { answer, type ReadContext } from '../read/answer.js';
import { pageParameters, type PageArguments } from '../read/connection.js';
import { byId, type RootResolver } from '../read/resolver.js';
import type { Identity } from './identity.js';

interface ViewerContext extends ReadContext {
  readonly viewer: Identity | undefined;
}

const me: GraphQLFieldResolver<unknown, ViewerContext> = (_source, _arguments, context, info) =>
  context.viewer === undefined ? null : answer(context, info, { ...context.viewer });

const offices: RootResolver<PageArguments> = (_source, page, context, info) =>
  answer(context, info, pageParameters('offices', 'ID_ASC', page));

export const accessQueries = { me, office: byId, offices };
