/** Agreements drawn straight between their places, by the command `load`. */
import { join } from 'node:path';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { kindText } from '../../src/agreements/wording.js';
import { projectFolder, readConfig } from '../../src/config.js';
import type { Graph } from '../../src/graph/graph.js';
import { openGraph } from '../../src/graph/open.js';
import { loadStatements } from '../../src/graph/statements.js';
import { runCommand } from '../../src/transfer/command.js';
import { clearGraph } from '../../src/transfer/load.js';
import { smallDataSet } from './folder.js';

const cypherFolder = join(projectFolder, 'cypher');
const statements = loadStatements(cypherFolder);

const server = inject('neo4j');
const engines: [string, ((folder: string) => NodeJS.ProcessEnv) | null][] = [
  ['embedded', (folder) => ({ GRAPH_FILE: join(folder, 'graph', 'a.grafeo') })],
  [
    'neo4j',
    server &&
      (() => ({
        NEO4J_URI: server.uri,
        NEO4J_USER: server.user,
        NEO4J_PASSWORD: server.password,
        NEO4J_DATABASE: server.database,
      })),
  ],
];

const COLUMNS = 'id,home,partner,kind,status,signed_on,sources,confidence,remark_zh,remark_en';

describe.each(engines)('direct ties in %s', (_, environmentOf) => {
  if (environmentOf === null) {
    it.skip('needs a Neo4j server');
    return;
  }

  let set: ReturnType<typeof smallDataSet>;
  beforeEach(async () => {
    set = smallDataSet();
    await withGraph((graph) => clearGraph(graph, statements));
  });

  async function withGraph<T>(work: (graph: Graph) => Promise<T>): Promise<T> {
    const graph = await openGraph(readConfig(environmentOf!(set.folder)).graph, cypherFolder);
    try {
      return await work(graph);
    } finally {
      await graph.close();
    }
  }

  /** Loads agreements, each `id,home,partner,kind,status,signed_on,sources,confidence`. */
  async function load(agreements: readonly string[], ...options: string[]) {
    set.write('agreements.csv', [COLUMNS, ...agreements.map((row) => `${row},,`), ''].join('\n'));
    const errors: string[] = [];
    const output = { out: () => undefined, err: (line: string) => void errors.push(line) };
    const words = ['load', '--data', set.folder, ...options];
    const code = await runCommand(words, output, environmentOf!(set.folder));
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
  }

  /** Every relationship between two places that is none of `PART_OF`. */
  const drawn = () =>
    withGraph((graph) =>
      graph.read({
        name: 'test',
        text: `
MATCH (home:Place)-[tie]->(partner:Place)
WHERE type(tie) <> 'PART_OF'
RETURN home.id AS home, type(tie) AS type, partner.id AS partner, properties(tie) AS properties
ORDER BY tie.agreementId`,
      }),
    );

  /** The same in few words. */
  const inShort = async () =>
    (await drawn()).map(({ home, type, partner, properties }) => {
      const { agreementId, caption } = properties as Record<string, string>;
      return [agreementId, home as string, type as string, partner as string, caption].join(' ');
    });

  it('has one for each agreement, named by its kind, with what is known of the agreement and no more', async () => {
    await load([
      'a,cn/shanxi,jp/saitama,FORMAL,ACTIVE,1982-10-27,page,DOCUMENTED',
      'b,cn/shanxi/shuozhou,jp/saitama/chichibu,COOPERATION,DORMANT,2018-10,list,REPORTED',
      'c,cn/shanxi,jp/saitama/chichibu,INTENT,UNKNOWN,2003,page,DOCUMENTED',
      'd,cn/shanxi,jp/saitama/chichibu,NEGOTIATION,UNKNOWN,,page,DOCUMENTED',
      'e,cn/shanxi/shuozhou,jp/saitama,FORMAL,EXPIRED,1990,page,DOCUMENTED',
      'f,cn/shanxi/shuozhou,jp/saitama,FORMAL,TERMINATED,1991,page,DOCUMENTED',
      'g,cn/shanxi/shuozhou,jp/saitama,FORMAL,UNKNOWN,1992,page,HYPOTHETICAL',
    ]);
    const [shanxi, shuozhou] = ['cn/shanxi', 'cn/shanxi/shuozhou'];
    const [saitama, chichibu] = ['jp/saitama', 'jp/saitama/chichibu'];
    const facts = (agreementId: string, status: string, confidence: string, signedOn?: string) => ({
      agreementId,
      status,
      confidence,
      ...(signedOn === undefined ? {} : { signedOn }),
    });
    const { FORMAL, COOPERATION, INTENT, NEGOTIATION } = kindText;
    expect(await drawn()).toEqual([
      {
        home: shanxi,
        type: 'SISTER_CITY_OF',
        partner: saitama,
        properties: {
          ...facts('a', 'ACTIVE', 'DOCUMENTED', '1982-10-27'),
          caption: `${FORMAL.zh} 1982-10-27`,
        },
      },
      {
        home: shuozhou,
        type: 'COOPERATES_WITH',
        partner: chichibu,
        properties: { ...facts('b', 'DORMANT', 'REPORTED', '2018-10'), caption: `${COOPERATION.zh} 2018-10` },
      },
      {
        home: shanxi,
        type: 'SIGNED_INTENT_WITH',
        partner: chichibu,
        properties: { ...facts('c', 'UNKNOWN', 'DOCUMENTED', '2003'), caption: `${INTENT.zh} 2003` },
      },
      {
        home: shanxi,
        type: 'NEGOTIATES_WITH',
        partner: chichibu,
        properties: { ...facts('d', 'UNKNOWN', 'DOCUMENTED'), caption: `${NEGOTIATION.zh} 日期不详` },
      },
    ]);
  });

  it('follows an agreement that changes its kind, its date and both of its parties', async () => {
    const other = 'other,cn/shanxi,jp/saitama,INTENT,ACTIVE,1982-10-27,page,DOCUMENTED';
    await load([other, 'tie,cn/shanxi,jp/saitama,INTENT,UNKNOWN,2003,page,DOCUMENTED']);
    await load(['tie,cn/shanxi/shuozhou,jp/saitama/chichibu,FORMAL,UNKNOWN,2005-06,page,DOCUMENTED']);
    expect(await inShort()).toEqual([
      'other cn/shanxi SIGNED_INTENT_WITH jp/saitama 意向书 1982-10-27',
      'tie cn/shanxi/shuozhou SISTER_CITY_OF jp/saitama/chichibu 友好城市 2005-06',
    ]);
  });

  it.each([
    ['has expired', 'FORMAL,EXPIRED,2003,page,DOCUMENTED'],
    ['is terminated', 'FORMAL,TERMINATED,2003,page,DOCUMENTED'],
    ['turns out to be a worked example', 'FORMAL,UNKNOWN,2003,page,HYPOTHETICAL'],
  ])('goes when its agreement %s, and comes back with it', async (_case, now) => {
    const living = 'tie,cn/shanxi,jp/saitama,FORMAL,UNKNOWN,2003,page,DOCUMENTED';
    await load([living]);
    await load([`tie,cn/shanxi,jp/saitama,${now}`]);
    expect(await inShort()).toEqual([]);
    await load([living]);
    expect(await inShort()).toEqual(['tie cn/shanxi SISTER_CITY_OF jp/saitama 友好城市 2003']);
  });

  it('goes when the graph is cleared of its agreement', async () => {
    await load(['tie,cn/shanxi,jp/saitama,FORMAL,UNKNOWN,2003,page,DOCUMENTED']);
    await load(['new,cn/shanxi,jp/saitama,FORMAL,UNKNOWN,,page,DOCUMENTED'], '--clear');
    expect(await inShort()).toEqual(['new cn/shanxi SISTER_CITY_OF jp/saitama 友好城市 日期不详']);
  });

  it('goes when it is erased before its agreement is deleted', async () => {
    await load(['tie,cn/shanxi,jp/saitama,FORMAL,UNKNOWN,2003,page,DOCUMENTED']);
    await withGraph((graph) =>
      graph.write(async (transaction) => {
        await transaction.run(statements.get('transfer/erase-direct-ties'), { ids: ['tie'] });
        await transaction.run({
          name: 'test',
          text: "MATCH (tie:Agreement {id: 'tie'}) DETACH DELETE tie",
        });
      }),
    );
    expect(await inShort()).toEqual([]);
  });
});
