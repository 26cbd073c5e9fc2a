/** More requests at once than the service works on. */
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportFormats } from '../../src/transfer/export/formats.js';
import { ask, fixture, send, type Fixture } from './fixture.js';

let service: Fixture;
let release: () => void;
beforeEach(() => {
  service = fixture({ environment: { MAX_RUNNING_REQUESTS: '3', ANSWER_CACHE: '0' } });
  const released = new Promise<void>((settle) => (release = settle));
  service.graph.onStatement = () => released;
});
afterEach(async () => {
  release();
  await service.app.close();
});

const question = '{ place(id: "cn") { id } }';
const askAlone = () => ask(service.app, question);
/** As many that wait for the graph; what they are answered comes once it is released. */
async function occupy(count: number): Promise<{ readonly answered: ReturnType<typeof askAlone>[] }> {
  const answered = Array.from({ length: count }, askAlone);
  while (service.graph.statements < count) await pause(1);
  return { answered };
}

it('one too many is refused at once, and told when to come again, in both languages', async () => {
  const { answered } = await occupy(3);
  const { status, codes, headers, errors } = await askAlone();
  expect([status, codes, headers['retry-after']]).toEqual([503, ['OVERLOADED'], '1']);
  expect(errors[0]?.extensions.zh).toContain('繁忙');
  expect(errors[0]?.extensions.en).toContain('busy');
  expect(service.graph.statements).toBe(3);
  release();
  expect((await Promise.all(answered)).map((answer) => answer.status)).toEqual([200, 200, 200]);
  expect((await askAlone()).status).toBe(200);
});

it('exports and dossiers are refused too, pages and those who watch over the process are not', async () => {
  await occupy(3);
  const statusOf = async (url: string) => (await service.app.inject(url)).statusCode;
  expect(await statusOf('/export/graph.graphml')).toBe(503);
  expect(await statusOf('/dossier/cn')).toBe(503);
  expect(await statusOf('/health')).toBe(200);
  expect(await statusOf('/ready')).toBe(200);
  expect(await statusOf('/metrics')).toBe(200);
});

it('refusals of every kind give their place back', async () => {
  release();
  for (let times = 0; times < 5; times += 1) {
    await ask(service.app, '{ nowhere }');
    await ask(service.app, '{ fails(how: "bug") }');
    await send(service.app, { method: 'POST', url: '/graphql', payload: [] });
  }
  expect((await askAlone()).status).toBe(200);
});

it('who sends slowly, and who goes before the answer, hold up nobody', async () => {
  await service.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = service.app.server.address() as { port: number };
  const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n`;
  const body = JSON.stringify({ query: question });
  const open = (bytes: string) => {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    socket.write(bytes);
    return socket;
  };
  const slow = Array.from({ length: 5 }, () =>
    open(`${head}content-length: ${String(body.length)}\r\n\r\n{`),
  );
  const gone = Array.from({ length: 3 }, () =>
    open(`${head}content-length: ${String(body.length)}\r\n\r\n${body}`),
  );
  while (service.graph.statements < 3) await pause(1);
  expect((await askAlone()).status).toBe(503);
  for (const socket of gone) socket.destroy();
  service.graph.onStatement = async () => undefined;
  await expect.poll(async () => (await askAlone()).status).toBe(200);
  for (const socket of slow) socket.destroy();
});

it('exports that nobody reads, many on one connection, give their places back, and each has its line', async () => {
  release();
  await service.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = service.app.server.address() as { port: number };
  const url = `/export/${Object.values(exportFormats)[0]!.path}`;
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  socket.pause().write(`GET ${url} HTTP/1.1\r\nhost: x\r\n\r\n`.repeat(30));
  await pause(300);
  socket.destroy();
  const running = async () =>
    /^http_requests_running (\d+)$/m.exec((await service.app.inject('/metrics')).body)?.[1];
  await expect.poll(running).toBe('0');
  const lines = () => service.log.filter(({ path }) => path === url);
  await expect.poll(() => lines().length).toBe(30);
  expect((await askAlone()).status).toBe(200);
  expect((await service.app.inject(url)).statusCode).not.toBe(503);
});
