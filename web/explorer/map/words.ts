/** Words that several parts of the map say. */
import type { BilingualText } from '../text/language.js';
import { placeKindText } from '../text/words.js';
import type { MappedPlace } from '../graphql/tie-map.js';

export const undatedText = { zh: '日期不详', en: 'undated' } satisfies BilingualText;

/** By the schema's kinds, which the map's places have in place of types. */
export const mappedKindText: Readonly<Record<MappedPlace['kind'], BilingualText>> = {
  COUNTRY: placeKindText.Country,
  PROVINCE: placeKindText.Province,
  CITY: placeKindText.City,
  PARTNER_REGION: placeKindText.PartnerRegion,
  PARTNER_CITY: placeKindText.PartnerCity,
};
