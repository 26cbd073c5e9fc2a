/** How often the database is touched for a question: by the statement that the service composes, and by one written by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningNeo4j } from '../scripts/neo4j/server.js';
import { buildSchema } from '../src/api/schema.js';
import { buildApp } from '../src/app.js';
import { projectFolder, readConfig } from '../src/config.js';
import type { Graph } from '../src/graph/graph.js';
import { loadStatements } from '../src/graph/statements.js';
import { profiled } from '../tests/support/profiled-neo4j.js';
import { cypherFolder } from './data.js';
import type { Question } from './question.js';
import { DATABASE } from './sides/connection.js';

/** Hits of both for one question, summed over its variables. */
export interface Hits {
  readonly question: string;
  readonly service: number;
  readonly handWritten: number;
}

/** Profiles questions that read and have a statement written by hand in a file, the same requests on both sides. */
export async function databaseHits(
  server: RunningNeo4j,
  graph: Graph,
  questions: readonly Question[],
): Promise<Hits[]> {
  // The graph is the caller's, and goes on being asked.
  const { graph: counting, work } = profiled(
    { ...graph, close: async () => undefined },
    { ...server, database: DATABASE },
  );
  const app = buildApp({
    config: readConfig({ ANSWER_CACHE: '0' }),
    graph: counting,
    schema: buildSchema(),
    statements: loadStatements(cypherFolder),
    logger: false,
  });
  const hitsOf = async (ask: () => Promise<unknown>) => {
    const before = total();
    await ask();
    return total() - before;
  };
  const total = () => [...work.values()].reduce((sum, { hits }) => sum + hits, 0);

  const found: Hits[] = [];
  try {
    for (const { name, variables, handWritten, service } of questions) {
      if (handWritten === undefined || typeof variables === 'function') continue;
      const file = join(projectFolder, 'bench', 'sides', 'hand-written', `${handWritten}.cypher`);
      const text = readFileSync(file, 'utf8');
      found.push({
        question: name,
        service: await hitsOf(async () => {
          for (const given of variables) {
            const payload = { query: service.query, variables: given };
            await app.inject({ method: 'POST', url: '/graphql', payload });
          }
        }),
        handWritten: await hitsOf(async () => {
          for (const given of variables) await counting.read({ name: handWritten, text }, given);
        }),
      });
    }
  } finally {
    await app.close();
    await counting.close();
  }
  return found;
}
