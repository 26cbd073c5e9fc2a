/** The address of calendars: who sees what, and what it refuses. */
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import { monthsBefore } from '../../src/dates.js';
import type { Graph } from '../../src/graph/graph.js';
import { today } from '../../src/dates.js';
import { engines, openWithSample } from '../support/engines.js';
import { mutate } from '../support/mutations.js';
import { cityOfficer, otherCityOfficer, provinceOfficer } from '../support/offices.js';
import { serve, type Service } from '../support/service.js';

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  beforeAll(async () => {
    graph = await openWithSample(engine);
    service = serve(graph);
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });
  const events = async (url: string, as?: Identity) => {
    const { status, text, headers } = await service.get(url, {}, as);
    expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    return new ICAL.Component(ICAL.parse(text) as unknown[] as never)
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component));
  };

  test('has the anniversaries of the years around, on their days', async () => {
    const found = await events('/calendar/cn/shanxi/datong.ics?from=2025&to=2035');
    expect(found.map((event) => [event.uid, event.startDate.toString()])).toEqual([
      ['anniversary-45-datong-omuta-formal@sister-city-graph', '2026-10-16'],
      ['anniversary-50-datong-omuta-formal@sister-city-graph', '2031-10-16'],
    ]);
    expect(found[0]!.summary).toBe(
      '大同市与大牟田市签署友好城市45周年 / 45 years of the sister-city tie of Datong and Omuta',
    );
  });

  test('has what is planned for those who may see it', async () => {
    const plannedOn = monthsBefore(today(), -3);
    const { record } = await mutate(
      service,
      'recordExchange',
      {
        home: 'cn/shanxi/shuozhou',
        kind: 'VISIT',
        titleZh: '拟访顺天',
        plannedOn,
        source: { title: '计划', confidence: 'DOCUMENTED' },
      },
      cityOfficer,
    );
    const uids = async (place: string, as?: Identity) =>
      (await events(`/calendar/${place}.ics`, as)).map(({ uid }) => uid);
    const uid = `exchange-${record.id as string}@sister-city-graph`;
    expect(await uids('cn/shanxi/shuozhou', cityOfficer)).toContain(uid);
    expect(await uids('cn/shanxi', provinceOfficer)).toContain(uid);
    expect(await uids('cn/shanxi/shuozhou')).not.toContain(uid);
    expect(await uids('cn/shanxi', otherCityOfficer)).not.toContain(uid);
  });

  test.each([
    ['/calendar/nowhere.ics', 404],
    ['/calendar/cn/shanxi', 404],
    ['/calendar/.ics', 404],
    ['/calendar/cn.ics?from=soon', 400],
    ['/calendar/cn.ics?from=2030&to=2029', 400],
    ['/calendar/cn.ics?from=2030&from=2031', 400],
  ])('%s is %i', async (url, status) => {
    const { status: given, text } = await service.get(url);
    expect([given, JSON.parse(text)]).toEqual([
      status,
      { errors: [expect.objectContaining({ message: expect.any(String) })] },
    ]);
  });
});
