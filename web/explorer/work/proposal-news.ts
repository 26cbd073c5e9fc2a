/** Calls when a proposal that the reader may see has changed, wherever it was changed. */
import { createClient } from 'graphql-ws';
import { tokenOfSession } from '../graphql/session.js';

/** What tells the news: the service answers each change as it happens. */
const query = 'subscription ProposalNews { proposalChanged { state } }';

const listeners = new Set<() => void>();
let leave: (() => void) | undefined;

/**
 * One connection for all that listen. Where none can be made, lists are asked anew when the reader comes back to the window.
 *
 * @returns ends the listening
 */
export function onProposalNews(listener: () => void): () => void {
  listeners.add(listener);
  leave ??= follow();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    leave?.();
    leave = undefined;
  };
}

function follow(): () => void {
  const address = new URL('graphql', document.baseURI);
  address.protocol = address.protocol.replace('http', 'ws');
  const client = createClient({
    url: address.href,
    connectionParams: () => ({ authorization: `Bearer ${tokenOfSession() ?? ''}` }),
    retryAttempts: 3,
  });
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const end = client.subscribe({ query }, { next: tell, error: () => undefined, complete: () => undefined });
  return () => {
    end();
    void client.dispose();
  };
}
