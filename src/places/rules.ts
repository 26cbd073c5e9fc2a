/** What must hold for a place, whether it comes from a file or an office: level, place above, relations. Pure. */
import type { BilingualText } from '../refusal.js';

export const placeKinds = ['COUNTRY', 'PROVINCE', 'CITY', 'PARTNER_REGION', 'PARTNER_CITY'] as const;
export const placeLevels = ['PROVINCE', 'PREFECTURE', 'COUNTY', 'FIRST', 'SECOND', 'CITY', 'TOWN'] as const;

export type PlaceKind = (typeof placeKinds)[number];
export type PlaceLevel = (typeof placeLevels)[number];

/** The label of the nodes of each kind. */
export const labelOfKind = {
  COUNTRY: 'Country',
  PROVINCE: 'Province',
  CITY: 'City',
  PARTNER_REGION: 'PartnerRegion',
  PARTNER_CITY: 'PartnerCity',
} as const satisfies Record<PlaceKind, string>;

/** The kinds of place that can be the Chinese side of an agreement. */
export const homeKinds: readonly PlaceKind[] = ['PROVINCE', 'CITY'];
/** The kinds of place that can be the foreign side of an agreement. */
export const partnerKinds: readonly PlaceKind[] = ['PARTNER_REGION', 'PARTNER_CITY'];

const LEVELS: Readonly<Record<PlaceKind, readonly (PlaceLevel | undefined)[]>> = {
  COUNTRY: [undefined],
  PROVINCE: ['PROVINCE'],
  CITY: ['PREFECTURE', 'COUNTY'],
  PARTNER_REGION: ['FIRST', 'SECOND'],
  PARTNER_CITY: ['FIRST', 'CITY', 'TOWN'],
};

const ABOVE: Readonly<Record<PlaceKind, readonly PlaceKind[]>> = {
  COUNTRY: [],
  PROVINCE: ['COUNTRY'],
  CITY: ['PROVINCE', 'CITY'],
  PARTNER_REGION: ['COUNTRY', 'PARTNER_REGION'],
  PARTNER_CITY: ['COUNTRY', 'PARTNER_REGION', 'PARTNER_CITY'],
};

/** What is against it; undefined when nothing is. */
export type Objection = BilingualText | undefined;

/** Whether the level fits the kind. */
export function levelObjection(kind: PlaceKind, level: PlaceLevel | undefined): Objection {
  if (LEVELS[kind].includes(level)) return undefined;
  const allowed = LEVELS[kind].map((each) => each ?? '""').join(' | ');
  return { zh: `${kind} 的级别应为 ${allowed}`, en: `the level of a ${kind} is ${allowed}` };
}

/**
 * Whether a place of a kind may lie where it does.
 *
 * @param above the kind of the place above; null for none, undefined where it is not known
 */
export function aboveObjection(kind: PlaceKind, above: PlaceKind | null | undefined): Objection {
  const allowed = ABOVE[kind];
  if (above === null && allowed.length > 0) return { zh: '不能为空', en: 'must not be empty' };
  if (above !== null && allowed.length === 0)
    return { zh: '国家不隶属于其他地方', en: 'a country lies in no other place' };
  if (above == null || allowed.includes(above)) return undefined;
  return {
    zh: `${kind} 不能隶属于 ${above}`,
    en: `a ${kind} lies in ${allowed.join(' or ')}, not in a ${above}`,
  };
}

/** Id of the country whose places keep the registry. */
export const HOME_COUNTRY = 'cn';

/** Whether a place lies on its own side: provinces and their cities in China, partners abroad. */
export function sideObjection(kind: PlaceKind, country: string): Objection {
  if (homeKinds.includes(kind) === (country === HOME_COUNTRY)) return undefined;
  return homeKinds.includes(kind)
    ? { zh: `${kind} 须位于中国`, en: `a ${kind} lies in China` }
    : { zh: `${kind} 不能位于中国`, en: `a ${kind} does not lie in China` };
}

/** Whether a point has both its coordinates, or none. */
export const pointObjection = (latitude: unknown, longitude: unknown): Objection =>
  (latitude == null) === (longitude == null)
    ? undefined
    : { zh: '纬度和经度须同时填写', en: 'latitude and longitude belong together' };

/** Whether a place may have diplomatic relations: only a country has. */
export const relationsObjection = (kind: PlaceKind, relations: string | undefined): Objection =>
  relations === undefined || kind === 'COUNTRY'
    ? undefined
    : { zh: '只有国家才有外交关系', en: 'only a country has diplomatic relations' };

/**
 * Whether relations that are said to have begun are there.
 *
 * @param field what the relations are called where they come from
 */
export const sinceObjection = (
  since: string | undefined,
  relations: string | undefined,
  field: string,
): Objection =>
  since === undefined || relations === 'ESTABLISHED'
    ? undefined
    : {
        zh: `填写建交日期时，${field} 须为 ESTABLISHED`,
        en: `a date of establishment needs ESTABLISHED in ${field}`,
      };

/** Whether a place may be said to be open to the outside: a city of China. */
export const openObjection = (kind: PlaceKind, openBy: string | undefined): Objection =>
  openBy === undefined || kind === 'CITY'
    ? undefined
    : { zh: '只用于中国的市、县', en: 'is for cities and counties of China only' };

/** What a place says of itself that has to go together. */
export interface PlaceFacts {
  readonly kind?: unknown;
  readonly level?: unknown;
  readonly latitude?: unknown;
  readonly longitude?: unknown;
  readonly diplomaticRelations?: unknown;
  readonly diplomaticRelationsSince?: unknown;
  readonly openBy?: unknown;
}

/** The first thing that is against a place of the registry, with the name of the field. */
export function placeObjection(place: PlaceFacts): Objection {
  const kind = place.kind as PlaceKind;
  const text = (value: unknown) => (value ?? undefined) as string | undefined;
  const relations = text(place.diplomaticRelations);
  const objections: readonly (readonly [field: string, Objection])[] = [
    ['level', levelObjection(kind, text(place.level) as PlaceLevel | undefined)],
    ['coordinates', pointObjection(place.latitude, place.longitude)],
    ['diplomaticRelations', relationsObjection(kind, relations)],
    [
      'diplomaticRelationsSince',
      sinceObjection(text(place.diplomaticRelationsSince), relations, 'diplomaticRelations'),
    ],
    ['openBy', openObjection(kind, text(place.openBy))],
  ];
  for (const [field, objection] of objections)
    if (objection !== undefined) return { zh: `${field}：${objection.zh}`, en: `${field}: ${objection.en}` };
  return undefined;
}
