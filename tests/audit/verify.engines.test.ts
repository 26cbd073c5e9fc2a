/** The audit trail of a graph that offices write to, and what the command says of one that was tampered with. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runAudit } from '../../src/audit/command.js';
import { headFile, type HeadStore } from '../../src/audit/head-file.js';
import { verifyTrail } from '../../src/audit/verify.js';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample, statements } from '../support/engines.js';
import { cityOfficer } from '../support/offices.js';
import { serve, type Service } from '../support/service.js';

const AMEND = `mutation ($input: AmendAgreementInput!) { amendAgreement(input: $input) { agreement { version } } }`;
const REGISTER = `mutation ($input: RegisterAgreementInput!) { registerAgreement(input: $input) { agreement { id } } }`;
const source = { title: '朔州市档案馆卷宗', confidence: 'DOCUMENTED' };

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  let folder: string;
  let head: HeadStore;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'audit-'));
    head = headFile(join(folder, 'head.json'));
    graph = await openWithSample(engine);
    service = serve(graph, { auditHead: head });
    const { body } = await service.ask(
      REGISTER,
      { input: { home: 'cn/shanxi/shuozhou', partner: 'jp/saitama/chichibu', kind: 'INTENT', source } },
      cityOfficer,
    );
    const { id } = body.data.registerAgreement.agreement;
    for (const version of [1, 2, 3, 4])
      await service.ask(
        AMEND,
        { input: { id, version, remarkZh: `第${version}次补充`, source } },
        cityOfficer,
      );
  });
  afterEach(async () => {
    await service.close();
    await graph.close();
    rmSync(folder, { recursive: true });
  });

  const tamper = (text: string) => graph.write((transaction) => transaction.run({ name: 'test', text }));
  const entry = (sequence: number) => `(e${sequence}:AuditEntry {sequence: ${sequence}})`;

  test('a trail that nobody touched is whole', async () => {
    expect(await verifyTrail(graph, statements, head.read())).toEqual({ entries: 5 });
    expect(head.read()?.sequence).toBe(5);
  });

  test.each([
    ['the words of an entry', `MATCH ${entry(3)} SET e3.actor = '别人'`, 'CHANGED', 3],
    ['what an entry says was before', `MATCH ${entry(2)} SET e2.before = ['x']`, 'CHANGED', 2],
    ['an entry in the middle', `MATCH ${entry(3)} DETACH DELETE e3`, 'REMOVED', 3],
    ['the first entry', `MATCH ${entry(1)} DETACH DELETE e1`, 'REMOVED', 1],
    [
      'the order of two entries',
      `MATCH ${entry(2)} MATCH ${entry(3)} SET e2.id = 'aside' SET e3.id = '000000000002', e3.sequence = 2 SET e2.id = '000000000003', e2.sequence = 3`,
      'REORDERED',
      2,
    ],
    ['the last entry', `MATCH ${entry(5)} DETACH DELETE e5`, 'CUT_OFF', 5],
    [
      'the last two entries, with the head in the graph made to fit',
      `MATCH ${entry(3)} MATCH ${entry(4)} MATCH ${entry(5)} MATCH (head:AuditHead) SET head.sequence = 3, head.hash = e3.hash DETACH DELETE e4, e5`,
      'CUT_OFF',
      4,
    ],
    ['the whole trail', 'MATCH (e:AuditEntry) DETACH DELETE e', 'CUT_OFF', 1],
    ['an entry added behind the end', `CREATE (:AuditEntry {id: '000000000006', sequence: 6})`, 'ADDED', 6],
  ])('%s: the first entry that is not as it was written is named', async (_, text, kind, sequence) => {
    await tamper(text);
    const { fault } = await verifyTrail(graph, statements, head.read());
    expect(fault).toMatchObject({ kind, sequence });
  });

  test('a trail whose end was cut off is not written on, until the operator accepts it', async () => {
    const kept = head.read()!;
    head.write({ sequence: 9, hash: 'of an entry that is gone' });
    const input = { id: 'shuozhou-chichibu-intent', version: 5, remarkZh: '再补充', source };
    const refused = await service.ask(AMEND, { input }, cityOfficer);
    expect(refused.body.errors?.[0]?.extensions['code']).toBe('CONFLICT');
    head.write(kept);
    const written = await service.ask(AMEND, { input }, cityOfficer);
    expect(written.body.errors).toBeUndefined();
  });
});

describe('the command', () => {
  test.each([
    ['nothing', []],
    ['another word', ['check']],
    ['verify with a reason', ['verify', '--reason', 'x']],
    ['accept without one', ['accept']],
  ])('%s is not understood', async (_, words) => {
    const err: string[] = [];
    expect(await runAudit(words, { out: () => undefined, err: (line) => void err.push(line) }, {})).toBe(2);
    expect(err.join('\n')).toContain('npm run audit -- verify');
  });

  test('verifies, names a fault, and accepts an end that is short', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'audit-'));
    const environment = { GRAPH_FILE: join(folder, 'a.grafeo') };
    const run = async (...words: string[]) => {
      const lines: string[] = [];
      const line = (text: string) => void lines.push(text);
      const code = await runAudit(words, { out: line, err: line }, environment);
      return { code, text: lines.join('\n') };
    };
    try {
      expect(await run('verify')).toEqual({ code: 0, text: '0 条记录完整无缺 / 0 entries, whole' });
      headFile(join(folder, 'a.grafeo.audit-head.json')).write({ sequence: 2, hash: 'x' });
      const cut = await run('verify');
      expect(cut.code).toBe(1);
      expect(cut.text).toContain('entry 1 and those after it are missing');
      expect((await run('accept', '--reason', '从备份恢复')).code).toBe(0);
      expect(await run('verify')).toEqual({ code: 0, text: '1 条记录完整无缺 / 1 entries, whole' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
