/** Who may write what: the least role of each action, and the places on which an office may act. Pure. */
import { HOME_COUNTRY, type PlaceKind } from '../places/rules.js';
import { Refusal, type BilingualText } from '../refusal.js';
import type { Identity, Role } from './identity.js';
import type { OfficeKind } from './office-rules.js';

/** What is done to the registry, as audit entries name it, and the least role that may do it. */
export const leastRole = {
  REGISTER_AGREEMENT: 'CITY_OFFICER',
  AMEND_AGREEMENT: 'CITY_OFFICER',
  RENEW_AGREEMENT: 'CITY_OFFICER',
  SUSPEND_AGREEMENT: 'CITY_OFFICER',
  RESUME_AGREEMENT: 'CITY_OFFICER',
  TERMINATE_AGREEMENT: 'CITY_OFFICER',
  UPGRADE_AGREEMENT: 'CITY_OFFICER',
  DECIDE_CLAIM: 'PROVINCE_OFFICER',
  IMPORT_RECORDS: 'CITY_OFFICER',
  ADD_PLACE: 'CITY_OFFICER',
  AMEND_PLACE: 'PROVINCE_OFFICER',
  MERGE_PLACES: 'PROVINCE_OFFICER',
  ADD_CHANNEL: 'CITY_OFFICER',
  AMEND_CHANNEL: 'CITY_OFFICER',
  ADD_CULTURAL_ASSET: 'CITY_OFFICER',
  AMEND_CULTURAL_ASSET: 'CITY_OFFICER',
  ADD_THEME: 'PROVINCE_OFFICER',
  AMEND_THEME: 'PROVINCE_OFFICER',
  ADD_CONTACT: 'CITY_OFFICER',
  AMEND_CONTACT: 'CITY_OFFICER',
  REMOVE_CONTACT: 'CITY_OFFICER',
  ADD_INTERNAL_REMARK: 'CITY_OFFICER',
  AMEND_INTERNAL_REMARK: 'CITY_OFFICER',
  REMOVE_INTERNAL_REMARK: 'CITY_OFFICER',
  SAVE_DRAFT: 'CITY_OFFICER',
  DISCARD_DRAFT: 'CITY_OFFICER',
  REGISTER_DRAFT: 'CITY_OFFICER',
  RECORD_EXCHANGE: 'CITY_OFFICER',
  AMEND_EXCHANGE: 'CITY_OFFICER',
  HOLD_EXCHANGE: 'CITY_OFFICER',
  CANCEL_EXCHANGE: 'CITY_OFFICER',
  SAVE_PLAN: 'CITY_OFFICER',
  REPORT_PLAN_ITEM: 'CITY_OFFICER',
  RECORD_ASSESSMENT: 'PROVINCE_OFFICER',
  AMEND_ASSESSMENT: 'PROVINCE_OFFICER',
  ADD_PRACTICE: 'CITY_OFFICER',
  AMEND_PRACTICE: 'CITY_OFFICER',
  WITHDRAW_PRACTICE: 'CITY_OFFICER',
  PROPOSE_AGREEMENT: 'CITY_OFFICER',
  AMEND_PROPOSAL: 'CITY_OFFICER',
  SUBMIT_PROPOSAL: 'CITY_OFFICER',
  DECIDE_PROPOSAL: 'CITY_OFFICER',
  SIGN_PROPOSAL: 'CITY_OFFICER',
  LAPSE_PROPOSAL: 'CITY_OFFICER',
  ADD_ALLIANCE: 'CITY_OFFICER',
  AMEND_ALLIANCE: 'CITY_OFFICER',
  SHARE_LIST: 'CITY_OFFICER',
  AMEND_SHARED_LIST: 'CITY_OFFICER',
  WITHDRAW_SHARED_LIST: 'CITY_OFFICER',
  REGISTER_OFFICE: 'ADMIN',
  AMEND_OFFICE: 'ADMIN',
} as const satisfies Record<string, Role>;

/** What can be done to the registry. */
export type Action = keyof typeof leastRole;

const RANK: Readonly<Record<Role, number>> = { ANALYST: 0, CITY_OFFICER: 1, PROVINCE_OFFICER: 2, ADMIN: 3 };

