/** Who is signed in, as the service understands the token of this window. */
import { useSyncExternalStore } from 'react';
import { graphql } from '../graphql/graphql.js';
import { onTokenChange, tokenOfSession } from '../graphql/session.js';
import { useAnswer } from '../graphql/use-answer.js';

const meOperation = graphql(`
  query Me {
    me {
      actor
      role
      office {
        id
        kind
        nameZh
        nameEn
        serves {
          __typename
          id
          nameZh
          nameEn
        }
      }
    }
  }
`);

/** `hasToken` says that the reader has tried to sign in; `asked` whether the service takes the token. */
export function useMe() {
  const token = useSyncExternalStore(onTokenChange, tokenOfSession);
  // The token is part of what is asked by: another one makes it another question.
  const asked = useAnswer(meOperation, token === null ? undefined : {});
  return { hasToken: token !== null, asked };
}
