/** What must hold for an office, whether it comes from a file or an administrator. Pure. */
import type { Objection, PlaceKind } from '../places/rules.js';

export const officeKinds = ['PROVINCE', 'CITY', 'GOVERNMENT', 'NATIONAL', 'DEPARTMENT', 'OUTSIDE'] as const;

export type OfficeKind = (typeof officeKinds)[number];

/** What a department looks after. */
export const departmentFields = [
  'CULTURE',
  'TOURISM',
  'COMMERCE',
  'INVESTMENT',
  'SCIENCE',
  'EDUCATION',
  'HEALTH',
  'AGRICULTURE',
  'SPORTS',
  'OTHER',
] as const;

export type DepartmentField = (typeof departmentFields)[number];

/** How many offices may stand above one another: what an office keeps is looked up by those above it, so far and no further. */
export const MOST_OFFICES_ABOVE = 5;

const SERVED: Readonly<Record<OfficeKind, readonly PlaceKind[]>> = {
  PROVINCE: ['PROVINCE'],
  CITY: ['CITY'],
  GOVERNMENT: ['CITY'],
  NATIONAL: [],
  DEPARTMENT: ['PROVINCE', 'CITY'],
  OUTSIDE: ['COUNTRY', 'PROVINCE', 'CITY'],
};

/** Offices that may serve no place: a body outside the government, or one for the whole country. */
const MAY_SERVE_NONE: readonly OfficeKind[] = ['NATIONAL', 'OUTSIDE'];

/**
 * Whether an office may serve a place.
 *
 * @param served the kind of that place; null for none, undefined where it is not known
 */
export function servedObjection(kind: OfficeKind, served: PlaceKind | null | undefined): Objection {
  if (served === null)
    return MAY_SERVE_NONE.includes(kind) ? undefined : { zh: '不能为空', en: 'must not be empty' };
  const allowed = SERVED[kind];
  if (served === undefined || allowed.includes(served)) return undefined;
  if (allowed.length === 0)
    return {
      zh: `${kind} 类单位不专属某一地方，应为空`,
      en: `an office of the kind ${kind} serves no single place: it must be empty`,
    };
  return {
    zh: `${kind} 类单位所服务的地方应为 ${allowed.join(' | ')}，而不是 ${served}`,
    en: `an office of the kind ${kind} serves a ${allowed.join(' or ')}, not a ${served}`,
  };
}

/** Whether an office has a field: departments alone have one. */
export const fieldObjection = (kind: OfficeKind, field: DepartmentField | null | undefined): Objection =>
  field == null || kind === 'DEPARTMENT'
    ? undefined
    : {
        zh: `只有部门（DEPARTMENT）有业务领域，${kind} 类单位没有`,
        en: `only a DEPARTMENT has a field, not an office of the kind ${kind}`,
      };

/** Whether so many offices may stand above one. */
export const heightObjection = (above: number): Objection =>
  above <= MOST_OFFICES_ABOVE
    ? undefined
    : {
        zh: `上级单位最多 ${MOST_OFFICES_ABOVE} 层，此处为 ${above} 层`,
        en: `at most ${MOST_OFFICES_ABOVE} offices may stand above one, not ${above}`,
      };
