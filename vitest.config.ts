import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

/**
 * Tests that use the Neo4j server, a browser or the built service: each file fills and empties the graph, or may build, so no two may
 * run at once.
 */
const oneAtATime = [
  'tests/{browser,conformance,contract,faults,graph,process,read}/**/*.test.ts',
  'tests/**/*.engines.test.ts',
];

const settings = {
  // Both engines take part, one of them over the network, on machines with few processors.
  testTimeout: 60_000,
  // Some build the project first, which takes a minute where others build beside it.
  hookTimeout: 180_000,
  // The embedded engine is a native library: a process of its own keeps a crash from taking the other files along.
  pool: 'forks',
} as const;

/**
 * vitest would take the ES modules of `graphql` and mercurius the CommonJS ones: two copies that do not accept each
 * other's schemas. Node itself gives both the same copy, and so does this.
 */
const graphql = createRequire(import.meta.url).resolve('graphql');

export default defineConfig({
  test: {
    reporters:
      process.env['CI'] === 'true' ? ['default', ['json', { outputFile: 'test-results.json' }]] : ['default'],
    // Not repeated in the projects, so that one server serves them all.
    globalSetup: ['tests/support/neo4j-server.ts'],
    projects: [
      {
        resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
        test: {
          ...settings,
          name: 'units',
          include: ['tests/**/*.test.ts'],
          exclude: oneAtATime,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
        test: {
          ...settings,
          name: 'engines',
          include: oneAtATime,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
