/** What holds for every mutation of the schema: who may send it, and that a key makes it act once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import { headInMemory } from '../../src/audit/head-file.js';
import { verifyTrail } from '../../src/audit/verify.js';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample, statements } from '../support/engines.js';
import { mutate, mutationNames } from '../support/mutations.js';
import {
  admin,
  analyst,
  cityOfficer,
  departmentOffice,
  departmentOfficer,
  otherCityOfficer,
  otherProvinceOfficer,
  provinceOfficer,
} from '../support/offices.js';
import { serve, type Service } from '../support/service.js';
import { cases, type Allowed } from './every-mutation.js';

const people: Readonly<Record<keyof Allowed, Identity>> = {
  ownCity: cityOfficer,
  otherCity: otherCityOfficer,
  ownProvince: provinceOfficer,
  otherProvince: otherProvinceOfficer,
  department: departmentOfficer,
};

test('every mutation has its case', () => {
  expect(Object.keys(cases).sort()).toEqual(mutationNames);
});

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  const head = headInMemory();
  let tags = 0;
  beforeAll(async () => {
    graph = await openWithSample(engine);
    service = serve(graph, { auditHead: head, timeoutMs: 60_000 });
    expect((await mutate(service, 'registerOffice', departmentOffice, admin)).message).toBeUndefined();
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  const inputFor = (name: string) => {
    tags += 1;
    return cases[name]!.input(service, String(tags));
  };
  const entries = async () => {
    const { entries: count, fault } = await verifyTrail(graph, statements, head.read());
    expect(fault).toBeUndefined();
    return count;
  };

  test.each(Object.keys(cases))('%s is for those who may', async (name) => {
    const { allowed } = cases[name]!;
    const expected: [string, Identity | undefined, string][] = [
      ['nobody in particular', undefined, 'UNAUTHENTICATED'],
      ['an analyst', analyst, 'FORBIDDEN'],
      ['an unknown office', { ...cityOfficer, office: 'nowhere/fao' }, 'FORBIDDEN'],
      ...Object.entries(people).map(
        ([who, as]) => [who, as, allowed[who as keyof Allowed]] as [string, Identity, string],
      ),
      ['an administrator', admin, 'yes'],
    ];
    const told: [string, string][] = [];
    let input = await inputFor(name);
    for (const [who, as, code] of expected) {
      const before = await entries();
      const outcome = await mutate(service, name, input, as);
      told.push([who, outcome.code ?? 'yes']);
      if (outcome.code !== undefined) expect([who, await entries()]).toEqual([who, before]);
      // What was refused can be sent again by the next one; what was done needs another record.
      else if (code === 'yes') input = await inputFor(name);
    }
    expect(told).toEqual(expected.map(([who, , code]) => [who, code]));
  });

  test.each(Object.keys(cases))('%s sent twice with one key acts once', async (name) => {
    const input = { ...(await inputFor(name)), idempotencyKey: `key of ${name}` };
    const first = await mutate(service, name, input, admin);
    expect(first.code).toBeUndefined();
    const before = await entries();
    expect(await mutate(service, name, input, admin)).toEqual(first);
    expect(await entries()).toBe(before);
    const other = { ...(await inputFor(name)), idempotencyKey: `key of ${name}` };
    expect(await mutate(service, name, other, admin)).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  const versioned = Object.keys(cases).filter((name) =>
    /^(amend|renew|suspend|resume|terminate|upgrade|decide|hold|cancel|savePlan|report|submit|sign|lapse)/.test(
      name,
    ),
  );
  test.each([...versioned, 'mergePlaces'])('%s refuses a version that is not the last', async (name) => {
    const input = await inputFor(name);
    const stale = name === 'mergePlaces' ? { fromVersion: 99 } : { version: 99 };
    expect(await mutate(service, name, { ...input, ...stale }, admin)).toMatchObject({ code: 'CONFLICT' });
    expect((await mutate(service, name, input, admin)).code).toBeUndefined();
  });
});
