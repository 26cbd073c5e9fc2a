/**
 * `npm run bench`: how fast the service is beside its peers, on this machine.
 *
 *     npm run bench -- --quick            the sample alone
 *     npm run bench -- --minutes 2        a shorter load for the memory; ten minutes unless given
 *     npm run bench -- --copies 1,4       the world-wide set in other sizes than 1, 4 and 16 times
 *     npm run bench -- --world            the world-wide set alone; what an earlier run found of the sample stays
 *     npm run bench -- --capacity         instead, how many requests a second it takes, held for thirty minutes unless `--minutes` says less
 */
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { installNeo4j, neo4jCanRun } from '../scripts/neo4j/server.js';
import { startTemporaryNeo4j } from '../scripts/neo4j/temporary.js';
import { projectFolder } from '../src/config.js';
import { inOneLine } from './arrivals.js';
import { capacityOf } from './capacity.js';
import { addWorlds, loadSample, openFile, openServer } from './data.js';
import { databaseHits } from './database-hits.js';
import { endure } from './endurance.js';
import { measure, throughputOf, type Pace, type Result } from './measure.js';
import { residentMb } from './process.js';
import { isWrite } from './question.js';
import { questions } from './questions/index.js';
import { report } from './report.js';
import { figuresOf, ratiosOf, type Results } from './results.js';
import { startHandWritten, startNeo4jGraphQL, startService, type Side } from './sides/side.js';
import { COMPOSED } from './targets.js';
import { worldSetMissing } from './world-set.js';

/** Few clients: an answer to the slowest question has to fit into a round. */
const QUICK: Pace = {
  clients: 2,
  compared: 1,
  rounds: 5,
  roundMs: 150,
  warmUps: 1,
  warmUpMs: 150,
  restMs: 0,
};
const WHOLE: Pace = {
  clients: 16,
  compared: 4,
  rounds: 5,
  roundMs: 1_000,
  warmUps: 8,
  warmUpMs: 2_000,
  restMs: 30_000,
};

/** The world-wide set sixteen times is 670,000 rows, all of which the server is to hold in memory. */
const HEAP_MB = 3_072;
const PAGE_CACHE_MB = 1_024;

/** The size of the cache that the service has unless told otherwise, in MB. */
const ANSWERS_KEPT = { ANSWER_CACHE: '24' };
/** And the times that it gives a request and a statement. */
const AS_AN_OFFICE = { ...ANSWERS_KEPT, REQUEST_TIMEOUT_MS: '9000', GRAPH_TIMEOUT_MS: '8000' };

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    world: { type: 'boolean', default: false },
    capacity: { type: 'boolean', default: false },
    minutes: { type: 'string' },
    copies: { type: 'string', default: '1,4,16' },
  },
});
const minutes = Number(values.minutes ?? (values.capacity ? 30 : 10));
const copies = values.copies.split(',').map(Number);
if (!(minutes > 0) || copies.some((count) => !Number.isInteger(count) || count < 1))
  throw new Error(
    '--minutes 应为正数，--copies 应为正整数 / --minutes is a number above 0, --copies whole numbers',
  );

const missing = await neo4jCanRun();
if (missing !== null) throw new Error(`没有 Neo4j 无法比较 / nothing to compare without Neo4j: ${missing}`);
await installNeo4j(console.log);

const pace = values.quick ? QUICK : WHOLE;
const server = await startTemporaryNeo4j({ heapMb: HEAP_MB, pageCacheMb: PAGE_CACHE_MB });
const graph = openServer(server);
const onServer = { NEO4J_URI: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password };
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const open: Side[] = [];
const started = async (starting: Promise<Side>) => {
  const side = await starting;
  open.push(side);
  return side;
};
const stopAll = async () => {
  for (const side of open.splice(0)) await side.stop();
};
const endOnce = async () => {
  await stopAll();
  await graph.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
};
let ending: Promise<void> | undefined;
/** A signal ends the sides, by which the question that is measured fails and ends the run as well. */
const endAll = () => (ending ??= endOnce());
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void endAll().finally(() => process.exit(1)));
const fileNamed = (name: string) => join(folder, `${name}.grafeo`);

const latest = join(projectFolder, 'bench', 'results', 'latest.json');
/** What earlier runs have found; the project comes with some. */
const kept = () => JSON.parse(readFileSync(latest, 'utf8')) as Results;
const ratios: Results['ratios'] = [];
const figures: Results['figures'] = [];
let results: Results;
/** Whatever has been found so far: a run that is broken off has that much. */
const keep = async (more: Partial<Results> = {}) => {
  results = { ...results, ...more };
  mkdirSync(dirname(latest), { recursive: true });
  writeFileSync(latest, `${JSON.stringify(results, null, 2)}\n`);
  if (!values.quick) writeFileSync(join(projectFolder, 'docs', 'performance.md'), await report(results));
};
const note = (result: Result, data: string) => {
  ratios.push(...ratiosOf(result, data));
  figures.push(...figuresOf(result, data));
  print(result, data);
};

