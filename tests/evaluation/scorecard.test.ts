import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saturating, stoodAllYear } from '../../src/evaluation/indicators.js';
import type { ExchangeFact, PlaceRecord, TieFact } from '../../src/evaluation/scorecard-facts.js';
import { readScorecardWeights, replaceScorecardWeights } from '../../src/evaluation/scorecard-weights.js';
import {
  ENOUGH_CONFIDENCE,
  median,
  rankByTotal,
  scorecard,
  type Scorecard,
} from '../../src/evaluation/scorecard.js';
import { exchangeFields } from '../../src/exchanges/terms.js';

const YEAR = 2025;
const weights = readScorecardWeights();

const nothing = (id: string, more: Partial<PlaceRecord> = {}): PlaceRecord => ({
  id,
  nameZh: `${id}市`,
  nameEn: `City ${id}`,
  isOpen: true,
  exchanges: [],
  ties: [],
  begun: [],
  proposals: [],
  planned: [],
  ...more,
});

const exchange = (id: string, more: Partial<ExchangeFact> = {}): ExchangeFact => ({
  id,
  kind: 'VISIT',
  fields: [],
  titleZh: `往来${id}`,
  titleEn: null,
  happenedOn: '2025-05-01',
  agreements: [],
  through: [],
  ...more,
});

const tie = (id: string, more: Partial<TieFact> = {}): TieFact => ({
  id,
  kind: 'FORMAL',
  status: 'ACTIVE',
  signedOn: '2010',
  since: '2010',
  endedOn: null,
  partnerZh: `友城${id}`,
  partnerEn: `Twin ${id}`,
  ...more,
});

const item = (id: string, more: Partial<PlaceRecord['planned'][number]> = {}) => ({
  id,
  year: YEAR,
  titleZh: `事项${id}`,
  titleEn: null,
  goal: 'OTHER' as const,
  exchangeKind: null,
  field: null,
  agreementKind: null,
  target: null,
  dueOn: null,
  done: null,
  met: null,
  ...more,
});

const indicator = (card: Scorecard, name: string) => card.indicators.find((each) => each.name === name)!;
const cardOf = (place: PlaceRecord, ...peers: PlaceRecord[]) =>
  scorecard(place.id, [place, ...peers], YEAR, weights);

// Facts as the statement may read them.

const day = (years: readonly number[]) =>
  fc
    .tuple(fc.constantFrom(...years), fc.integer({ min: 1, max: 12 }), fc.constantFrom('', '-07', '-28'))
    .map(([year, month, ending]) =>
      ending === ''
        ? String(year)
        : `${year}-${String(month).padStart(2, '0')}${ending === '-28' ? '-28' : ''}`,
    );

const channel = fc.constantFrom(
  ...(['OFFICIAL', 'CIVIL', 'ENTERPRISE'] as const).map((kind) => ({
    id: `channel-${kind}`,
    kind,
    nameZh: '渠道',
    nameEn: 'Channel',
  })),
);

const exchanges = (years: readonly number[], most: number, least = 0) =>
  fc
    .array(
      fc.record({
        happenedOn: day(years),
        kind: fc.constantFrom('VISIT', 'FAIR'),
        fields: fc.uniqueArray(fc.constantFrom(...exchangeFields), { maxLength: 3 }),
        agreements: fc.uniqueArray(fc.constantFrom('t0', 't1', 't2'), { maxLength: 1 }),
        through: fc.uniqueArray(channel, { maxLength: 2, selector: ({ id }) => id }),
      }),
      { minLength: least, maxLength: most },
    )
    .map((all) => all.map((each, index) => exchange(`x${index}`, each)));

const ties = fc
  .array(
    fc.record({
      kind: fc.constantFrom('FORMAL' as const, 'COOPERATION' as const, 'INTENT' as const),
      status: fc.constantFrom('ACTIVE' as const, 'UNKNOWN' as const, 'TERMINATED' as const),
      signedOn: fc.option(day([2010, YEAR])),
      endedOn: fc.option(day([2020, 2026])),
    }),
    { maxLength: 3 },
  )
  .map((all) => all.map((each, index) => tie(`t${index}`, { ...each, since: each.signedOn })));

