/** The two sides of a new exchange: those of its agreement, or the places that the input names. */
import { homeKinds, partnerKinds } from '../places/rules.js';
import { Refusal } from '../refusal.js';
import type { Change } from '../registry/change.js';
import { requirePlaces } from '../registry/entering.js';
import { readRecords } from '../registry/kinds.js';
import { noSuch } from '../registry/records.js';

/** Ids of the places that an exchange is between. */
export interface Sides {
  readonly home: string;
  readonly partner: string | null;
}

/** What an input says of them. */
export interface SidesGiven {
  readonly agreement?: string | null | undefined;
  readonly home?: string | null | undefined;
  readonly partner?: string | null | undefined;
}

/**
 * @throws {Refusal} `NOT_FOUND`, `FORBIDDEN` for somebody else's home, `BAD_USER_INPUT` without agreement and home,
 *   `RULE_VIOLATION` for places that cannot be the sides, or are not those of the agreement
 */
export async function sidesOf(change: Change, given: SidesGiven): Promise<Sides> {
  return given.agreement == null
    ? sidesNamed(change, given)
    : sidesOfAgreement(change, given.agreement, given);
}

async function sidesOfAgreement(change: Change, id: string, given: SidesGiven): Promise<Sides> {
  const found = (await readRecords(change, 'agreement', [id])).get(id);
  if (found === undefined) throw noSuch('agreement', id);
  change.mustServe(found.chain);
  const sides = { home: found.row['home'] as string, partner: found.row['partner'] as string };
  for (const side of ['home', 'partner'] as const)
    if (given[side] != null && given[side] !== sides[side])
      throw new Refusal('RULE_VIOLATION', {
        zh: `${side} 须为协议的一方 ${sides[side]}，可省略`,
        en: `${side} has to be that of the agreement, ${sides[side]}, and can be left out`,
      });
  return sides;
}

async function sidesNamed(change: Change, { home, partner = null }: SidesGiven): Promise<Sides> {
  if (home == null)
    throw new Refusal('BAD_USER_INPUT', {
      zh: '须给出 agreement 或 home',
      en: 'agreement or home has to be given',
    });
  const places = await requirePlaces(change, { home, partner });
  const ours = places.get(home)!;
  change.mustServe(ours.chain);
  if (!homeKinds.includes(ours.kind))
    throw new Refusal('RULE_VIOLATION', {
      zh: `home 须为中国的省、市或县，${ours.nameZh}不是`,
      en: `home has to be a province, city or county of China, which ${ours.nameEn} is not`,
    });
  const theirs = partner === null ? undefined : places.get(partner)!;
  if (theirs !== undefined && !partnerKinds.includes(theirs.kind))
    throw new Refusal('RULE_VIOLATION', {
      zh: `partner 须为外国的地区或城市，${theirs.nameZh}不是`,
      en: `partner has to be a foreign region or city, which ${theirs.nameEn} is not`,
    });
  return { home, partner };
}
