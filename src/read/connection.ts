/**
 * Paging by keyset, as the Relay connection specification describes it: a cursor names the last item seen by its
 * sort key and id, so that a page stays right while items come and go.
 */
import { z } from 'zod';
import type { Parameters } from '../graph/graph.js';
import { Refusal } from '../refusal.js';
import { checkFirst } from './list-length.js';

/** Where a page ends: the list, its order, and the sort key and id of the last item. */
const position = z.strictObject({
  list: z.string(),
  order: z.string(),
  key: z.union([z.string(), z.number()]),
  id: z.string(),
});
export type Position = z.infer<typeof position>;

/** The arguments that every connection has. */
export interface PageArguments {
  readonly first: number;
  readonly after?: string | null;
}

/** A position as an opaque cursor. */
export const encodeCursor = ({ list, order, key, id }: Position): string =>
  Buffer.from(JSON.stringify({ list, order, key, id })).toString('base64url');

/** @returns the position of a cursor, or undefined when it is none of ours */
export function decodeCursor(cursor: string): Position | undefined {
  try {
    return position.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

/**
 * The parameters of a page, as the statements of connections take them: `$first`, `$limit` (one more, to see whether
 * a page follows), `$order`, `$sortBy`, `$descending`, `$afterKey` and `$afterId` (both null on the first page).
 *
 * @param list name of the list, so that a cursor of another one is refused
 * @param order value of the field's order, such as `SIGNED_ON_ASC`
 * @throws {Refusal} `BAD_USER_INPUT` for a page size or cursor that cannot be
 */
export function pageParameters(list: string, order: string, page: PageArguments): Parameters {
  const first = checkFirst(page.first);
  const after = page.after ?? null;
  const start = after === null ? null : decodeCursor(after);
  if (start === undefined || (start !== null && (start.list !== list || start.order !== order)))
    throw new Refusal('BAD_USER_INPUT', {
      zh: '参数 after 不是该列表在此排序下的游标',
      en: 'the argument "after" is not a cursor of this list in this order',
    });
  const direction = /_(ASC|DESC)$/.exec(order);
  return {
    first,
    limit: first + 1,
    order,
    sortBy: order.slice(0, direction?.index),
    descending: direction?.[1] === 'DESC',
    afterKey: start?.key ?? null,
    afterId: start?.id ?? null,
  };
}