const proposals = fc
  .array(
    fc.record({
      submittedOn: day([2023, 2024, YEAR]),
      end: fc.option(day([YEAR, 2026])),
      state: fc.constantFrom('SIGNED', 'REFUSED', 'LAPSED', 'APPROVED'),
    }),
    { maxLength: 4 },
  )
  .map((all) =>
    all.map(({ submittedOn, end, state }, index) => ({
      id: `p${index}`,
      state: end === null ? 'SUBMITTED' : state,
      titleZh: `请示${index}`,
      submittedOn,
      decidedOn: state === 'LAPSED' ? null : end,
      closedOn: state === 'APPROVED' ? null : end,
    })),
  );

const planned = fc
  .array(
    fc.record({
      year: fc.constantFrom(YEAR - 1, YEAR),
      goal: fc.constantFrom('EXCHANGES' as const, 'AGREEMENTS' as const, 'OTHER' as const),
      target: fc.integer({ min: 1, max: 3 }),
      done: fc.option(fc.nat(4)),
      field: fc.option(fc.constantFrom(...exchangeFields)),
    }),
    { maxLength: 4 },
  )
  .map((all) => all.map((each, index) => item(`i${index}`, each)));

const begun = fc.uniqueArray(
  fc.tuple(channel, day([YEAR - 1, YEAR])).map(([each, since]) => ({ ...each, since })),
  { maxLength: 3, selector: ({ id }) => id },
);

const record = (id: string) =>
  fc
    .record({
      isOpen: fc.boolean(),
      exchanges: exchanges([YEAR - 2, YEAR - 1, YEAR], 6),
      ties,
      begun,
      proposals,
      planned,
    })
    .map((facts) => nothing(id, facts.isOpen ? facts : { ...facts, proposals: [], planned: [] }));

const world = fc
  .tuple(record('own'), fc.array(fc.nat(), { maxLength: 4 }))
  .chain(([own, others]) =>
    fc.tuple(...others.map((_, index) => record(`peer${index}`))).map((peers) => [own, ...peers]),
  );

const NEAR = 1e-9;

