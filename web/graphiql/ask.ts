/** Sends an operation to the service that the page comes from. */
import { Kind, parse } from 'graphql';

interface Operation {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: unknown;
}

// Relative to the page, so that the service may stand behind a gateway under any path.
const endpoint = new URL('../graphql', document.baseURI);

/**
 * Just after a change of tab GraphiQL still gives the name of the operation of the tab before. A document that has one
 * operation needs no name.
 */
function withoutStaleName(operation: Operation): Operation {
  const { query, operationName, ...others } = operation;
  const operations = definitionsOf(query).filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return operations.length > 1 && operationName != null ? operation : { query, ...others };
}

/** What does not parse is sent as it is: the service says what is wrong with it. */
function definitionsOf(query: string) {
  try {
    return parse(query, { noLocation: true }).definitions;
  } catch {
    return [];
  }
}

/** @param options.headers what the reader wrote into the headers editor, such as `authorization` */
export async function ask(
  operation: Operation,
  options?: { readonly headers?: Readonly<Record<string, unknown>> },
): Promise<object> {
  const headers = new Headers({
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
  });
  for (const [name, value] of Object.entries(options?.headers ?? {})) headers.set(name, String(value));
  const response = await fetch(endpoint, {
    method: 'POST',
    headers,
    body: JSON.stringify(withoutStaleName(operation)),
  });
  return (await response.json()) as object;
}
