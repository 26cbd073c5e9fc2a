/** What kind of place it is, and so what may be asked of it. */

export interface PlaceOfKind {
  readonly __typename: 'Country' | 'Province' | 'City' | 'PartnerRegion' | 'PartnerCity';
  readonly id: string;
}

export const HOME_COUNTRY = 'cn';

/** A province, city or county of China: it concludes ties, and others abroad are courted by it. */
export const isChinese = ({ __typename: kind }: PlaceOfKind) => kind === 'Province' || kind === 'City';

/** China itself. */
export const isHome = ({ id }: PlaceOfKind) => id === HOME_COUNTRY;

/** Countries conclude no ties; theirs are those of the places inside. */
export const isCountry = ({ __typename: kind }: PlaceOfKind) => kind === 'Country';

/** The parts of a place's page, in their order; each is an anchor in its address. */
export const partNames = [
  'ties',
  'calendar',
  'claims',
  'parts',
  'channels',
  'assets',
  'peers',
  'contention',
  'exchanges',
  'internal',
  'history',
  'dossier',
] as const;

export type PartName = (typeof partNames)[number];

/** What decides which parts a page has. */
export interface PagedPlace extends PlaceOfKind {
  readonly hasParts: boolean;
}

/**
 * The parts of a place's page: those that the service answers for its kind and that say something of it.
 *
 * @param isSignedIn only then is there something that an office keeps to itself
 */
export function partsOfPage(place: PagedPlace, isSignedIn: boolean): PartName[] {
  const isShown: Record<PartName, boolean> = {
    ties: !isHome(place),
    calendar: true,
    claims: true,
    parts: place.hasParts,
    channels: true,
    assets: true,
    // Only cities are compared.
    peers: place.__typename === 'City',
    contention: isChinese(place) || isHome(place),
    exchanges: true,
    internal: isSignedIn,
    history: true,
    dossier: true,
  };
  return partNames.filter((name) => isShown[name]);
}
