/** How the sides that are no service of ours reach Neo4j: as their authors recommend, with nothing in between. */
import { once } from 'node:events';
import type { FastifyInstance } from 'fastify';
import neo4j, { type Driver } from 'neo4j-driver';

export const DATABASE = 'neo4j';

// The driver takes a stack for each statement, and what runs these files as TypeScript would have each one translated: an eighth of
// the time of the statements by hand, which the service, built as it is, does not have.
process.setSourceMapsEnabled(false);

/** The driver, from the variables that the service itself reads. */
export const openDriver = (): Driver =>
  neo4j.driver(
    process.env['NEO4J_URI']!,
    neo4j.auth.basic(process.env['NEO4J_USER']!, process.env['NEO4J_PASSWORD']!),
    { disableLosslessIntegers: true },
  );

/** Listens on a free port of this machine, says where, and ends when told to. */
export async function listen(app: FastifyInstance, driver: Driver): Promise<void> {
  console.log(await app.listen({ host: '127.0.0.1', port: 0 }));
  await once(process, 'SIGTERM');
  await app.close();
  await driver.close();
}
