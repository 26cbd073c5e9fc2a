/** The client that all views ask with. It keeps no answers: what is shown is what the registry says now. */
import { Client, fetchExchange } from 'urql';
import { tokenOfSession } from './session.js';

/** Relative to the page, so that the service may stand behind a gateway under any path. */
const endpoint = new URL('graphql', document.baseURI);

export const client = new Client({
  url: endpoint.href,
  preferGetMethod: false,
  requestPolicy: 'network-only',
  exchanges: [fetchExchange],
  fetchOptions: () => {
    const token = tokenOfSession();
    return { headers: token === null ? {} : { authorization: `Bearer ${token}` } };
  },
});
