/** What can be looked for to begin or to be added: all that a search finds and that a graph draws. */
import type { RecordKind } from '../parts/record-field.js';

export const searchedKinds: readonly RecordKind[] = [
  'Country',
  'Province',
  'City',
  'PartnerRegion',
  'PartnerCity',
  'CulturalAsset',
  'Channel',
  'Theme',
];

/** What has ties. */
export const placeRecordKinds = searchedKinds.slice(0, 5);