describe('whatever the facts', () => {
  test('contributions add up to the total, and everything stays in its bounds', () => {
    fc.assert(
      fc.property(world, (places) => {
        const card = scorecard('own', places, YEAR, weights);
        const sum = card.indicators.reduce((all, { contribution }) => all + contribution, 0);
        if (card.total === null) {
          expect(sum).toBe(0);
          expect([card.rank, card.confidence]).toEqual([null, 0]);
        } else {
          expect(Math.abs(sum - card.total)).toBeLessThan(NEAR);
          const shares = card.indicators.reduce((all, { weight }) => all + weight, 0);
          expect(Math.abs(shares - 1)).toBeLessThan(NEAR);
        }
        const numbers = [card.total, card.previousTotal, card.confidence].concat(
          card.indicators.flatMap(({ value, previous, peerMedian, weight }) => [
            value,
            previous,
            peerMedian,
            weight,
          ]),
        );
        for (const number of numbers)
          if (number !== null) {
            expect(number).toBeGreaterThanOrEqual(0);
            expect(number).toBeLessThanOrEqual(1 + NEAR);
          }
        for (const { value, weight, contribution, evidence } of card.indicators) {
          expect(contribution).toBe((value ?? 0) * weight);
          if (value === null) expect([weight, evidence]).toEqual([0, []]);
        }
      }),
    );
  });

  test('the order of the facts changes nothing', () => {
    const reversed = (place: PlaceRecord): PlaceRecord => ({
      ...place,
      exchanges: [...place.exchanges].reverse(),
      ties: [...place.ties].reverse(),
      begun: [...place.begun].reverse(),
      proposals: [...place.proposals].reverse(),
      planned: [...place.planned].reverse(),
    });
    fc.assert(
      fc.property(world, (places) => {
        const turned = [...places].reverse().map(reversed);
        expect(scorecard('own', turned, YEAR, weights)).toEqual(scorecard('own', places, YEAR, weights));
      }),
    );
  });

  test('ranks follow totals, and equal totals share one', () => {
    fc.assert(
      fc.property(world, (places) => {
        const { rank, total, confidence, peers, ranked } = scorecard('own', places, YEAR, weights);
        const all = [{ total, confidence, rank }, ...peers];
        expect(ranked).toBe(all.filter((each) => each.rank !== null).length);
        for (const one of all) {
          expect(one.rank === null).toBe(one.confidence < ENOUGH_CONFIDENCE);
          for (const other of all)
            if (one.rank !== null && other.rank !== null)
              expect(Math.sign(one.total! - other.total!)).toBe(Math.sign(other.rank - one.rank) + 0);
        }
      }),
    );
  });

  test('every place has the same total on the card of each of the others', () => {
    fc.assert(
      fc.property(world, (places) => {
        const cards = new Map(places.map(({ id }) => [id, scorecard(id, places, YEAR, weights)]));
        for (const card of cards.values())
          for (const { place, total, rank } of card.peers)
            expect([total, rank]).toEqual([cards.get(place)!.total, cards.get(place)!.rank]);
      }),
    );
  });

  test('one more exchange of an office that records them never lowers its total', () => {
    fc.assert(
      fc.property(world, exchanges([YEAR], 1, 1), (places, [more]) => {
        const [own, ...peers] = places as [PlaceRecord, ...PlaceRecord[]];
        const keeping = [exchange('first'), ...own.exchanges];
        const card = (all: readonly ExchangeFact[]) => cardOf({ ...own, exchanges: [...all] }, ...peers);
        const [before, after] = [card(keeping), card([...keeping, { ...more!, id: 'more' }])];
        expect(after.total!).toBeGreaterThanOrEqual(before.total! - NEAR);
        if (before.rank !== null) expect(after.rank!).toBeLessThanOrEqual(before.rank);
      }),
    );
  });

  test('an item of the plan that becomes met, and a met one that is added, never lower the total', () => {
    fc.assert(
      fc.property(world, (places) => {
        const [own, ...peers] = places.map((place) => ({ ...place, isOpen: true })) as [
          PlaceRecord,
          ...PlaceRecord[],
        ];
        const total = (met: boolean | null, more: readonly PlaceRecord['planned'][number][] = []) =>
          cardOf({ ...own, planned: [...own.planned, item('its', { met }), ...more] }, ...peers).total!;
        expect(total(true)).toBeGreaterThanOrEqual(total(null) - NEAR);
        expect(total(null, [item('more', { met: true })])).toBeGreaterThanOrEqual(total(null) - NEAR);
      }),
    );
  });

  test('what an office keeps to itself counts for nobody while one of those compared is closed', () => {
    fc.assert(
      fc.property(world, proposals, planned, (places, theirs, plan) => {
        const [own, ...peers] = places as [PlaceRecord, ...PlaceRecord[]];
        const closed = nothing('closed', { isOpen: false });
        const opened = { ...own, isOpen: true, proposals: theirs, planned: plan };
        const [with_, without] = [
          cardOf(opened, ...peers, closed),
          cardOf({ ...opened, proposals: [], planned: [] }, ...peers, closed),
        ];
        expect([with_.total, with_.rank, with_.peers]).toEqual([without.total, without.rank, without.peers]);
        for (const name of ['PROPOSALS_FINISHED', 'PLANS_MET'])
          expect(indicator(with_, name)).toMatchObject({ weight: 0, contribution: 0, peerMedian: null });
      }),
    );
  });
});

