/** `@neo4j/graphql` over the same graph, behind mercurius as the service is. */
import { readFileSync } from 'node:fs';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { fastify } from 'fastify';
import mercurius from 'mercurius';
import { DATABASE, listen, openDriver } from '../connection.js';
import { mainQuestionText } from '../main-question-text.js';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** A statement as a block string of SDL, which takes all as it stands but its own end. */
const block = (text: string) => `"""\n${text.replaceAll('"""', '\\"""')}\n"""`;

const questions = `
  type Query {
    search(text: String!): SearchAnswer
      @cypher(statement: ${block(read('../hand-written/search.cypher'))}, columnName: "answer")
    reachablePartners(from: ID!, theme: ID!, via: [String!]!, first: Int!): ReachablePartners
      @cypher(
        statement: ${block(mainQuestionText())}
        columnName: "answer"
      )
  }
`;

const driver = openDriver();
const library = new Neo4jGraphQL({
  typeDefs: [read('model.graphql'), questions],
  driver,
  features: { filters: { String: { GTE: true } } },
});
const app = fastify();
app.register(mercurius, {
  schema: await library.getSchema(),
  context: () => ({ sessionConfig: { database: DATABASE } }),
});

await listen(app, driver);
