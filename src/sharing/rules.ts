/** What must hold for an alliance of offices, and for a list that one of them shares in it. Pure. */
import { lastOf } from '../dates.js';
import { HOME_COUNTRY, homeKinds, type Objection, type PlaceKind } from '../places/rules.js';

export const allianceStatuses = ['AGREED', 'INTENT', 'BEING_SET_UP'] as const;

/** How far an alliance has come. */
export type AllianceStatus = (typeof allianceStatuses)[number];

export const listKinds = ['CHANNELS', 'CANDIDATES', 'PRACTICE'] as const;

/** What a list has on it. */
export type ListKind = (typeof listKinds)[number];

/** Whether a term that may begin and end on dates of any precision has a day in it: none begins after it has ended. */
export const termObjection = (
  [first, begins]: readonly [field: string, on: unknown],
  [last, ends]: readonly [field: string, on: unknown],
): Objection =>
  typeof begins === 'string' && typeof ends === 'string' && lastOf(ends) < begins
    ? { zh: `${last} 不能早于 ${first}`, en: `${last} must not be before ${first}` }
    : undefined;

/** Whether a day lies in a term: from the first day that its beginning may mean to the last that its end may. */
export const isWithin = (day: string, begins: string | null, ends: string | null): boolean =>
  (begins === null || begins <= day) && (ends === null || day <= lastOf(ends));

/** Whether places may belong to one alliance: two or more provinces or cities of China. */
export function membersObjection(
  members: readonly { readonly id: string; readonly kind: PlaceKind; readonly chain: readonly string[] }[],
): Objection {
  const stranger = members.find(
    ({ kind, chain }) => !homeKinds.includes(kind) || chain.at(-1) !== HOME_COUNTRY,
  );
  if (stranger !== undefined)
    return {
      zh: `成员须为国内的省、市、县，而不是 ${stranger.id}`,
      en: `members are provinces, cities and counties of China, not ${stranger.id}`,
    };
  return members.length < 2
    ? { zh: '协作机制至少须有两个成员', en: 'an alliance has at least two members' }
    : undefined;
}

/** What of an alliance decides whether something can be shared in it. */
export interface Duration {
  readonly status: string;
  readonly agreedOn: string | null;
  readonly endsOn: string | null;
}

/** Whether something may be shared in an alliance on a day: not before it is agreed, nor after it has ended. */
export function durationObjection({ status, agreedOn, endsOn }: Duration, day: string): Objection {
  if (status !== 'AGREED')
    return {
      zh: '该协作机制尚未达成协议，不能在其中共享',
      en: 'the alliance is not agreed on yet, so nothing can be shared in it',
    };
  if (isWithin(day, agreedOn, endsOn)) return undefined;
  return endsOn !== null && lastOf(endsOn) < day
    ? { zh: `该协作机制已于 ${endsOn} 到期`, en: `the alliance ended ${endsOn}` }
    : { zh: `该协作机制自 ${agreedOn!} 起生效`, en: `the alliance begins ${agreedOn!}` };
}

/** What of an office decides whether it may share in an alliance. */
export interface Sharer {
  /** Null where the registry does not have the office. */
  readonly kind: string | null;
  /** Ids of the place that it serves and of those that this lies in. */
  readonly within: readonly string[];
  /** Ids of the alliance's members. */
  readonly members: readonly string[];
}

/** The kinds of office that work with other provinces: what leaves a city passes its foreign affairs office. */
const FOREIGN_AFFAIRS: readonly (string | null)[] = ['PROVINCE', 'CITY'];

/** Whether an office may share in an alliance: a foreign affairs office of a member, or of a place inside one. */
export function sharerObjection({ kind, within, members }: Sharer): Objection {
  if (!FOREIGN_AFFAIRS.includes(kind))
    return {
      zh: '清单由外事办公室对外共享，贵单位不是登记簿中的外事办公室',
      en: 'lists are shared by foreign affairs offices, and yours is none of the registry',
    };
  return within.some((place) => members.includes(place))
    ? undefined
    : {
        zh: '贵单位负责的地方不是该协作机制的成员',
        en: 'the place that your office serves does not belong to the alliance',
      };
}