describe('ties kept alive', () => {
  const kept = (place: Partial<PlaceRecord>) => indicator(cardOf(nothing('a', place)), 'TIES_KEPT_ALIVE');

  test('are the share of those with an exchange in the year, named in both languages', () => {
    const { value, evidence, explanationZh, explanationEn } = kept({
      ties: [tie('t1'), tie('t2', { kind: 'COOPERATION' }), tie('t3')],
      exchanges: [
        exchange('x1', { agreements: ['t1'], happenedOn: '2025-03' }),
        exchange('x2', { agreements: ['t1'], happenedOn: '2025-09-10' }),
        exchange('x3', { agreements: ['t2'], happenedOn: '2024-09-10' }),
      ],
    });
    expect(value).toBe(1 / 3);
    expect(evidence.map(({ id, on, counts }) => [id, on, counts])).toEqual([
      ['t1', '2025-09-10', true],
      ['t2', null, false],
      ['t3', null, false],
    ]);
    expect(explanationZh).toBe(
      '2025年年初已有、年底仍在的友好关系3对，当年有往来的1对；有往来（括号内为最近一次）：友城t1（友好城市）（2025年9月10日）；未见往来登记：友城t2（友好合作）、友城t3（友好城市）。',
    );
    expect(explanationEn).toBe(
      '1 of the 3 ties that stood throughout 2025 had an exchange in it; with an exchange, the last one in brackets: Twin t1 (sister-city tie) (10 September 2025); none is recorded with: Twin t2 (friendly co-operation) and Twin t3 (sister-city tie).',
    );
  });

  test('are not known where no exchange is recorded of two years, and 0 where there was one the year before', () => {
    expect(kept({ ties: [tie('t')] }).value).toBeNull();
    expect(kept({ ties: [tie('t')], exchanges: [exchange('x', { happenedOn: '2023' })] }).value).toBeNull();
    expect(kept({ ties: [tie('t')], exchanges: [exchange('x', { happenedOn: '2024' })] }).value).toBe(0);
    expect(kept({ exchanges: [exchange('x')] }).explanationEn).toBe(
      'no tie is recorded that stood throughout 2025; not counted.',
    );
  });

  test.each<[string, Partial<TieFact>, boolean]>([
    ['an undated one', { since: null }, true],
    ['one signed in the year', { since: '2025-01-01' }, false],
    ['one signed the year before', { since: '2024-12' }, true],
    ['a dormant one', { status: 'DORMANT' }, true],
    ['one that ended, nobody knows when', { status: 'EXPIRED' }, false],
    ['one terminated in the year', { status: 'TERMINATED', endedOn: '2025-12-31' }, false],
    ['one terminated after it', { status: 'TERMINATED', endedOn: '2026-01' }, true],
    ['one suspended before', { status: 'SUSPENDED', endedOn: '2023' }, false],
  ])('%s stood all year: %s', (_what, more, stood) => {
    expect(stoodAllYear(tie('t', more), YEAR)).toBe(stood);
  });
});

