/** The id of a new exchange, and the refusal of one that is recorded already. */
import { createHash } from 'node:crypto';
import { viewerParameters } from '../read/answer.js';
import { Refusal } from '../refusal.js';
import type { Change } from '../registry/change.js';
import type { RecordRow } from '../registry/records.js';
import type { Sides } from './sides.js';

const DIGITS = 20;

/**
 * An id that follows from what is recorded, so that it is the same on every engine, and that tells nothing of a plan to those who
 * may not see it. The recording office is part of it: what another office keeps to itself takes no id from anybody.
 *
 * @throws {Refusal} `CONFLICT` that names the exchange, one that the viewer may see, which says the same
 */
export async function newExchangeId(
  change: Change,
  { home, partner, agreement }: Sides & { readonly agreement: string | null },
  { kind, titleZh, happenedOn, plannedOn }: RecordRow['properties'],
): Promise<string> {
  const on = happenedOn ?? plannedOn ?? null;
  const said = { kind: kind ?? null, titleZh: titleZh ?? null, on };
  const [twin] = await change.run('exchanges/twins', {
    home,
    agreement,
    ...said,
    ...viewerParameters(change.viewer),
  });
  if (twin !== undefined)
    throw new Refusal('CONFLICT', {
      zh: `已登记为 ${twin['id'] as string}，请更正或补充该条，不要重复登记`,
      en: `it is recorded already as ${twin['id'] as string}: amend that one`,
    });
  for (let number = 1; ; number += 1) {
    const id = `exchange-${createHash('sha256')
      .update(JSON.stringify([change.viewer.office, home, partner, agreement, said, number]))
      .digest('hex')
      .slice(0, DIGITS)}`;
    const [taken] = await change.run('registry/taken', { id });
    if ((taken!['kinds'] as string[]).length === 0) return id;
  }
}