const roleText: Readonly<Record<Role, BilingualText>> = {
  ANALYST: { zh: '分析员', en: 'an analyst' },
  CITY_OFFICER: { zh: '市级外办人员', en: 'an officer of a city' },
  PROVINCE_OFFICER: { zh: '省级外办人员', en: 'an officer of a province' },
  ADMIN: { zh: '管理员', en: 'an administrator' },
};

/**
 * @throws {Refusal} `UNAUTHENTICATED` for somebody who has not signed in, `FORBIDDEN` for a role that may not do it at all
 */
export function requireRole(viewer: Identity | undefined, action: Action): asserts viewer is Identity {
  if (viewer === undefined)
    throw new Refusal('UNAUTHENTICATED', {
      zh: '写入须先登录：请在请求中附上令牌',
      en: 'Sign in to write: the request needs a token',
    });
  requireRank(viewer, leastRole[action]);
}

/** @throws {Refusal} `FORBIDDEN` for a role below the least one */
export function requireRank(viewer: Identity, least: Role): void {
  if (RANK[viewer.role] >= RANK[least]) return;
  throw new Refusal('FORBIDDEN', {
    zh: `此操作须由${roleText[least].zh}或以上办理，您的身份是${roleText[viewer.role].zh}`,
    en: `This is for ${roleText[least].en} or higher; you are signed in as ${roleText[viewer.role].en}`,
  });
}

/** The offices whose people may have a role that writes, and what these may serve; an administrator may belong to any. */
const OFFICES_OF_ROLE: Readonly<
  Record<
    Exclude<Role, 'ADMIN'>,
    { readonly kinds: readonly OfficeKind[]; readonly serve: readonly PlaceKind[] }
  >
> = {
  ANALYST: { kinds: [], serve: [] },
  // A department may serve a province, where the role of a city would write for all its cities.
  CITY_OFFICER: { kinds: ['CITY', 'DEPARTMENT', 'GOVERNMENT'], serve: ['CITY'] },
  PROVINCE_OFFICER: { kinds: ['PROVINCE', 'NATIONAL'], serve: ['PROVINCE'] },
};

/**
 * What is all that the people of an office of some kind may do, where this is less than their role may. Agreements, places of
 * China, themes and the deciding of claims are the business of foreign affairs offices.
 */
const ACTIONS_OF_KIND: Readonly<Partial<Record<OfficeKind, readonly Action[]>>> = {
  DEPARTMENT: [
    // Foreign places: those that their channels lead to.
    'ADD_PLACE',
    'ADD_CHANNEL',
    'AMEND_CHANNEL',
    'ADD_CULTURAL_ASSET',
    'AMEND_CULTURAL_ASSET',
    'IMPORT_RECORDS',
    'ADD_CONTACT',
    'AMEND_CONTACT',
    'REMOVE_CONTACT',
    'ADD_INTERNAL_REMARK',
    'AMEND_INTERNAL_REMARK',
    'REMOVE_INTERNAL_REMARK',
    'ADD_PRACTICE',
    'AMEND_PRACTICE',
    'WITHDRAW_PRACTICE',
    'RECORD_EXCHANGE',
    'AMEND_EXCHANGE',
    'HOLD_EXCHANGE',
    'CANCEL_EXCHANGE',
    'SAVE_PLAN',
    'REPORT_PLAN_ITEM',
  ],
  // Those who decide what others propose keep no records.
  GOVERNMENT: ['DECIDE_PROPOSAL'],
  NATIONAL: ['DECIDE_PROPOSAL'],
};

/** What of an office decides who may write on its behalf. */
export interface OfficeRights {
  readonly kind: OfficeKind;
  /** Kinds of the places that it serves. */
  readonly servedKinds: readonly string[];
}

/** Who writes, and on whose behalf. */
export interface Writer {
  readonly viewer: Identity;
  /** The viewer's office; undefined for an administrator of one that the registry does not have. */
  readonly office: OfficeRights | undefined;
}

/**
 * A token that makes somebody of a city's office an officer of a province, or the reverse, is a mistake of who made it; so is
 * one that makes an officer of a city of somebody whose office serves a province.
 *
 * @param office the viewer's
 * @throws {Refusal} `FORBIDDEN`
 */
