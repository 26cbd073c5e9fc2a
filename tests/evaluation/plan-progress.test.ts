import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainItem, explainPlan } from '../../src/evaluation/plan-explanations.js';
import {
  itemProgress,
  planGoals,
  planProgress,
  type CountedWork,
  type PlanItemFact,
} from '../../src/evaluation/plan-progress.js';

const item = (more: Partial<PlanItemFact> = {}): PlanItemFact => ({
  id: 'plan/0001',
  titleZh: '事项',
  titleEn: null,
  goal: 'OTHER',
  exchangeKind: null,
  field: null,
  agreementKind: null,
  target: null,
  dueOn: null,
  done: null,
  met: null,
  ...more,
});

const work: CountedWork = {
  exchanges: [
    { id: 'fair', kind: 'FAIR', fields: ['ECONOMY'] },
    { id: 'visit', kind: 'VISIT', fields: ['ECONOMY', 'YOUTH'] },
  ],
  agreements: [{ id: 'formal', kind: 'FORMAL' }],
};

const progressOf = (more: Partial<PlanItemFact>, today = '2025-06-01') =>
  itemProgress(item(more), work, 2025, today);

describe('an item', () => {
  test.each<[Partial<PlanItemFact>, string[]]>([
    [{ goal: 'EXCHANGES', target: 2 }, ['fair', 'visit']],
    [{ goal: 'EXCHANGES', target: 2, exchangeKind: 'FAIR' }, ['fair']],
    [{ goal: 'EXCHANGES', target: 2, field: 'YOUTH' }, ['visit']],
    [{ goal: 'EXCHANGES', target: 2, exchangeKind: 'FAIR', field: 'YOUTH' }, []],
    [{ goal: 'AGREEMENTS', target: 2 }, ['formal']],
    [{ goal: 'AGREEMENTS', target: 2, agreementKind: 'INTENT' }, []],
    // Nothing that was typed in counts for what the registry counts.
    [{ goal: 'AGREEMENTS', target: 2, agreementKind: 'INTENT', done: 2, met: true }, []],
  ])('%j counts %j', (more, counted) => {
    expect(progressOf(more)).toMatchObject({
      counted,
      done: counted.length,
      share: counted.length / 2,
      isMet: counted.length === 2,
    });
  });

  test('that nobody reported is not known, and is not met', () => {
    expect(progressOf({})).toMatchObject({ share: null, done: null, isMet: false });
    expect(progressOf({ target: 3 })).toMatchObject({ share: null, done: null, isMet: false });
  });

  test('is overdue from the day after its date, or after the year, until it is met', () => {
    const overdue = (more: Partial<PlanItemFact>, today: string) => progressOf(more, today).isOverdue;
    expect(overdue({ dueOn: '2025-06-01' }, '2025-06-01')).toBe(false);
    expect(overdue({ dueOn: '2025-06-01' }, '2025-06-02')).toBe(true);
    expect(overdue({ dueOn: '2025-06' }, '2025-06-30')).toBe(false);
    expect(overdue({ dueOn: '2025-06' }, '2025-07-01')).toBe(true);
    expect(overdue({}, '2025-12-31')).toBe(false);
    expect(overdue({}, '2026-01-01')).toBe(true);
    expect(overdue({ met: true }, '2026-01-01')).toBe(false);
  });

  test('tells by whose word it is as far as it is', () => {
    const told = (more: Partial<PlanItemFact>, today?: string) =>
      Object.values(explainItem(item(more), progressOf(more, today)));
    expect(told({ goal: 'EXCHANGES', target: 2, field: 'YOUTH' })).toEqual([
      '登记簿所载当年已举行的往来（青少年）：计划2，完成1；未完成。',
      'exchanges held in the year (youth), as the registry counts them: 1 of 2; not met yet.',
    ]);
    expect(told({ target: 3, done: 1 }, '2026-01-01')).toEqual([
      '据单位报告，计划3，完成1；已逾期，未完成。',
      'reported by the office: 1 of 3; overdue and not met.',
    ]);
    expect(told({})).toEqual(['尚未报告进展；未完成。', 'nothing has been reported yet; not met yet.']);
  });
});

test('a plan tells how many are met, overdue and unreported', () => {
  const items = [item({ met: true }), item({ target: 4, done: 1 }), item({ dueOn: '2025-01' }), item({})];
  const progress = planProgress(items, work, 2025, '2025-06-01');
  expect(progress).toEqual({ items: 4, met: 1, overdue: 1, unreported: 2, share: 0.3125 });
  expect(Object.values(explainPlan(progress))).toEqual([
    '共4项，完成1项，总进度31%；逾期未完成1项；尚未报告2项（按未开始计）。',
    '1 of 4 items are met, 31% in all; 1 are overdue; of 2 nothing was reported, which counts as not begun.',
  ]);
  expect(planProgress([], work, 2025, '2025-06-01').share).toBeNull();
});

describe('whatever the items', () => {
  const items = fc.array(
    fc.record({
      goal: fc.constantFrom(...planGoals),
      target: fc.option(fc.integer({ min: 1, max: 5 })),
      done: fc.option(fc.nat(9)),
      met: fc.option(fc.boolean()),
      dueOn: fc.option(fc.constantFrom('2025', '2025-03', '2025-03-05')),
    }),
    { maxLength: 6 },
  );
  const asItems = (all: readonly Partial<PlanItemFact>[]) =>
    all.map((each, index) =>
      item({ ...each, id: `plan/${index}`, target: each.target ?? (each.goal === 'OTHER' ? null : 1) }),
    );
  const counted = fc.array(fc.constantFrom('VISIT', 'FAIR'), { maxLength: 4 }).map((kinds): CountedWork => ({
    exchanges: kinds.map((kind, index) => ({ id: `x${index}`, kind, fields: [] })),
    agreements: [],
  }));

  test('shares stay in their bounds, and the order changes nothing', () => {
    fc.assert(
      fc.property(items, counted, (all, done) => {
        const given = asItems(all);
        const progress = planProgress(given, done, 2025, '2025-06-01');
        expect(planProgress([...given].reverse(), done, 2025, '2025-06-01')).toEqual(progress);
        expect(progress.met).toBeLessThanOrEqual(progress.items);
        expect(progress.share === null).toBe(given.length === 0);
        if (progress.share !== null) {
          expect(progress.share).toBeGreaterThanOrEqual(0);
          expect(progress.share).toBeLessThanOrEqual(1);
          expect(progress.share === 1).toBe(progress.met === progress.items);
        }
      }),
    );
  });

  test('one more exchange never takes a plan back', () => {
    fc.assert(
      fc.property(items, counted, (all, done) => {
        const more = { ...done, exchanges: [...done.exchanges, { id: 'more', kind: 'VISIT', fields: [] }] };
        const [before, after] = [done, more].map((each) =>
          planProgress(asItems(all), each, 2025, '2025-06-01'),
        );
        expect(after!.met).toBeGreaterThanOrEqual(before!.met);
        expect(after!.share ?? 0).toBeGreaterThanOrEqual(before!.share ?? 0);
      }),
    );
  });
});
