/** What departments add to their city's file under their own name, and what the file then says, on both engines. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample } from '../support/engines.js';
import { mutate } from '../support/mutations.js';
import {
  admin,
  cityOfficer,
  departmentOffice,
  departmentOfficer,
  otherCityOfficer,
  provinceOfficer,
} from '../support/offices.js';
import { serve, type Service } from '../support/service.js';

const file = { title: '卷宗', confidence: 'DOCUMENTED' };
const SHUOZHOU = 'cn/shanxi/shuozhou';
const commerce: Identity = { ...departmentOfficer, actor: '钱江', office: `${SHUOZHOU}/commerce` };

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  beforeAll(async () => {
    graph = await openWithSample(engine);
    service = serve(graph, { timeoutMs: 60_000 });
    await done('registerOffice', departmentOffice, admin);
    const bureau = {
      id: commerce.office,
      field: 'COMMERCE',
      nameZh: '朔州市商务局',
      nameEn: 'Commerce Bureau',
    };
    await done('registerOffice', { ...departmentOffice, ...bureau }, admin);
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  const done = async (name: string, input: object, as: Identity, selection?: string) => {
    const { record, message } = await mutate(service, name, input, as, selection);
    expect(message).toBeUndefined();
    return record;
  };
  const codeOf = async (name: string, input: object, as: Identity) =>
    (await mutate(service, name, input, as)).code ?? 'yes';
  let names = 0;
  const named = (more: object) => {
    names += 1;
    return { nameZh: `试${names}`, nameEn: `Test ${names}`, source: file, ...more };
  };
  const asset = (more: object = {}) => named({ place: SHUOZHOU, ...more });
  const channel = (kind: string, more: object = {}) =>
    named({ kind, subtype: kind === 'ENTERPRISE' ? 'ENTERPRISE' : 'NGO', heldBy: SHUOZHOU, ...more });
  const resources = async (variables: object, as?: Identity) => {
    const { body, sent } = await service.ask(
      `query ($of: ID!, $contributedBy: ID, $field: [DepartmentField!], $kind: [ResourceKind!], $first: Int = 100, $after: String) {
        resources(of: $of, contributedBy: $contributedBy, field: $field, kind: $kind, first: $first, after: $after) {
          totalCount pageInfo { hasNextPage endCursor }
          edges { node {
            ... on CulturalAsset { id contributedBy { id field } }
            ... on Channel { id kind contributedBy { id field } contacts { phone keptBy { id } } }
          } }
        } }`,
      { of: SHUOZHOU, ...variables },
      as,
    );
    expect(body.errors).toBeUndefined();
    expect(sent).toEqual(['resources/resources']);
    return body.data.resources;
  };
  const nodesOf = ({ edges }: any) => edges.map(({ node }: any) => node);

  test('what an office enters stands under its name, whoever corrects it later', async () => {
    const contributor = 'version contributedBy { id field }';
    const own = await done('addCulturalAsset', asset(), departmentOfficer, `id ${contributor}`);
    const culture = { id: departmentOffice.id, field: 'CULTURE' };
    expect(own).toMatchObject({ version: 1, contributedBy: culture });
    const amended = { id: own.id, version: 1, remark: '已核', source: file };
    expect(await done('amendCulturalAsset', amended, cityOfficer, contributor)).toEqual({
      version: 2,
      contributedBy: culture,
    });
    expect(await done('addChannel', channel('OFFICIAL'), cityOfficer, contributor)).toMatchObject({
      contributedBy: { id: cityOfficer.office, field: null },
    });
    const { body } = await service.ask('{ culturalAsset(id: "yungang-grottoes") { contributedBy { id } } }');
    expect(body.data.culturalAsset.contributedBy).toBeNull();
  });

  test('a department corrects what it entered, and neither what others entered nor what came with the data set', async () => {
    const own = await done('addCulturalAsset', asset(), departmentOfficer);
    const amend = { remark: '补', source: file };
    expect(await codeOf('amendCulturalAsset', { ...own, ...amend }, commerce)).toBe('FORBIDDEN');
    expect(await codeOf('amendCulturalAsset', { ...own, ...amend }, departmentOfficer)).toBe('yes');
    const ofOffice = await done('addChannel', channel('CIVIL'), cityOfficer);
    const line = { remarkZh: '补', source: file };
    expect(await codeOf('amendChannel', { ...ofOffice, ...line }, departmentOfficer)).toBe('FORBIDDEN');
    expect(await codeOf('amendChannel', { ...ofOffice, ...line }, provinceOfficer)).toBe('yes');
    const sample = { id: 'yingxian-wooden-pagoda', version: 1 };
    expect(await codeOf('amendCulturalAsset', { ...sample, ...amend }, departmentOfficer)).toBe('FORBIDDEN');
    // A stale version of another's record tells no more than that it is another's.
    expect(await codeOf('amendChannel', { ...ofOffice, version: 9, ...line }, departmentOfficer)).toBe(
      'FORBIDDEN',
    );
  });

  test('official channels are left to the foreign affairs office', async () => {
    expect(await codeOf('addChannel', channel('OFFICIAL'), commerce)).toBe('FORBIDDEN');
    const own = await done('addChannel', channel('ENTERPRISE'), commerce);
    expect(await codeOf('amendChannel', { ...own, kind: 'OFFICIAL', source: file }, commerce)).toBe(
      'FORBIDDEN',
    );
    expect(await codeOf('amendChannel', { ...own, kind: 'CIVIL', source: file }, commerce)).toBe('yes');
    const official = { id: own.id, version: 2, kind: 'OFFICIAL', source: file };
    expect(await codeOf('amendChannel', official, cityOfficer)).toBe('yes');
    expect(
      await codeOf('amendChannel', { id: own.id, version: 3, remarkZh: '补', source: file }, commerce),
    ).toBe('FORBIDDEN');
  });

  test('a department of the city writes for no other city', async () => {
    expect(await codeOf('addCulturalAsset', asset({ place: 'cn/shanxi/datong' }), departmentOfficer)).toBe(
      'FORBIDDEN',
    );
  });

  test('a department records exchanges of its city; what it plans the foreign affairs office sees, not the reverse', async () => {
    const plan = (titleZh: string) => ({
      ...{ home: SHUOZHOU, kind: 'FAIR', titleZh, plannedOn: '2031-05', source: file },
    });
    const own = await done('recordExchange', plan('商务局拟办展会'), commerce);
    const others = await done('recordExchange', plan('外办拟办展会'), cityOfficer);
    const amended = { participants: 8, source: file };
    expect(await codeOf('amendExchange', { ...own, ...amended }, departmentOfficer)).toBe('NOT_FOUND');
    expect(await codeOf('amendExchange', { ...others, ...amended }, commerce)).toBe('NOT_FOUND');
    expect(await codeOf('amendExchange', { ...own, ...amended }, commerce)).toBe('yes');
    const held = { id: own.id, version: 2, happenedOn: '2025', source: file };
    expect(await codeOf('holdExchange', held, cityOfficer)).toBe('yes');
    // It is public now, and still the other department's.
    const late = { id: own.id, version: 3, remarkZh: '补', source: file };
    expect(await codeOf('amendExchange', late, departmentOfficer)).toBe('FORBIDDEN');
    expect(await codeOf('amendExchange', late, commerce)).toBe('yes');
  });

  test('rows of a file are judged as if each were a mutation', async () => {
    const send = async (text: string, as: Identity) => {
      const { body } = await service.ask(
        `mutation ($input: ImportRecordsInput!) { importRecords(input: $input) {
          written newRows refusedRows lines { line explanationZh } } }`,
        { input: { fileName: '表.csv', text } },
        as,
      );
      expect(body.errors).toBeUndefined();
      return body.data.importRecords;
    };
    const assets = '中文名,英文名,所在地,主题,来源名称,可信度\n';
    expect(
      await send(`${assets}导入窑,Imported Kiln,朔州,buddhism,卷宗,有据可查`, departmentOfficer),
    ).toEqual({
      ...{ written: true, newRows: 1, refusedRows: 0, lines: [] },
    });
    const [kiln] = nodesOf(
      await resources({ contributedBy: departmentOffice.id, kind: ['CULTURAL_ASSET'] }),
    ).filter(({ id }: any) => id === 'imported-kiln');
    expect(kiln.contributedBy.id).toBe(departmentOffice.id);
    const refused = async (text: string, as: Identity) => {
      const { written, lines } = await send(text, as);
      expect(written).toBe(false);
      return lines[0].explanationZh;
    };
    const other = `${assets}导入窑,Imported Kiln,朔州,buddhism,另一卷宗,有据可查`;
    expect(await refused(other, commerce)).toContain('不是贵单位提供的');
    const channels = '中文名,英文名,渠道性质,渠道类型,所属地,来源名称,可信度\n';
    expect(
      await refused(`${channels}驻外处,Office Abroad,官方,市级外办,朔州,卷宗,有据可查`, commerce),
    ).toContain('官方渠道');
    const agreements = '国内方,外方,类别,签署日期,来源名称,可信度\n';
    expect(await refused(`${agreements}朔州,秩父市,意向书,2001,卷宗,有据可查`, commerce)).toContain(
      '不由贵单位',
    );
  });

  test('resources are told with who entered them and whom to call, of what each reader may see', async () => {
    const line = await done('addChannel', channel('ENTERPRISE'), commerce);
    await done('addContact', { of: line.id, nameZh: '甲', phone: '0349-1' }, commerce);
    const shown = async (as?: Identity) =>
      nodesOf(await resources({ contributedBy: commerce.office }, as)).find(({ id }: any) => id === line.id);
    const contacts = [{ phone: '0349-1', keptBy: { id: commerce.office } }];
    const contributedBy = { id: commerce.office, field: 'COMMERCE' };
    for (const as of [commerce, cityOfficer, provinceOfficer, admin])
      expect(await shown(as)).toEqual({ id: line.id, kind: 'ENTERPRISE', contributedBy, contacts });
    for (const as of [undefined, departmentOfficer, otherCityOfficer])
      expect(await shown(as)).toEqual({ id: line.id, kind: 'ENTERPRISE', contributedBy, contacts: [] });
  });

  test('they are narrowed by office, field and kind, and come a page at a time', async () => {
    const fields = nodesOf(await resources({ field: ['COMMERCE', 'SCIENCE'] }));
    expect(fields.length).toBeGreaterThan(0);
    for (const { contributedBy } of fields) expect(contributedBy.field).toBe('COMMERCE');
    for (const { kind } of nodesOf(await resources({ kind: ['ENTERPRISE'] })))
      expect(kind).toBe('ENTERPRISE');
    expect((await resources({ field: ['SPORTS'] })).totalCount).toBe(0);
    const whole = await resources({});
    const paged: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: any = await resources({ first: 4, after });
      expect(page.totalCount).toBe(whole.totalCount);
      paged.push(...nodesOf(page).map(({ id }: any) => id));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(paged).toEqual(nodesOf(whole).map(({ id }: any) => id));
    expect(paged).toHaveLength(whole.totalCount);
    // What lies inside a place is its own too.
    expect((await resources({ of: 'cn/shanxi' })).totalCount).toBeGreaterThan(whole.totalCount);
  });

  test.each([
    ['a place', { of: 'nowhere' }],
    ['an office', { contributedBy: 'nobody' }],
  ])('%s that is not there is refused', async (_, variables) => {
    const { body } = await service.ask(
      'query ($of: ID!, $contributedBy: ID) { resources(of: $of, contributedBy: $contributedBy) { totalCount } }',
      { of: SHUOZHOU, ...variables },
    );
    expect(body.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  test('the handover file names the departments beside what they entered', async () => {
    const { text } = await service.get(`/dossier/${SHUOZHOU}?format=md&language=zh`);
    const rows = text
      .split('\n')
      .filter((row) => row.includes('朔州市商务局') || row.includes('朔州市文化和旅游局'));
    expect(text).toContain('提供部门');
    expect(rows.some((row) => row.startsWith('|') && row.includes('企业'))).toBe(true);
    expect(rows.some((row) => row.startsWith('|') && row.includes('导入窑'))).toBe(true);
    const { text: other } = await service.get('/dossier/cn/shanxi/datong?format=md&language=zh');
    expect(other).not.toContain('提供部门');
  });

  test('exports tell who entered what', async () => {
    const { text } = await service.get('/export/relationships.csv');
    expect(text).toContain(`CONTRIBUTED_BY:CulturalAsset:imported-kiln>Office:${departmentOffice.id}`);
  });

  test('a department has a field, other offices have none', async () => {
    const office = (more: object) => ({ ...departmentOffice, ...named({}), id: null, ...more });
    expect(await codeOf('registerOffice', office({ kind: 'OUTSIDE' }), admin)).toBe('RULE_VIOLATION');
    expect(await codeOf('registerOffice', office({ field: 'MAGIC' }), admin)).toBe('BAD_USER_INPUT');
    const plain = await done('registerOffice', office({ field: null }), admin, 'id version field');
    expect(plain.field).toBeNull();
    const amended = { id: plain.id, version: 1, field: 'SCIENCE', source: file };
    expect(await done('amendOffice', amended, admin, 'field')).toEqual({ field: 'SCIENCE' });
    const changed = { id: plain.id, version: 2, kind: 'OUTSIDE', source: file };
    expect(await codeOf('amendOffice', changed, admin)).toBe('RULE_VIOLATION');
    expect(await codeOf('amendOffice', { ...changed, field: null }, admin)).toBe('yes');
  });
});
