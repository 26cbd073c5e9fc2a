/** Two hundred writes at once: none is lost, and the audit trail that they all lengthen is whole. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { headInMemory, type HeadStore } from '../../src/audit/head-file.js';
import { verifyTrail } from '../../src/audit/verify.js';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample, statements } from '../support/engines.js';
import { mutate } from '../support/mutations.js';
import { provinceOfficer } from '../support/offices.js';
import { serve, type Service } from '../support/service.js';

const WRITES = 200;

/** All are sent at once and the last one waits for all others: the time of one request is not what is tried here. */
const WHILE_ALL_WAIT_MS = 60_000;

/** Of a test that sends some hundred transactions, one after another, to a server that is cold. */
const TEST_TIMEOUT_MS = 180_000;

const source = { title: '山西省外事办公室卷宗', confidence: 'DOCUMENTED' };

const numbers = Array.from({ length: WRITES }, (_, index) => index);

describe.each(engines)('on $name', { timeout: TEST_TIMEOUT_MS }, (engine) => {
  let graph: Graph;
  let head: HeadStore;
  /** Where an engine takes several processes, two of them write. */
  let services: Service[];

  beforeEach(async () => {
    graph = await openWithSample(engine);
    head = headInMemory();
    services = Array.from({ length: graph.capabilities.concurrentWriters ? 2 : 1 }, () =>
      serve(graph, {
        auditHead: head,
        timeoutMs: WHILE_ALL_WAIT_MS,
        settings: { MAX_RUNNING_REQUESTS: '400' },
      }),
    );
  });
  afterEach(async () => {
    await Promise.all(services.map((service) => service.close()));
    await graph.close();
  });

  const serviceFor = (number: number) => services[number % services.length]!;
  const write = (number: number, name: string, input: object, selection?: string) =>
    mutate(serviceFor(number), name, { ...input, source }, provinceOfficer, selection);

  test('writes to different agreements are all made', async () => {
    const entered = await Promise.all(
      numbers.map((number) =>
        write(number, 'registerAgreement', {
          home: 'cn/shanxi/shuozhou',
          partner: 'jp/saitama/chichibu',
          kind: 'INTENT',
          signedOn: new Date(Date.UTC(2010, 0, 1 + number)).toISOString().slice(0, 10),
        }),
      ),
    );
    expect(new Set(entered.map(({ record, code }) => record?.id ?? code)).size).toBe(WRITES);

    const amended = await Promise.all(
      entered.map(({ record }, number) =>
        write(
          number,
          'amendAgreement',
          { id: record.id, version: 1, remarkZh: `第${String(number)}份` },
          'version remarkZh',
        ),
      ),
    );
    expect(amended.map(({ record }) => record)).toEqual(
      numbers.map((number) => ({ version: 2, remarkZh: `第${String(number)}份` })),
    );
    expect(await verifyTrail(graph, statements, head.read())).toEqual({ entries: 2 * WRITES });
  });

  test('of writes to one agreement that read the same version one is made, and each is when it reads again', async () => {
    const id = 'shanxi-saitama-formal';
    const amend = (number: number, version: number) =>
      write(number, 'amendAgreement', { id, version, remarkZh: `第${String(number)}次` });

    const atOnce = await Promise.all(numbers.map((number) => amend(number, 1)));
    expect(atOnce.filter(({ record }) => record !== undefined)).toHaveLength(1);
    expect(atOnce.filter(({ code }) => code === 'CONFLICT')).toHaveLength(WRITES - 1);

    // Each reads again until it is made, as a person does whom a colleague was ahead of. Ten at once: each of
    // them may have to wait for nine others.
    const made: number[] = [];
    const remaining = numbers.slice();
    const writer = async () => {
      for (let number = remaining.pop(); number !== undefined; number = remaining.pop()) {
        for (;;) {
          const { body } = await serviceFor(number).ask(
            'query ($id: ID!) { agreement(id: $id) { version } }',
            { id },
            provinceOfficer,
          );
          const { record, code } = await amend(number, body.data.agreement.version);
          if (record !== undefined) made.push(record.version);
          else if (code === 'CONFLICT') continue;
          else throw new Error(code);
          break;
        }
      }
    };
    await Promise.all(Array.from({ length: 10 }, writer));
    // Every version was given once: no write took the place of another.
    expect(made.sort((one, other) => one - other)).toEqual(numbers.map((number) => number + 3));
    expect(await verifyTrail(graph, statements, head.read())).toEqual({ entries: WRITES + 1 });
  });
});