describe('exchanges, fields and channels', () => {
  test('each exchange counts less than the one before it', () => {
    const values = [0, 1, 4, 12].map((number) => saturating(number, 4));
    expect(values).toEqual([0, 1 / 5, 1 / 2, 3 / 4]);
  });

  test('the year before is judged by its own exchanges', () => {
    const card = cardOf(
      nothing('a', { exchanges: [exchange('x'), exchange('y', { happenedOn: '2024-01' })] }),
      nothing('b', { exchanges: [1, 2, 3, 4].map((number) => exchange(`z${number}`)) }),
      nothing('c', { exchanges: [exchange('z')] }),
      nothing('d'),
    );
    expect(indicator(card, 'EXCHANGES_HELD')).toMatchObject({ value: 0.2, previous: 0.2, peerMedian: 0.35 });
    expect(card.previousTotal).not.toBeNull();
    expect(card.peers.map(({ place, rank }) => [place, rank])).toEqual([
      ['b', 1],
      ['c', 2],
      ['d', null],
    ]);
    expect([card.rank, card.ranked]).toEqual([2, 3]);
  });

  test('fields are counted once, unknown ones not, and the open ones are named', () => {
    const { value, explanationEn } = indicator(
      cardOf(
        nothing('a', {
          exchanges: [
            exchange('x', { fields: ['YOUTH', 'CULTURE'] }),
            exchange('y', { fields: ['YOUTH', 'MOON'] }),
          ],
        }),
      ),
      'FIELDS_COVERED',
    );
    expect(value).toBe(2 / 12);
    expect(explanationEn).toContain('covered: culture and youth; not covered: government,');
  });

  test('a channel that began and was used counts once, an official one only when it begins', () => {
    const civil = { id: 'c', kind: 'CIVIL' as const, nameZh: '协会', nameEn: 'Society' };
    const office = { id: 'o', kind: 'OFFICIAL' as const, nameZh: '外办', nameEn: 'Office' };
    const widened = (place: Partial<PlaceRecord>) =>
      indicator(cardOf(nothing('a', place)), 'CHANNELS_WIDENED');
    const used = { exchanges: [exchange('x', { through: [civil, office] })] };
    expect(widened(used).value).toBe(1 / 3);
    expect(widened({ ...used, begun: [{ ...civil, since: '2025' }] }).value).toBe(1 / 3);
    expect(widened({ ...used, begun: [{ ...office, since: '2025-02' }] }).value).toBe(1 / 2);
    expect(widened({ begun: [{ ...office, since: '2025-02' }] }).value).toBe(1 / 3);
    expect(widened({ begun: [{ ...office, since: '2024-02' }] }).value).toBeNull();
  });
});

describe('proposals and plans', () => {
  const proposal = (id: string, more: Partial<PlaceRecord['proposals'][number]>) => ({
    id,
    state: 'SUBMITTED',
    titleZh: `请示${id}`,
    submittedOn: '2025-02-01',
    decidedOn: null,
    closedOn: null,
    ...more,
  });

  test('a proposal is finished when it is decided, and when it is signed; one that lapsed is not', () => {
    const place = nothing('a', {
      proposals: [
        proposal('waiting', {}),
        proposal('refused', { state: 'REFUSED', decidedOn: '2025-03-01', closedOn: '2025-03-01' }),
        proposal('approved', { state: 'APPROVED', decidedOn: '2025-03-02' }),
        proposal('signed', {
          state: 'SIGNED',
          submittedOn: '2024',
          decidedOn: '2024',
          closedOn: '2025-04-01',
        }),
        proposal('lapsed', {
          state: 'LAPSED',
          submittedOn: '2024',
          decidedOn: '2024',
          closedOn: '2025-04-02',
        }),
        proposal('of another year', {
          state: 'SIGNED',
          submittedOn: '2023',
          decidedOn: '2023',
          closedOn: '2024',
        }),
        proposal('later', { submittedOn: '2026-01-01' }),
      ],
    });
    const { value, previous, evidence } = indicator(cardOf(place), 'PROPOSALS_FINISHED');
    expect(value).toBe(3 / 5);
    expect(evidence.filter(({ counts }) => counts).map(({ id }) => id)).toEqual([
      'refused',
      'approved',
      'signed',
    ]);
    expect(previous).toBe(1);
  });

  test('a plan counts what is recorded, and what the office reports', () => {
    const place = nothing('a', {
      exchanges: [exchange('x', { kind: 'FAIR', fields: ['ECONOMY'] })],
      ties: [tie('t', { kind: 'COOPERATION', signedOn: '2025-06', since: '2025-06' })],
      planned: [
        item('fair', { goal: 'EXCHANGES', exchangeKind: 'FAIR', target: 1 }),
        item('two', { goal: 'EXCHANGES', target: 2 }),
        item('agreement', { goal: 'AGREEMENTS', agreementKind: 'COOPERATION', target: 1 }),
        item('done', { met: true }),
        item('reported', { target: 5, done: 4 }),
      ],
    });
    const { value, evidence } = indicator(cardOf(place), 'PLANS_MET');
    expect(value).toBe(3 / 5);
    expect(evidence.filter(({ counts }) => counts).map(({ id }) => id)).toEqual([
      'agreement',
      'done',
      'fair',
    ]);
  });

  test('those of the own office are shown without weight where those of another are closed', () => {
    const own = nothing('a', { planned: [item('done', { met: true })] });
    const card = cardOf(own, nothing('b', { isOpen: false }));
    expect(indicator(card, 'PLANS_MET')).toMatchObject({ value: 1, weight: 0, peerMedian: null });
    expect(indicator(card, 'PLANS_MET').explanationZh).toContain('不计入总分和位次');
    expect([card.total, card.rank]).toEqual([null, null]);
    expect(cardOf(own, nothing('b')).total).toBe(1);
  });

  test('those of a closed office are told of as such', () => {
    const card = cardOf(nothing('a', { isOpen: false }));
    expect(indicator(card, 'PROPOSALS_FINISHED').explanationEn).toContain('seen by their office');
  });
});

