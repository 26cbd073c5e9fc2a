/** What stands against two records of one place becoming one. */
import type { Change } from '../registry/change.js';
import { readRecords, type FoundRecord } from '../registry/kinds.js';
import { Refusal } from '../refusal.js';

/** @throws {Refusal} `RULE_VIOLATION` for two that cannot be one place by what they are and where they lie */
export function requireOnePlace(stays: FoundRecord, goes: FoundRecord): void {
  const against = (zh: string, en: string) => new Refusal('RULE_VIOLATION', { zh, en });
  if (stays.row.id === goes.row.id) throw against('这是同一条记录', 'these are one and the same record');
  if (stays.row['kind'] !== goes.row['kind'])
    throw against('两者类别不同，不能合并', 'they are places of different kinds and cannot be one');
  if (stays.chain.includes(goes.row.id) || goes.chain.includes(stays.row.id))
    throw against(
      '两者一个位于另一个之内，不能合并',
      'one lies in the other, so that they cannot be one place',
    );
}

const ENDED = ['EXPIRED', 'TERMINATED'];

/** @throws {Refusal} `RULE_VIOLATION` that names two sister-city ties which would stand between the same places */
export async function requireTiesApart(
  change: Change,
  into: string,
  ofFrom: readonly string[],
): Promise<void> {
  const [hanging] = await change.run('registry/hanging-on', { id: into });
  const tiesOf = async (ids: readonly string[]) =>
    [...(await readRecords(change, 'agreement', ids)).values()]
      .map(({ row }) => row)
      .filter(({ properties: { kind, status } }) => kind === 'FORMAL' && !ENDED.includes(status as string));
  const [ours, theirs] = [await tiesOf((hanging?.['agreements'] ?? []) as string[]), await tiesOf(ofFrom)];
  for (const tie of theirs) {
    const twin = ours.find((other) => other['home'] === tie['home'] || other['partner'] === tie['partner']);
    if (twin === undefined) continue;
    const isSame = twin.properties['signedOn'] === tie.properties['signedOn'];
    throw new Refusal('RULE_VIOLATION', {
      zh: `${twin.id} 与 ${tie.id} 是与同一地方的${isSame ? '同一份' : '两份'}友好城市协议：请先更正 ${tie.id} 的类别或终止其一`,
      en: `${twin.id} and ${tie.id} are ${isSame ? 'one sister-city tie, entered twice,' : 'two sister-city ties'} with the same place: amend the kind of ${tie.id}, or end one of them, first`,
    });
  }
}