export function requireOffice(viewer: Identity, { kind, servedKinds }: OfficeRights): void {
  if (viewer.role === 'ADMIN') return;
  const { kinds, serve } = OFFICES_OF_ROLE[viewer.role];
  if (!kinds.includes(kind))
    throw new Refusal('FORBIDDEN', {
      zh: `令牌中的身份（${roleText[viewer.role].zh}）与单位 ${viewer.office} 的类别不符`,
      en: `The role in the token (${roleText[viewer.role].en}) does not fit the office ${viewer.office}`,
    });
  const unfit = servedKinds.find((served) => !serve.some((allowed) => allowed === served));
  if (unfit !== undefined)
    throw new Refusal('FORBIDDEN', {
      zh: `令牌中的身份（${roleText[viewer.role].zh}）与单位 ${viewer.office} 所服务的地方（${unfit}）不符`,
      en: `The role in the token (${roleText[viewer.role].en}) does not fit what the office ${viewer.office} serves, a ${unfit}`,
    });
}

/**
 * A city officer acts for its city and what lies in it, a province officer for its province; an administrator everywhere.
 * What belongs to no place of China, such as a foreign place or a theme, is the business of every province.
 *
 * @param serves ids of the places that the viewer's office serves
 * @param chain ids of the place that the record belongs to and of those above it, up to its country; empty for one that belongs
 *   to no place
 * @throws {Refusal} `FORBIDDEN` when none of `serves` is in `chain`
 */
export function requirePlace(viewer: Identity, serves: readonly string[], chain: readonly string[]): void {
  if (chain.at(-1) !== HOME_COUNTRY) {
    requireRank(viewer, 'PROVINCE_OFFICER');
    return;
  }
  if (viewer.role === 'ADMIN' || chain.some((place) => serves.includes(place))) return;
  throw new Refusal('FORBIDDEN', {
    zh: `${chain[0] ?? ''} 不在贵单位负责的地方之内，不能代为办理`,
    en: `${chain[0] ?? ''} does not lie in the place that your office serves`,
  });
}

/** @throws {Refusal} `FORBIDDEN` for what an office of this kind leaves to others */
export function requireAction({ viewer, office }: Writer, action: Action): void {
  const allowed = office && ACTIONS_OF_KIND[office.kind];
  if (viewer.role === 'ADMIN' || allowed === undefined || allowed.includes(action)) return;
  throw new Refusal('FORBIDDEN', {
    zh: `此事项不由贵单位（${viewer.office}）办理，请联系外办`,
    en: `This is not for your office (${viewer.office}) to do: ask the foreign affairs office`,
  });
}

/** A department adds to its city's file under its own name; an administrator may belong to one and acts for all. */
const isDepartment = ({ viewer, office }: Writer) => viewer.role !== 'ADMIN' && office?.kind === 'DEPARTMENT';

/**
 * A department corrects what it contributed itself; a foreign affairs office all that belongs to its place.
 *
 * @param contributedBy id of the office that entered the record; none where it came with a data set
 * @throws {Refusal} `FORBIDDEN`
 */
export function requireContribution(writer: Writer, contributedBy: readonly string[]): void {
  if (!isDepartment(writer) || contributedBy.includes(writer.viewer.office)) return;
  throw new Refusal('FORBIDDEN', {
    zh: '此记录不是贵单位提供的，请联系外办更正',
    en: 'Your office did not contribute this record: ask the foreign affairs office to correct it',
  });
}

/**
 * Official channels are the foreign affairs offices' own.
 *
 * @param kinds kinds that the channel has or is to have
 * @throws {Refusal} `FORBIDDEN` for a department
 */
export function requireChannelKind(writer: Writer, ...kinds: readonly unknown[]): void {
  if (!isDepartment(writer) || !kinds.includes('OFFICIAL')) return;
  throw new Refusal('FORBIDDEN', {
    zh: '官方渠道由外办登记，部门可登记民间渠道和企业渠道',
    en: 'Official channels are entered by the foreign affairs office; a department enters civil ones and enterprises',
  });
}
