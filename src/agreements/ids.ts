/** The id of a new agreement, and the refusal of one that is there already. */
import { Refusal } from '../refusal.js';
import type { Change } from '../registry/change.js';
import type { AgreementKind } from './lifecycle.js';

/** What tells an agreement from others between the same places. */
export interface NewAgreement {
  readonly home: string;
  readonly partner: string;
  readonly kind: AgreementKind;
  readonly signedOn?: string | undefined;
}

/** `shuozhou-chichibu-intent`: the last parts of both ids, and the kind. */
export const idStart = ({ home, partner, kind }: NewAgreement) =>
  [home, partner].map((id) => id.split('/').at(-1)!).join('-') + `-${kind.toLowerCase()}`;

/**
 * Two places have one sister-city tie at most; of the other kinds there may be several, signed on different dates.
 *
 * @returns the readable id, with a number behind it where it is taken
 * @throws {Refusal} `CONFLICT` that names the agreement which is there already
 */
export async function newAgreementId({ run }: Pick<Change, 'run'>, agreement: NewAgreement): Promise<string> {
  const { home, partner, kind, signedOn = null } = agreement;
  const start = idStart(agreement);
  const [row] = await run('agreements/between', { home, partner, idStart: start });
  const { agreements, taken } = row as unknown as {
    agreements: { id: string; kind: AgreementKind; signedOn: string | null }[];
    taken: string[];
  };
  const twin = agreements.find(
    (other) => other.kind === kind && (kind === 'FORMAL' || other.signedOn === signedOn),
  );
  if (twin !== undefined)
    throw new Refusal('CONFLICT', {
      zh: `已登记为 ${twin.id}，请更正或补充该协议，不要重复登记`,
      en: `it is registered already as ${twin.id}: amend that one`,
    });
  if (!taken.includes(start)) return start;
  for (let number = 2; ; number += 1) {
    const id = `${start}-${number}`;
    if (!taken.includes(id)) return id;
  }
}
