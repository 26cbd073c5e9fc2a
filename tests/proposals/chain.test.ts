/** Which offices a proposal has to pass: the data of the project, and how offices are found for it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../../src/config.js';
import { chainFor, proposedKinds, readApprovalChains } from '../../src/proposals/approval-chains.js';
import { officesOf, stageName, type ChainFacts, type PlaceAbove } from '../../src/proposals/chain.js';
import { readDataSet } from '../../src/transfer/dataset.js';

const chains = readApprovalChains();
const stagesOf = (level: string, kind: string) =>
  chainFor(chains, level, kind)?.stages.map(({ stage, of }) => `${stage} ${of}`);

describe('the data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'approval-chains-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (change: (data: any) => void) => {
    const data = JSON.parse(readFileSync(join(projectFolder, 'data', 'approval-chains.json'), 'utf8'));
    change(data);
    const file = join(folder, 'approval-chains.json');
    writeFileSync(file, JSON.stringify(data));
    return () => readApprovalChains(file);
  };

  test('a sister-city tie goes up to the national association, lesser ties end at the provincial office', () => {
    expect(stagesOf('PREFECTURE', 'FORMAL')).toEqual([
      'CITY_OFFICE HOME',
      'CITY_GOVERNMENT HOME',
      'PROVINCIAL_OFFICE PROVINCE',
      'NATIONAL_ASSOCIATION COUNTRY',
    ]);
    for (const kind of ['COOPERATION', 'INTENT'])
      for (const level of ['COUNTY', 'PREFECTURE'])
        expect(stagesOf(level, kind)?.at(-1)).toBe('PROVINCIAL_OFFICE PROVINCE');
    for (const kind of proposedKinds)
      expect(stagesOf('PROVINCE', kind)).toEqual(['PROVINCIAL_OFFICE HOME', 'NATIONAL_ASSOCIATION COUNTRY']);
    expect(stagesOf('COUNTY', 'FORMAL')?.slice(0, 4)).toEqual([
      'CITY_OFFICE HOME',
      'CITY_GOVERNMENT HOME',
      'CITY_OFFICE CITY',
      'CITY_GOVERNMENT CITY',
    ]);
    expect(stagesOf('PREFECTURE', 'NEGOTIATION')).toBeUndefined();
    expect(stagesOf('TOWN', 'FORMAL')).toBeUndefined();
  });

  test('every rule that a chain rests on is a rule of the registry', () => {
    const rules = new Set(readDataSet(join(projectFolder, 'data')).rules.map(({ id }) => id));
    expect(chains.chains.flatMap(({ rules: named }) => named).filter((id) => !rules.has(id))).toEqual([]);
  });

  test('a file that lacks a chain, has two for one case, or says something else is refused', () => {
    expect(read(() => undefined)().approvalHoldsDays).toBe(chains.approvalHoldsDays);
    expect(read((data) => data.chains.pop())).toThrow(/0 chains for the level PROVINCE/);
    expect(read((data) => data.chains.push(data.chains[0]))).toThrow(/2 chains for the level COUNTY/);
    expect(read((data) => (data.chains[0].stages[0].stage = 'MAYOR'))).toThrow();
    expect(read((data) => (data.chains[0].stages[0].days = 0))).toThrow();
    expect(read((data) => (data.approvalHoldsDays = 'a year'))).toThrow();
    expect(read((data) => (data.unheard = 1))).toThrow();
  });
});

const place = (id: string, kind: PlaceAbove['kind'], level: string | null): PlaceAbove => ({
  id,
  kind,
  level,
  nameZh: `中${id}`,
  nameEn: id,
});
const county = place('county', 'CITY', 'COUNTY');
const city = place('city', 'CITY', 'PREFECTURE');
const province = place('province', 'PROVINCE', 'PROVINCE');
const country = place('cn', 'COUNTRY', null);
const everyOffice: ChainFacts['offices'] = [
  { id: 'association', kind: 'NATIONAL', serves: null },
  { id: 'province/fao', kind: 'PROVINCE', serves: 'province' },
  ...['city', 'county'].flatMap((serves) => [
    { id: `${serves}/fao`, kind: 'CITY' as const, serves },
    { id: `${serves}/government`, kind: 'GOVERNMENT' as const, serves },
    { id: `${serves}/culture`, kind: 'DEPARTMENT' as const, serves },
  ]),
];
const find = (level: string, kind: string, facts: ChainFacts, proposedBy: string | null = null) =>
  officesOf(chainFor(chains, level, kind)!, facts, proposedBy).map(({ office }) => office);

describe('the offices', () => {
  const ofCity = { within: [city, province, country], offices: everyOffice };
  const ofCounty = { within: [county, city, province, country], offices: everyOffice };

  test('the stage of the office that proposes is left out, and no other', () => {
    expect(find('PREFECTURE', 'FORMAL', ofCity, 'city/fao')).toEqual([
      'city/government',
      'province/fao',
      'association',
    ]);
    expect(find('PREFECTURE', 'FORMAL', ofCity, 'province/fao')).toEqual([
      'city/fao',
      'city/government',
      'association',
    ]);
    expect(find('PREFECTURE', 'INTENT', ofCity, 'city/culture')).toEqual([
      'city/fao',
      'city/government',
      'province/fao',
    ]);
  });

  test('a county passes its own offices and those of its city, or none of a city that there is not', () => {
    const all = ['county/government', 'city/fao', 'city/government', 'province/fao', 'association'];
    expect(find('COUNTY', 'FORMAL', ofCounty, 'county/fao')).toEqual(all);
    expect(
      find('COUNTY', 'FORMAL', { ...ofCounty, within: [county, province, country] }, 'county/fao'),
    ).toEqual(['county/government', 'province/fao', 'association']);
  });

  test('an office that the registry does not have is missing by its name, whatever the order of the others', () => {
    fc.assert(
      fc.property(fc.subarray([...everyOffice]), fc.array(fc.nat()), (some, seed) => {
        const shuffled = some
          .map((office, index) => ({ office, key: seed[index] ?? 0 }))
          .sort((one, other) => one.key - other.key)
          .map(({ office }) => office);
        const stages = officesOf(
          chainFor(chains, 'COUNTY', 'FORMAL')!,
          { ...ofCounty, offices: shuffled },
          null,
        );
        expect(stages).toHaveLength(6);
        const ids = new Set(some.map(({ id }) => id));
        for (const found of stages)
          if (found.office === null) {
            const { stage, place } = found;
            const of = { CITY_OFFICE: 'fao', CITY_GOVERNMENT: 'government', PROVINCIAL_OFFICE: 'fao' };
            const id = stage === 'NATIONAL_ASSOCIATION' ? 'association' : `${place.id}/${of[stage]}`;
            expect(ids.has(id)).toBe(false);
            expect(stageName(found).zh).toMatch(stage === 'NATIONAL_ASSOCIATION' ? /友好协会/ : place.nameZh);
          } else expect(ids.has(found.office)).toBe(true);
      }),
    );
  });
});
