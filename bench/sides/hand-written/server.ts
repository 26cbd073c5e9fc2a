/** The floor: a bare fastify route for each question, with a statement written by hand for it alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { fastify } from 'fastify';
import type { Value } from '../../../src/graph/graph.js';
import { DATABASE, listen, openDriver } from '../connection.js';
import { mainQuestionText } from '../main-question-text.js';

const folder = new URL('./', import.meta.url);

const texts = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.cypher'))
    .map((name) => [name.replace('.cypher', ''), readFileSync(new URL(name, folder), 'utf8')]),
);
texts.set('main-question', mainQuestionText());

const driver = openDriver();
const app = fastify();

for (const [name, text] of texts) {
  const writes = /\bCREATE\b/.test(text);
  app.post(`/${name}`, async ({ body }) => {
    const session = driver.session({ database: DATABASE, defaultAccessMode: writes ? 'WRITE' : 'READ' });
    try {
      const parameters = body as Record<string, Value>;
      const { records } = writes
        ? await session.executeWrite((transaction) => transaction.run(text, parameters))
        : await session.run(text, parameters);
      return records[0]?.get('answer') as Value;
    } finally {
      await session.close();
    }
  });
}

await listen(app, driver);
