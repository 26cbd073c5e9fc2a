import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
// Without an import of 'vitest' the compiler cannot augment it below.
import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { neo4jCanRun } from '../../scripts/neo4j/server.js';
import { startTemporaryNeo4j } from '../../scripts/neo4j/temporary.js';
import { projectFolder } from '../../src/config.js';
import { loadStatements } from '../../src/graph/statements.js';
import { relationshipTypesOf } from './relationship-types.js';

/** How the tests reach the real Neo4j they may fill and wipe. */
export interface TestNeo4j {
  uri: string;
  user: string;
  password: string;
  database: string;
  /** Absent for a server of somebody else's. */
  browser?: {
    url: string;
    /** Where on this machine it expects the service, whose guide it plays. */
    servicePort: number;
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** `null` when no Neo4j is available here, so that the tests needing one skip themselves. */
    neo4j: TestNeo4j | null;
  }
}

type Teardown = () => Promise<void>;

/**
 * Vitest global setup: provides `neo4j` from `NEO4J_URI` when set, otherwise from a server started for this run.
 * Without either it provides `null`, except in CI, where missing Neo4j is an error.
 */
export default async function setup(project: TestProject): Promise<Teardown | undefined> {
  if (process.env.NEO4J_URI) {
    const external = externalNeo4j(process.env.NEO4J_URI);
    await withDriver(external, async (driver) => {
      await assertEmpty(driver, external);
      await nameRelationshipTypes(driver, external);
    });
    project.provide('neo4j', external);
    // It was empty before the run, so whatever it holds now came from the tests.
    return () => withDriver(external, (driver) => wipe(driver, external));
  }

  const missing = await neo4jCanRun();
  if (missing === null) {
    const running = await startTemporaryNeo4j();
    const { uri, user, password, browserUrl, servicePort } = running;
    const browser = { url: browserUrl, servicePort };
    const temporary = { uri, user, password, database: 'neo4j', browser };
    await withDriver(temporary, (driver) => nameRelationshipTypes(driver, temporary));
    project.provide('neo4j', temporary);
    return () => running.stop();
  }

  const notice = `跳过 Neo4j 测试 / Neo4j tests are skipped: ${missing}`;
  if (process.env.CI === 'true') throw new Error(`CI 中不允许跳过 / not allowed in CI. ${notice}`);
  console.warn(notice);
  project.provide('neo4j', null);
  return undefined;
}

function externalNeo4j(uri: string): TestNeo4j {
  return {
    uri,
    user: process.env.NEO4J_USER || 'neo4j',
    password: process.env.NEO4J_PASSWORD || '',
    database: process.env.NEO4J_DATABASE || 'neo4j',
  };
}

async function withDriver(target: TestNeo4j, work: (driver: Driver) => Promise<void>): Promise<void> {
  const driver = neo4j.driver(target.uri, neo4j.auth.basic(target.user, target.password));
  try {
    await work(driver);
  } finally {
    await driver.close();
  }
}

async function assertEmpty(driver: Driver, { uri, database }: TestNeo4j): Promise<void> {
  const { records } = await driver.executeQuery('MATCH (n) RETURN 1 LIMIT 1', {}, { database });
  if (records.length === 0) return;
  throw new Error(
    `数据库 ${database}(${uri})不是空的:测试会清空并改写数据,请提供一个空数据库。 ` +
      `Database ${database} at ${uri} is not empty: the tests own, fill and wipe their data and need an empty database.`,
  );
}

/**
 * Makes every relationship type of our statements known, in the order of their names. A server numbers types when it first
 * meets them and goes through those of a node by their numbers, and one that it has not met it looks for again and
 * again: without this, what a statement costs would depend on which tests ran before.
 */
async function nameRelationshipTypes(driver: Driver, { database }: TestNeo4j): Promise<void> {
  const names = relationshipTypesOf(loadStatements(join(projectFolder, 'cypher')));
  const create = 'UNWIND $names AS name CALL db.createRelationshipType(name) RETURN count(*) AS types';
  await driver.executeQuery(create, { names }, { database });
}

async function wipe(driver: Driver, { database }: TestNeo4j): Promise<void> {
  await driver.executeQuery('MATCH (n) DETACH DELETE n', {}, { database });
}
