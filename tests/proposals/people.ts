/** What tests of proposals share: who asks and how a proposal is put before an office. */
import { expect } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import { mutate } from '../support/mutations.js';
import { associationOfficer, cityOfficer, governmentOfficer, provinceOfficer } from '../support/offices.js';
import type { Asked } from '../support/service.js';

export const SHUOZHOU = 'cn/shanxi/shuozhou';
export const KATHMANDU = 'np/bagmati/kathmandu';

/** The offices that a sister-city tie of 朔州 has to pass, in their order, when its own office proposes it. */
export const chain: readonly Identity[] = [governmentOfficer, provinceOfficer, associationOfficer];

/** Does what has to succeed, and answers the record. */
export async function done(
  service: Asked,
  name: string,
  input: object,
  as: Identity = cityOfficer,
  selection = 'id version state',
): Promise<any> {
  const { record, message } = await mutate(service, name, input, as, selection);
  expect(message).toBeUndefined();
  return record;
}

/** Proposes a tie with Kathmandu unless told otherwise. */
export const propose = (service: Asked, more: object = {}, as?: Identity) =>
  done(service, 'proposeAgreement', { home: SHUOZHOU, partner: KATHMANDU, kind: 'FORMAL', ...more }, as);

/** Lets each of these offices approve. */
export async function approve(service: Asked, id: string, by: readonly Identity[] = chain): Promise<any> {
  let record: any;
  for (const as of by) record = await done(service, 'decideProposal', { id, decision: 'APPROVE' }, as);
  return record;
}
