/** What of the work in this view the reader's role and office allow; the service decides, and this keeps it from being offered in vain. */
import type { EnumOf } from '../graphql/graphql.js';

export type Role = EnumOf<'Role'>;
export type OfficeKind = EnumOf<'OfficeKind'>;

export interface Rights {
  readonly propose: boolean;
  readonly decide: boolean;
  readonly recordExchanges: boolean;
  readonly importRecords: boolean;
}

const nothing: Rights = { propose: false, decide: false, recordExchanges: false, importRecords: false };
const everything: Rights = { propose: true, decide: true, recordExchanges: true, importRecords: true };

/** By the kind of office, for the role that fits it. */
const ofKind: Readonly<Record<OfficeKind, Rights>> = {
  PROVINCE: everything,
  CITY: everything,
  GOVERNMENT: { ...nothing, decide: true },
  NATIONAL: { ...nothing, decide: true },
  DEPARTMENT: { ...nothing, recordExchanges: true, importRecords: true },
  OUTSIDE: nothing,
};

const kindsOfRole: Readonly<Record<'CITY_OFFICER' | 'PROVINCE_OFFICER', readonly OfficeKind[]>> = {
  CITY_OFFICER: ['CITY', 'DEPARTMENT', 'GOVERNMENT'],
  PROVINCE_OFFICER: ['PROVINCE', 'NATIONAL'],
};

/** @param kind of the reader's office; undefined where the registry does not have it */
export function rightsOf(role: Role, kind: OfficeKind | undefined): Rights {
  if (role === 'ADMIN') return everything;
  if (role === 'ANALYST' || kind === undefined || !kindsOfRole[role].includes(kind)) return nothing;
  return ofKind[kind];
}
