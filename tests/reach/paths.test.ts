import { describe, expect, it } from 'vitest';
import { pathsBetween, type PathFacts } from '../../src/reach/paths.js';

const named = (id: string) => ({ id, nameZh: id, nameEn: id });
const facts: PathFacts = {
  places: [
    { ...named('province'), above: null },
    { ...named('one'), above: 'province' },
    { ...named('two'), above: 'province' },
    { ...named('three'), above: 'province' },
    { ...named('region'), above: null },
    { ...named('partner'), above: 'region' },
    { ...named('island'), above: null },
  ],
  ties: [
    { id: 'z-intent', kind: 'INTENT', signedOn: null, confidence: 'DOCUMENTED', ends: ['two', 'partner'] },
    {
      id: 'a-formal',
      kind: 'FORMAL',
      signedOn: '2003-09',
      confidence: 'DOCUMENTED',
      ends: ['two', 'partner'],
    },
    {
      id: 'b-formal',
      kind: 'FORMAL',
      signedOn: null,
      confidence: 'REPORTED',
      ends: ['province', 'region'],
    },
  ],
  channels: [{ ...named('office'), holder: 'region', reached: ['one', 'province'] }],
  alliances: [{ ...named('offices'), members: ['one', 'two', 'three'] }],
};
const outline = (found: ReturnType<typeof pathsBetween>) =>
  found.map(({ steps }) => steps.map(({ target, by, carrier }) => `${by} ${carrier} → ${target}`));

describe('pathsBetween', () => {
  it('takes the strongest fact between two places and one step through an alliance', () => {
    expect(outline(pathsBetween(facts, 'one', 'partner', 3))).toEqual([
      ['ALLIANCE offices → two', 'AGREEMENT a-formal → partner'],
      ['CHANNEL office → region', 'PART_OF partner → partner'],
      ['PART_OF one → province', 'AGREEMENT b-formal → region', 'PART_OF partner → partner'],
    ]);
  });

  it('passes an alliance once', () => {
    const ways = outline(pathsBetween(facts, 'one', 'partner', 100));
    for (const way of ways) expect(way.filter((step) => step.startsWith('ALLIANCE')).length).toBeLessThan(2);
  });

  it('says every step in both languages, in its direction', () => {
    const [first, , third] = pathsBetween(facts, 'one', 'partner', 3);
    expect(first).toMatchObject({
      hops: 2,
      explanationZh: 'one与two同属“offices”；two与partner结有正式友好关系（2003年9月）',
      explanationEn:
        'one and two are both in “offices”; two and partner have a formal sister tie (September 2003)',
    });
    expect(third).toMatchObject({
      explanationZh:
        'one位于province；province与region结有正式友好关系（日期不详，待核）；region境内有partner',
      explanationEn:
        'one lies in province; province and region have a formal sister tie (undated, to be checked); in region lies partner',
    });
  });

  it('names a country with its article in English', () => {
    const places = [
      { id: 'us', nameZh: '美国', nameEn: 'United States', above: null },
      { id: 'us/x', nameZh: '某州', nameEn: 'X', above: 'us' },
    ];
    const [path] = pathsBetween({ places, ties: [], channels: [], alliances: [] }, 'us/x', 'us', 1);
    expect(path!.explanationEn).toBe('X lies in the United States');
  });

  it('answers the same whatever the order of the facts', () => {
    const reversed = Object.fromEntries(
      Object.entries(facts).map(([name, rows]) => [name, [...(rows as unknown[])].reverse()]),
    ) as unknown as PathFacts;
    expect(pathsBetween(reversed, 'one', 'partner', 20)).toEqual(pathsBetween(facts, 'one', 'partner', 20));
  });

  it('finds nothing where nothing leads', () => {
    expect(pathsBetween(facts, 'one', 'island', 3)).toEqual([]);
  });
});
