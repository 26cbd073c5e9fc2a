/** How often the database is touched for a question: by the statement that the service composes, and by one written by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j, { type Driver, type ResultSummary } from 'neo4j-driver';
import { buildSchema } from '../src/api/schema.js';
import { buildApp } from '../src/app.js';
import { projectFolder, readConfig } from '../src/config.js';
import type { Graph, Parameters } from '../src/graph/graph.js';
import { listSender } from '../src/graph/neo4j-lists.js';
import { loadStatements } from '../src/graph/statements.js';
import type { RunningNeo4j } from '../scripts/neo4j/server.js';
import { cypherFolder } from './data.js';
import { variablesOf, type Question } from './question.js';

/** Hits of both for one question, summed over its variables. */
export interface Hits {
  readonly question: string;
  readonly service: number;
  readonly handWritten: number;
}

/** Profiles each question that has a statement written by hand, the same requests on both sides. */
export async function databaseHits(
  server: RunningNeo4j,
  graph: Graph,
  questions: readonly Question[],
): Promise<Hits[]> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  const hits: Hits[] = [];
  try {
    for (const question of questions) {
      const { variables, handWritten } = question;
      if (handWritten === undefined || typeof variables === 'function') continue;
      const text = readFileSync(
        join(projectFolder, 'bench', 'sides', 'hand-written', `${handWritten}.cypher`),
        'utf8',
      );
      let [service, byHand] = [0, 0];
      for (let number = 0; number < variables.length; number += 1) {
        for (const sent of await composed(graph, question, number))
          service += await hitsOf(driver, sent.text, sent.parameters);
        byHand += await hitsOf(driver, text, variablesOf(question, number));
      }
      hits.push({ question: question.name, service, handWritten: byHand });
    }
  } finally {
    await driver.close();
  }
  return hits;
}

/** What the service sends to the engine for a request. */
async function composed(
  graph: Graph,
  question: Question,
  number: number,
): Promise<{ text: string; parameters: Parameters }[]> {
  const sent: { text: string; parameters: Parameters }[] = [];
  const withLists = listSender();
  const app = buildApp({
    config: readConfig({}),
    graph: {
      ...graph,
      read: (statement, parameters = {}) => {
        sent.push(withLists(statement.text, parameters));
        return graph.read(statement, parameters);
      },
    },
    schema: buildSchema(),
    statements: loadStatements(cypherFolder),
    logger: false,
  });
  const payload = { query: question.service.query, variables: variablesOf(question, number) };
  await app.inject({ method: 'POST', url: '/graphql', payload });
  await app.close();
  return sent;
}

async function hitsOf(driver: Driver, text: string, parameters: Parameters): Promise<number> {
  const { summary } = await driver.executeQuery(`PROFILE ${text}`, asIntegers(parameters));
  return summary.profile === false ? 0 : sumOf(summary.profile);
}

type Plan = Exclude<ResultSummary['profile'], false>;

const sumOf = (plan: Plan): number =>
  plan.dbHits + plan.children.reduce((sum, child) => sum + sumOf(child), 0);

/** LIMIT takes no float, which is what the driver makes of a number. */
const asIntegers = (parameters: Parameters) =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      Number.isInteger(value) ? neo4j.int(value as number) : value,
    ]),
  );
