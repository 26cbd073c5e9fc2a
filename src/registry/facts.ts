/** A record's facts by their names, whether each is a property, a link to another record, or a point. */
import type { Value } from '../graph/graph.js';
import { withProperties, type RecordRow } from './records.js';

/** A point is one fact: latitude of one source and longitude of another would be a third point. */
const POINT = 'coordinates';

const isLink = (row: RecordRow, field: string) => field !== 'id' && field !== 'properties' && field in row;

/** The point as it is claimed and compared: degrees north and east, `39.33, 112.43`. */
export const pointText = ({
  latitude,
  longitude,
}: {
  readonly latitude: number;
  readonly longitude: number;
}) => `${latitude}, ${longitude}`;

/** What a record says of a field; null when it says nothing. */
export function factOf(row: RecordRow, field: string): Value {
  if (isLink(row, field)) return row[field] as Value;
  const { latitude, longitude } = row.properties;
  if (field === POINT)
    return typeof latitude === 'number' && typeof longitude === 'number'
      ? pointText({ latitude, longitude })
      : null;
  return row.properties[field] ?? null;
}

/** The record with some facts changed; null takes one away. */
export function withFacts(row: RecordRow, changed: Readonly<Record<string, Value>>): RecordRow {
  const links: Record<string, Value> = {};
  const properties: Record<string, Value> = {};
  for (const [field, value] of Object.entries(changed))
    // A claim names the one place above as text.
    if (isLink(row, field))
      links[field] = Array.isArray(row[field]) && !Array.isArray(value) ? [value] : value;
    else if (field === POINT) {
      const [latitude, longitude] = value === null ? [null, null] : (value as string).split(',').map(Number);
      Object.assign(properties, { latitude, longitude });
    } else properties[field] = value;
  return { ...row, ...links, properties: withProperties(row.properties, properties) };
}

const NUMBERS = ['population', 'participants', 'latitude', 'longitude'];

/** What a claim says, from its text: nothing, a number where the field is one, or the text. */
export function claimedValue(field: string, text: string): Value {
  if (text === '') return null;
  return NUMBERS.includes(field) ? Number(text) : text;
}

/** What a place is and where it lies carries others, so that there is only one version of it at a time. */
export const isStructure = (row: RecordRow, field: string) =>
  'partOf' in row && ['kind', 'level', 'partOf'].includes(field);
