/** Records are read in the very form in which they are written. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample, statements } from '../support/engines.js';
import { graphText } from '../support/graph-text.js';

/** The statements that read and write each kind, and the label of its nodes. */
const kinds = [
  { label: 'Agreement', reads: 'registry/agreements', writes: 'transfer/agreement' },
  { label: 'Place', reads: 'registry/places', writes: 'transfer/place' },
  { label: 'Channel', reads: 'registry/channels', writes: 'transfer/channel' },
  { label: 'CulturalAsset', reads: 'registry/cultural-assets', writes: 'transfer/cultural-asset' },
  { label: 'Theme', reads: 'registry/themes', writes: 'transfer/theme' },
  { label: 'Office', reads: 'registry/offices', writes: 'transfer/office' },
];

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openWithSample(engine);
  });
  afterAll(() => graph.close());

  test.each(kinds)(
    'writing every $label as it was read changes nothing',
    async ({ label, reads, writes }) => {
      const found = await graph.read({
        name: 'test',
        text: `MATCH (n:${label}) RETURN n.id AS id ORDER BY id`,
      });
      const ids = found.map(({ id }) => id!);
      const before = await graphText(graph);
      const rows = await graph.read(statements.get(reads), { ids });
      expect(rows.map(({ id }) => id)).toEqual(ids);
      await graph.write((transaction) =>
        transaction.run(statements.get(writes), { rows: rows.map(({ chain: _, ...row }) => row) }),
      );
      expect(await graphText(graph)).toEqual(before);
    },
  );
});
