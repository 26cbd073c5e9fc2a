/** Fields of the subscription type that tell what happens to proposals. */
import type { GraphQLFieldResolver } from 'graphql';
import { answer, type ReadContext, type Viewer } from '../read/answer.js';
import { streamOf, tell, type SubscriptionResolver } from '../read/events.js';
import type { ProposalEvent, ProposalFeed } from './feed.js';

/** What subscribing needs of a connection's context. */
export interface FeedContext extends ReadContext {
  readonly proposalFeed: ProposalFeed;
}

interface Asked {
  readonly id?: string | null;
  readonly of?: string | null;
}

/**
 * Whether an event is worth a statement: it is asked for, and the subscriber may see its proposal. The statement itself has the
 * guard all the same, because that may be over by then.
 */
function isFor(event: ProposalEvent, { id, of }: Asked, viewer: Viewer | undefined): boolean {
  if (viewer === undefined) return false;
  if (viewer.role !== 'ADMIN' && !event.offices.includes(viewer.office)) return false;
  return (id == null || id === event.proposal) && (of == null || event.places.includes(of));
}

const subscribe: GraphQLFieldResolver<unknown, FeedContext, Asked> = (_source, asked, context, info) =>
  streamOf<ProposalEvent>(
    (hear) =>
      context.proposalFeed.listen((event) => {
        if (isFor(event, asked, context.viewer)) hear(event);
      }),
    ({ proposal, at, actor, office, action, state }) =>
      answer(context, info, { id: proposal, at, actor, office, action, state }),
  );

export const proposalSubscriptions: Readonly<Record<string, SubscriptionResolver>> = {
  proposalChanged: { subscribe, resolve: tell },
};
