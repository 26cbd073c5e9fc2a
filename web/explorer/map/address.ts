/** What the map shows, as its address holds it; whatever an address holds wrongly counts as left out. */
import type { Parameters } from '../addresses.js';
import { agreementKindText, type AgreementKind } from '../text/words.js';
import { everyKind, type Choice } from './choice.js';
import { MOST_ZOOM, wholeEarth, type Sight } from './plane.js';

export interface MapAddress extends Choice {
  /** A place whose ties alone are drawn. */
  readonly of: string | undefined;
  /** The place that is looked at. */
  readonly place: string | undefined;
  readonly isList: boolean;
  /** Page of the list, from 1. */
  readonly page: number;
  readonly sight: Sight;
}

const NONE = 'none';
const HIDDEN = 'hidden';

export function readAddress(query: URLSearchParams): MapAddress {
  const kinds = query.getAll('kind');
  const year = Number(query.get('year'));
  const page = Number(query.get('page'));
  return {
    of: query.get('of') ?? undefined,
    place: query.get('place') ?? undefined,
    kinds: kinds.length === 0 ? everyKind : everyKind.filter((kind) => kinds.includes(kind)),
    year: Number.isInteger(year) && year > 0 ? year : null,
    withUndated: query.get('undated') !== HIDDEN,
    withEnded: query.get('ended') !== HIDDEN,
    isList: query.get('as') === 'list',
    page: Number.isInteger(page) && page > 0 ? page : 1,
    sight: sightOf(query.get('at')),
  };
}

/** For `addressOf`; what is as it is at first is left out. */
export function writeAddress(shown: MapAddress): Parameters {
  return {
    of: shown.of,
    place: shown.place,
    kind: kindsOf(shown.kinds),
    year: shown.year === null ? undefined : String(shown.year),
    undated: shown.withUndated ? undefined : HIDDEN,
    ended: shown.withEnded ? undefined : HIDDEN,
    as: shown.isList ? 'list' : undefined,
    page: shown.page === 1 ? undefined : String(shown.page),
    at: textOf(shown.sight),
  };
}

function kindsOf(kinds: readonly AgreementKind[]): readonly string[] | undefined {
  if (kinds.length === Object.keys(agreementKindText).length) return undefined;
  return kinds.length === 0 ? [NONE] : kinds;
}

/** Longitude, latitude and zoom, as precise as a pixel. */
function textOf({ longitude, latitude, zoom }: Sight): string | undefined {
  const text = [longitude.toFixed(2), latitude.toFixed(2), zoom.toFixed(2)].map(Number).join(',');
  return text === `${String(wholeEarth.longitude)},${String(wholeEarth.latitude)},1` ? undefined : text;
}

function sightOf(text: string | null): Sight {
  const [longitude, latitude, zoom, ...others] = (text ?? '').split(',').map(Number);
  if (longitude === undefined || latitude === undefined || zoom === undefined || others.length > 0)
    return wholeEarth;
  const fits = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 && zoom >= 1 && zoom <= MOST_ZOOM;
  return fits ? { longitude, latitude, zoom } : wholeEarth;
}
