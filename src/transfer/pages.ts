/** Reading what is ordered by id a page at a time. */
import type { Row } from '../graph/graph.js';

/**
 * Pages of what is ordered by id, each asked for by the id that the one before ended with.
 *
 * @param read rows whose id is greater than `afterId`, in its order, `limit` at most
 * @param idOf the id of a row
 */
export async function* pagesById(
  limit: number,
  read: (afterId: string, limit: number) => Promise<Row[]>,
  idOf: (row: Row) => string,
): AsyncGenerator<Row[]> {
  for (let afterId = ''; ;) {
    const rows = await read(afterId, limit);
    if (rows.length > 0) yield rows;
    if (rows.length < limit) return;
    afterId = idOf(rows.at(-1)!);
  }
}