test('nothing recorded has no total, and says that it does not mean no work', () => {
  const card = cardOf(nothing('a'), nothing('b', { exchanges: [exchange('x')] }));
  expect([card.total, card.previousTotal, card.rank, card.confidence]).toEqual([null, null, null, 0]);
  expect(card.explanationZh).toContain('没有登记不等于没有开展工作');
  expect(card.explanationEn).toContain('no record does not mean no work');
});

test('a place of which little is recorded has a total and no rank', () => {
  const begun = [{ id: 'c', kind: 'CIVIL' as const, nameZh: '协会', nameEn: 'Society', since: '2025' }];
  const card = cardOf(nothing('a', { begun }), nothing('b', { exchanges: [exchange('x')] }));
  expect([card.total?.toFixed(3), card.confidence, card.rank, card.ranked]).toEqual(['0.333', 0.15, null, 1]);
  expect(card.explanationZh).toBe(
    'a市2025年计入总分的6项指标中，有登记的1项，总分按有登记的折算；登记过少，不排位次。',
  );
});

describe('arithmetic', () => {
  test('the median is the middle of what is known', () => {
    expect([median([]), median([null]), median([3, null, 1]), median([5, 1, 3])]).toEqual([null, null, 2, 3]);
  });

  test('equal totals share a rank, and the next is counted as if they did not', () => {
    const totals = { a: 0.5, b: 0.7, c: 0.5, d: null, e: 0.1 };
    const ranks = rankByTotal(Object.entries(totals).map(([id, total]) => ({ id, total })));
    expect(Object.fromEntries(ranks)).toEqual({ a: 2, b: 1, c: 2, d: null, e: 4 });
  });

  test('weights of a request replace those of the file, and only proportions matter', () => {
    const places = [
      nothing('a', { exchanges: [exchange('x', { fields: ['YOUTH'] })], ties: [tie('t')] }),
      nothing('b'),
    ];
    const doubled = Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, weight * 2]));
    const total = (given: object) =>
      scorecard('a', places, YEAR, replaceScorecardWeights(weights, given)).total!;
    expect(total(doubled)).toBeCloseTo(total({}), 12);
    const only = Object.fromEntries(Object.keys(weights).map((name) => [name, 0]));
    expect(total({ ...only, exchangesHeld: 3 })).toBeCloseTo(0.2, 12);
    // What alone has a weight is not recorded.
    expect(total({ ...only, plansMet: 1 })).toBeNull();
    expect(() => replaceScorecardWeights(weights, only)).toThrow('weights');
    expect(() => replaceScorecardWeights(weights, { plansMet: -1 })).toThrow('weights.plansMet');
  });
});
