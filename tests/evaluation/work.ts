/** Exchanges, proposals and channels as the registry keeps them, written straight into a graph. */
import type { Graph, Parameters, Row } from '../../src/graph/graph.js';

const write = (graph: Graph, text: string, parameters: Parameters): Promise<Row[]> =>
  graph.write((transaction) => transaction.run({ name: 'test', text }, parameters));

export interface ExchangeWritten {
  readonly id: string;
  readonly home: string;
  readonly happenedOn: string;
  readonly agreement?: string;
  readonly through?: readonly string[];
  readonly fields?: readonly string[];
  readonly kind?: string;
  readonly state?: string;
  readonly confidence?: string;
}

/** Writes an exchange; a visit that was held, unless told otherwise. */
export async function writeExchange(graph: Graph, given: ExchangeWritten): Promise<void> {
  const { id, home, happenedOn, agreement, through = [], fields = [], ...more } = given;
  await write(
    graph,
    `MATCH (home:Place {id: $home})
     CREATE (exchange:Exchange)
     SET exchange = $properties
     CREATE (exchange)-[:INVOLVES {role: 'HOME'}]->(home)
     WITH exchange
     CALL (exchange) {
       UNWIND $agreements AS id
       MATCH (agreement:Agreement {id: id})
       CREATE (exchange)-[:ABOUT]->(agreement)
     }
     CALL (exchange) {
       UNWIND $through AS id
       MATCH (channel:Channel {id: id})
       CREATE (exchange)-[:THROUGH]->(channel)
     }
     RETURN count(exchange) AS written`,
    {
      home,
      properties: {
        id,
        happenedOn,
        fields: [...fields],
        kind: more.kind ?? 'VISIT',
        state: more.state ?? 'HELD',
        confidence: more.confidence ?? 'DOCUMENTED',
        titleZh: `往来${id}`,
        titleEn: `Exchange ${id}`,
        version: 1,
      },
      agreements: agreement === undefined ? [] : [agreement],
      through: [...through],
    },
  );
}

export interface ProposalWritten {
  readonly id: string;
  readonly office: string;
  readonly state: string;
  readonly submittedOn: string;
  readonly decidedOn?: string;
  readonly closedOn?: string;
}

/** Writes a proposal of an office. */
export async function writeProposal(graph: Graph, { office, ...said }: ProposalWritten): Promise<void> {
  await write(
    graph,
    `MATCH (office:Office {id: $office})
     CREATE (proposal:Proposal)-[:PROPOSED_BY]->(office)
     SET proposal = $properties
     RETURN count(proposal) AS written`,
    { office, properties: { titleZh: `请示${said.id}`, kind: 'FORMAL', version: 1, ...said } },
  );
}

/** Takes all exchanges and proposals out of the graph again. */
export async function clearWork(graph: Graph): Promise<void> {
  for (const label of ['Exchange', 'Proposal'])
    await write(graph, `MATCH (node:${label}) DETACH DELETE node`, {});
}
