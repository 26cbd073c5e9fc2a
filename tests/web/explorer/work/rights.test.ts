/** What the desk offers is what the service allows. */
import { describe, expect, it } from 'vitest';
import { requireAction, requireOffice, requireRole, type Action } from '../../../../src/access/policy.js';
import type { Identity } from '../../../../src/access/identity.js';
import { rightsOf, type OfficeKind, type Rights, type Role } from '../../../../web/explorer/work/rights.js';

const actions: Readonly<Record<keyof Rights, Action>> = {
  propose: 'PROPOSE_AGREEMENT',
  decide: 'DECIDE_PROPOSAL',
  recordExchanges: 'RECORD_EXCHANGE',
  importRecords: 'IMPORT_RECORDS',
};

/** What an office of each kind serves as a rule. */
const served: Readonly<Record<OfficeKind, readonly string[]>> = {
  PROVINCE: ['PROVINCE'],
  CITY: ['CITY'],
  GOVERNMENT: ['CITY'],
  NATIONAL: [],
  DEPARTMENT: ['CITY'],
  OUTSIDE: [],
};

const roles: readonly Role[] = ['ANALYST', 'CITY_OFFICER', 'PROVINCE_OFFICER', 'ADMIN'];
const kinds = Object.keys(served) as OfficeKind[];

function isAllowed(role: Role, kind: OfficeKind, action: Action): boolean {
  const viewer: Identity = { actor: '某人', office: 'office', role };
  const office = { kind, servedKinds: served[kind] };
  try {
    requireRole(viewer, action);
    requireOffice(viewer, office);
    requireAction({ viewer, office }, action);
    return true;
  } catch {
    return false;
  }
}

describe.each(roles)('%s', (role) => {
  it.each(kinds)('of an office of the kind %s is offered what the policy allows, and no more', (kind) => {
    const allowed = Object.fromEntries(
      Object.entries(actions).map(([right, action]) => [right, isAllowed(role, kind, action)]),
    );
    expect(rightsOf(role, kind)).toEqual(allowed);
  });
});

it('offers nothing to somebody whose office the registry does not have', () => {
  expect(Object.values(rightsOf('CITY_OFFICER', undefined))).not.toContain(true);
});
