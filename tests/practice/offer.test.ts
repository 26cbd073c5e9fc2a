/** What is offered of notes of practice beside a tie. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ThemeFacts } from '../../src/matching/themes.js';
import { MOST_OFFERED, offer, type Note, type TieInView } from '../../src/practice/offer.js';

const theme = (id: string, broader: string | null): ThemeFacts => ({
  id,
  nameZh: `题${id}`,
  nameEn: `Theme ${id}`,
  kind: 'CULTURE',
  broader,
});
const themes = [
  theme('culture', null),
  theme('buddhism', 'culture'),
  theme('grottoes', 'buddhism'),
  theme('pagodas', 'buddhism'),
  theme('tea', 'culture'),
];
const place = (id: string, nameEn = id) => ({ id, nameZh: `地${id}`, nameEn });
const note = (id: string, more: Partial<Note> = {}): Note => ({
  id,
  kind: 'EXPERIENCE',
  nameZh: `记${id}`,
  nameEn: `Note ${id}`,
  summaryZh: null,
  summaryEn: null,
  at: '2026-01-01T00:00:00.000Z',
  agreementKinds: [],
  themes: [],
  places: [],
  writtenByZh: '外办',
  writtenByEn: 'Office',
  ...more,
});
const tie: TieInView = {
  homeThemes: ['grottoes', 'tea'],
  partnerThemes: ['pagodas'],
  partner: ['us/ohio/troy', 'us/ohio', 'us'],
  kind: 'FORMAL',
};
const idsOf = (notes: readonly Note[], of = tie) => offer(of, notes, themes).map(({ id }) => id);

describe('a note fits', () => {
  test.each([
    ['by a theme that both sides have through narrower ones', { themes: ['buddhism'] }, ['n']],
    ['not by a theme of one side', { themes: ['tea'] }, []],
    ['not by the topmost theme, which says nothing', { themes: ['culture'] }, []],
    ['by the country of the partner', { places: [place('us')] }, ['n']],
    ['not by another country', { places: [place('jp')] }, []],
    ['by the kind of tie', { agreementKinds: ['FORMAL'] }, ['n']],
    ['not by another kind', { agreementKinds: ['INTENT'] }, []],
  ])('%s', (_, more, ids) => {
    expect(idsOf([note('n', more)])).toEqual(ids);
  });

  test('the reason names what both have in common, in both languages', () => {
    const [offered] = offer(
      tie,
      [
        note('n', {
          themes: ['buddhism'],
          places: [place('us', 'United States')],
          agreementKinds: ['FORMAL'],
        }),
      ],
      themes,
    );
    expect(offered).toMatchObject({
      reasonZh: '双方都有其主题：题buddhism；讲到地us；适用于“友好城市”',
      reasonEn:
        'both sides share its theme: Theme buddhism; it tells of the United States; it is meant for this kind of tie (sister-city tie)',
    });
  });
});

test('two themes come before the partner itself, that before its region, a theme, the country and the kind', () => {
  const shared = { ...tie, homeThemes: ['pagodas'], partnerThemes: ['pagodas'] };
  const notes = [
    note('kind', { agreementKinds: ['FORMAL'] }),
    note('country', { places: [place('us')] }),
    note('partner', { places: [place('us/ohio/troy')] }),
    note('themes', { themes: ['pagodas', 'buddhism'] }),
  ];
  expect(idsOf(notes, shared)).toEqual(['themes', 'partner', 'country']);
  expect(idsOf(notes.slice(0, 2))).toEqual(['country', 'kind']);
  const region = note('region', { places: [place('us'), place('us/ohio')] });
  expect(idsOf([...notes.slice(0, 3), region])).toEqual(['partner', 'region', 'country']);
});

test('of equal notes the last changed comes first, then the id decides', () => {
  const fits = { themes: ['buddhism'] };
  expect(
    idsOf([note('b', fits), note('a', fits), note('newest', { ...fits, at: '2026-02-01T00:00:00.000Z' })]),
  ).toEqual(['newest', 'a', 'b']);
});

const anyNotes = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      themes: fc.subarray(themes.map(({ id }) => id)),
      places: fc.subarray(['us/ohio/troy', 'us/ohio', 'us', 'jp']).map((ids) => ids.map((id) => place(id))),
      agreementKinds: fc.subarray(['FORMAL', 'INTENT']),
      at: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'),
    }),
    { selector: ({ id }) => id, maxLength: 8 },
  )
  .map((facts) => facts.map(({ id, ...more }) => note(id, more)));
const anyTie: fc.Arbitrary<TieInView> = fc.record({
  homeThemes: fc.subarray(themes.map(({ id }) => id)),
  partnerThemes: fc.subarray(themes.map(({ id }) => id)),
  partner: fc.constant(tie.partner),
  kind: fc.constantFrom('FORMAL', 'COOPERATION', 'INTENT', 'NEGOTIATION'),
});

test('the order of the notes and of the themes changes nothing', () => {
  fc.assert(
    fc.property(anyTie, anyNotes, fc.nat(), (of, notes, turn) => {
      const turned = <Item>(items: readonly Item[]) => [
        ...items.slice(turn % (items.length + 1)),
        ...items.slice(0, turn % (items.length + 1)),
      ];
      expect(offer(of, turned(notes).reverse(), turned(themes))).toEqual(offer(of, notes, themes));
    }),
  );
});

test('no more are offered than somebody reads, each with its reason', () => {
  fc.assert(
    fc.property(anyTie, anyNotes, (of, notes) => {
      const offered = offer(of, notes, themes);
      expect(offered.length).toBeLessThanOrEqual(MOST_OFFERED);
      for (const { reasonZh, reasonEn } of offered) expect([reasonZh, reasonEn]).not.toContain('');
    }),
  );
});

test('a note that has nothing in common with the tie changes nothing', () => {
  fc.assert(
    fc.property(anyTie, anyNotes, (of, notes) => {
      const stranger = note('stranger', { places: [place('jp')], at: '2027-01-01T00:00:00.000Z' });
      expect(offer(of, [stranger, ...notes], themes)).toEqual(offer(of, notes, themes));
    }),
  );
});

test('what a note has more in common with the tie never moves it back', () => {
  const better: readonly ((one: Note) => Note)[] = [
    (one) => ({ ...one, themes: [...new Set([...one.themes, 'buddhism'])] }),
    (one) => ({ ...one, places: [...one.places, place('us/ohio/troy')] }),
    (one) => ({ ...one, agreementKinds: ['FORMAL', 'COOPERATION', 'INTENT', 'NEGOTIATION'] }),
  ];
  fc.assert(
    fc.property(anyTie, anyNotes, fc.nat(), fc.constantFrom(...better), (of, notes, chosen, improve) => {
      fc.pre(notes.length > 0);
      const { id } = notes[chosen % notes.length]!;
      const rank = (among: readonly Note[]) => {
        const place = idsOf(among, of).indexOf(id);
        return place < 0 ? MOST_OFFERED : place;
      };
      expect(rank(notes.map((one) => (one.id === id ? improve(one) : one)))).toBeLessThanOrEqual(rank(notes));
    }),
  );
});