try {
  await loadSample(graph);
  if (values.capacity) await untilTooMuch();
  else if (values.world) await onWorlds();
  else await besideOthers();
} finally {
  await endAll();
}

/** The machine, as the document names it. */
async function machine(): Promise<string> {
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `${cpus().length} × ${cpus()[0]!.model}, ${memory} GB, Node ${process.versions.node}, ${await graph.describe()}`;
}

/** The service beside its peers, on each question. */
async function besideOthers(): Promise<void> {
  const words = `${pace.rounds} rounds of ${pace.roundMs / 1_000} s, ${pace.clients} clients, warmed up for ${pace.warmUpMs / 1_000} s at a time, ${pace.warmUps} times at most, until the server had nothing left to compile`;

  const sampleFile = openFile(fileNamed('sample'));
  await loadSample(sampleFile);
  await sampleFile.close();
  // Before anything is written: what a write leaves behind is counted too.
  const composed = questions.filter(({ name }) => COMPOSED.includes(name));
  const hits = values.quick ? [] : await databaseHits(server, graph, composed);
  const service = await started(startService('service', onServer));
  const peers = [
    await started(startNeo4jGraphQL(onServer)),
    await started(startHandWritten(onServer)),
    await started(startService('embedded', { GRAPH_FILE: fileNamed('sample') })),
    ...(values.quick ? [] : [await started(startService('answers-kept', { ...onServer, ...ANSWERS_KEPT }))]),
  ];
  const ready = performance.now();
  for (const question of questions)
    note(await measure(question, [service, ...peers], pace, server.pid), 'sample');
  const seconds = Math.round((performance.now() - ready) / 1_000);
  console.log(
    `以上测量用时 ${seconds} 秒，启动除外 / this was measured in ${seconds} s, without starting the sides`,
  );

  const { capacity } = kept();
  results = {
    measuredOn: today(),
    machine: await machine(),
    pace: words,
    ratios,
    figures,
    hits,
    ...(capacity !== undefined && { capacity }),
  };
  await keep();
  if (values.quick) return;
  console.log(`混合负载 ${minutes} 分钟 / mixed load for ${minutes} minutes`);
  const asAnOffice = open.find(({ name }) => name === 'answers-kept')!;
  await keep({ endurance: await endure(asAnOffice, questions, minutes, pace.clients) });
  await stopAll();
  // What was written to measure writing is no part of the sample.
  await loadSample(graph);
  await onWorlds();
}

/** The world-wide set in its sizes, beside the sample. */
async function onWorlds(): Promise<void> {
  if (worldSetMissing !== null) {
    console.log(worldSetMissing);
    return;
  }
  results = kept();
  const isOfSample = ({ data }: { readonly data: string }) => data === 'sample';
  ratios.splice(0, ratios.length, ...results.ratios.filter(isOfSample));
  figures.splice(0, figures.length, ...results.figures.filter(isOfSample));
  const file = openFile(fileNamed('world'));
  await loadSample(file);
  await addWorlds(file, 0, 1);
  await file.close();
  const embedded = await started(startService('embedded', { GRAPH_FILE: fileNamed('world') }));

  const reads = questions.filter((question) => !isWrite(question));
  const atOnce = new Map<string, number>();
  let there = 0;
  for (const count of copies) {
    const importRows = await addWorlds(graph, there, count);
    const data = count === 1 ? 'world' : `world × ${count}`;
    const afresh = await started(startService('service', onServer));
    const sides = there === 0 ? [afresh, embedded] : [afresh];
    for (const question of reads) {
      const result = await measure(question, sides, pace, server.pid);
      note(result, data);
      const throughput = throughputOf(result, 'service')!;
      if (there === 0) atOnce.set(question.name, throughput);
      else
        ratios.push({
          question: question.name,
          data,
          against: 'growth',
          ratio: throughput / atOnce.get(question.name)!,
        });
    }
    await keep({ ratios, figures, ...(there === 0 && { importRows, embeddedMb: residentMb(embedded.pid) }) });
    there = count;
    await stopAll();
  }
}

/** How much of everything mixed the service takes, as an office runs it; what was found of its peers before stays. */
async function untilTooMuch(): Promise<void> {
  results = kept();
  const side = await started(startService('answers-kept', { ...onServer, ...AS_AN_OFFICE }));
  const measuredOn = today();
  const capacity = await capacityOf(side, questions, minutes, (trial) => console.log(inOneLine(trial)));
  await keep({ capacity: { measuredOn, machine: await machine(), ...capacity } });
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** A line for each side: answers a second, milliseconds, and the service's throughput over its own. */
function print(result: Result, data: string): void {
  const table = new Table({ head: [`${result.question.name} · ${data}`, '/s', 'ms', 'p99 ms', 'ratio'] });
  const found = ratiosOf(result, data);
  for (const { side, throughput, median, p99 } of figuresOf(result, data))
    table.push([
      side,
      throughput.toFixed(0),
      median.toFixed(1),
      p99.toFixed(1),
      found.find(({ against }) => against === side)?.ratio.toFixed(2) ?? '',
    ]);
  console.log(table.toString());
}
