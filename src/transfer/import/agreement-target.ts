/** Which agreement a row of a file is about, and what it says of it. */
import { idStart } from '../../agreements/ids.js';
import { isBefore, isFuture } from '../../registry/input.js';
import type { RowOf } from '../files.js';
import { agreementRow } from '../graph-rows.js';
import type { ImportCells } from './record.js';
import type { Resolving, Target } from './target.js';

const HOME: readonly string[] = ['Province', 'City'];
const PARTNER: readonly string[] = ['PartnerRegion', 'PartnerCity'];

/** @returns undefined when the row names what cannot be found, which is noted then */
export function agreementTarget(cells: ImportCells<'agreements'>, resolving: Resolving): Target | undefined {
  const home = resolving.place('home', cells.home, (place) => HOME.includes(place.label), {
    zh: '中国的省、市或县',
    en: 'a province, city or county of China',
  });
  const partner = resolving.place('partner', cells.partner, (place) => PARTNER.includes(place.label), {
    zh: '外国的地区或城市',
    en: 'a foreign region or city',
  });
  const { kind, signed_on: signedOn, expires_on: expiresOn } = cells;
  if (signedOn !== undefined && isFuture(signedOn))
    resolving.refuse('signed_on', `${signedOn} 晚于今天`, `${signedOn} is after today`);
  if (signedOn !== undefined && expiresOn !== undefined && isBefore(expiresOn, signedOn))
    resolving.refuse(
      'expires_on',
      `到期日期 ${expiresOn} 早于签署日期 ${signedOn}`,
      `the term ends on ${expiresOn}, before it was signed on ${signedOn}`,
    );
  if (home === undefined || partner === undefined || kind === undefined) return undefined;

  const row = agreementRow({
    ...(cells as RowOf<'agreements'>),
    id: '',
    home,
    partner,
    status: cells.status ?? 'UNKNOWN',
    sources: [],
  });
  return {
    kind: 'agreement',
    id: cells.id,
    newId: idStart({ home, partner, kind }),
    likeness: {
      places: [home, partner],
      isOnly: kind === 'FORMAL',
      among: (candidates) => {
        const alike = candidates.filter((other) => other.kind === kind);
        const dated = alike.filter((other) => other.signedOn === (signedOn ?? null));
        // Two places have one sister-city tie at most that has not ended, whatever its date.
        const living = kind === 'FORMAL' ? alike.filter(({ hasEnded }) => !hasEnded) : [];
        if (living.length > 0) return { certain: living.slice(0, 1), uncertain: [] };
        if (dated.length > 0) return { certain: dated.slice(0, 1), uncertain: [] };
        return { certain: [], uncertain: alike.filter((other) => mayBeOne(other.signedOn, signedOn)) };
      },
    },
    row,
    given: Object.keys(row.properties).filter((name) => name !== 'status' || cells.status !== undefined),
    chain: resolving.world.places.chainOf(home),
  };
}

/** Whether two dates of different precision may mean the same day; one that is not known may be any. */
const mayBeOne = (one: string | null, other: string | undefined) =>
  one === null || other === undefined || one.startsWith(other) || other.startsWith(one);
