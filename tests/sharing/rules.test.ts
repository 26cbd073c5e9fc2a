/** What must hold for alliances and shared lists, whatever the dates. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastOf } from '../../src/dates.js';
import {
  durationObjection,
  isWithin,
  membersObjection,
  sharerObjection,
  termObjection,
} from '../../src/sharing/rules.js';
import { day, partialDate } from './dates.js';

const perhaps = fc.option(partialDate);

describe('a term', () => {
  it('that may be has a day in it, one that may not has none', () => {
    fc.assert(
      fc.property(partialDate, partialDate, (begins, ends) => {
        const objection = termObjection(['from', begins], ['until', ends]);
        // The first day that the beginning may mean is the earliest of all days in question.
        const first = begins.padEnd(7, '-01').padEnd(10, '-01');
        expect(objection === undefined).toBe(isWithin(first, begins, ends));
      }),
    );
  });

  it('without an end has no objection', () => {
    fc.assert(
      fc.property(partialDate, (on) => {
        expect(termObjection(['from', on], ['until', undefined])).toBeUndefined();
        expect(termObjection(['from', undefined], ['until', on])).toBeUndefined();
      }),
    );
  });

  it('is one stretch of days: between two of its days all are in it', () => {
    fc.assert(
      fc.property(perhaps, perhaps, fc.tuple(day, day, day), (begins, ends, days) => {
        const [one, between, other] = days.sort();
        if (isWithin(one, begins, ends) && isWithin(other, begins, ends))
          expect(isWithin(between, begins, ends)).toBe(true);
      }),
    );
  });
});

describe('an alliance', () => {
  const duration = fc.record({
    status: fc.constantFrom('AGREED', 'INTENT', 'BEING_SET_UP'),
    agreedOn: perhaps,
    endsOn: perhaps,
  });

  it('serves to share on the days of its term alone, and only when it is agreed on', () => {
    fc.assert(
      fc.property(duration, day, (alliance, on) => {
        const { status, agreedOn, endsOn } = alliance;
        expect(durationObjection(alliance, on) === undefined).toBe(
          status === 'AGREED' && isWithin(on, agreedOn, endsOn),
        );
      }),
    );
  });

  it('says when it ended or begins', () => {
    fc.assert(
      fc.property(duration, day, (alliance, on) => {
        const objection = durationObjection({ ...alliance, status: 'AGREED' }, on);
        if (objection === undefined) return;
        const named =
          alliance.endsOn !== null && lastOf(alliance.endsOn) < on ? alliance.endsOn : alliance.agreedOn;
        expect(objection.en).toContain(named);
        expect(objection.zh).toContain(named);
      }),
    );
  });

  const member = (id: string, kind: 'PROVINCE' | 'CITY' | 'PARTNER_CITY' | 'COUNTRY', country = 'cn') => ({
    id,
    kind,
    chain: [id, country],
  });
  it.each([
    ['two provinces', [member('cn/a', 'PROVINCE'), member('cn/b', 'PROVINCE')], undefined],
    ['a province and a city', [member('cn/a', 'PROVINCE'), member('cn/b/c', 'CITY')], undefined],
    ['one alone', [member('cn/a', 'PROVINCE')], /two members/],
    ['nobody', [], /two members/],
    ['a foreign city', [member('cn/a', 'PROVINCE'), member('jp/b', 'PARTNER_CITY', 'jp')], /jp\/b/],
    ['the country', [member('cn/a', 'PROVINCE'), member('cn', 'COUNTRY')], /not cn/],
  ])('of %s', (_who, members, refused) => {
    const objection = membersObjection(members);
    if (refused === undefined) expect(objection).toBeUndefined();
    else expect(objection?.en).toMatch(refused);
  });
});

describe('an office', () => {
  const ids = fc.uniqueArray(fc.constantFrom('cn/a', 'cn/b', 'cn/a/c', 'cn/b/d', 'cn'), { maxLength: 3 });

  it('shares when it is a foreign affairs office and its place is a member or lies in one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('PROVINCE', 'CITY', 'DEPARTMENT', 'OUTSIDE', null),
        ids,
        ids,
        (kind, within, members) => {
          const may = (kind === 'PROVINCE' || kind === 'CITY') && within.some((id) => members.includes(id));
          expect(sharerObjection({ kind, within, members }) === undefined).toBe(may);
        },
      ),
    );
  });
});
