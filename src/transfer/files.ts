/** The files of a data set: their columns, and which columns name rows of other files. */
import type { z } from 'zod';
import { departmentFields, officeKinds } from '../access/office-rules.js';
import { checkNames } from '../rules/checks/index.js';
import {
  filledList,
  id,
  list,
  listOf,
  oneOf,
  optionalCount,
  optionalDate,
  optionalNumber,
  optionalOneOf,
  optionalReference,
  optionalText,
  optionalUrl,
  optionalYear,
  reference,
  text,
} from './columns.js';

const latitude = optionalNumber(-90, 90);
const longitude = optionalNumber(-180, 180);
const confidence = oneOf(['DOCUMENTED', 'REPORTED', 'HYPOTHETICAL']);
const sources = filledList;
const agreementKinds = ['FORMAL', 'COOPERATION', 'INTENT', 'NEGOTIATION'] as const;

const columnsOf = {
  sources: {
    id,
    kind: oneOf(['PAGE', 'COPY', 'ENCYCLOPAEDIA', 'REFERENCE', 'SEED', 'DOCUMENT']),
    title_zh: text,
    title_en: text,
    url: optionalUrl,
    copy_of: optionalText,
    read_on: optionalDate,
    licence: optionalText,
    remark: optionalText,
  },
  themes: {
    id,
    name_zh: text,
    name_en: text,
    kind: oneOf(['CULTURE', 'INDUSTRY', 'EDUCATION', 'NATURE']),
    broader: optionalReference,
    aliases: list,
  },
  places: {
    id,
    kind: oneOf(['COUNTRY', 'PROVINCE', 'CITY', 'PARTNER_REGION', 'PARTNER_CITY']),
    name_zh: text,
    name_en: text,
    aliases: list,
    part_of: optionalReference,
    level: optionalOneOf(['PROVINCE', 'PREFECTURE', 'COUNTY', 'FIRST', 'SECOND', 'CITY', 'TOWN']),
    gb_code: optionalText,
    iso_code: optionalText,
    geonames_id: optionalText,
    latitude,
    longitude,
    population: optionalCount,
    population_of: optionalText,
    diplomatic_relations: optionalOneOf(['ESTABLISHED', 'NONE']),
    diplomatic_relations_since: optionalDate,
    open_by: optionalDate,
    sources,
    confidence,
    remark: optionalText,
  },
  assets: {
    id,
    name_zh: text,
    name_en: text,
    aliases: list,
    located_in: reference,
    themes: filledList,
    designations: list,
    latitude,
    longitude,
    unesco_id: optionalText,
    national_id: optionalText,
    sources,
    confidence,
    remark: optionalText,
  },
  agreements: {
    id,
    home: reference,
    partner: reference,
    kind: oneOf(agreementKinds),
    status: oneOf(['ACTIVE', 'DORMANT', 'SUSPENDED', 'EXPIRED', 'TERMINATED', 'UNKNOWN']),
    signed_on: optionalDate,
    expires_on: optionalDate,
    sources,
    confidence,
    remark_zh: optionalText,
    remark_en: optionalText,
  },
  channels: {
    id,
    kind: oneOf(['OFFICIAL', 'CIVIL', 'ENTERPRISE']),
    subtype: oneOf([
      'PROVINCIAL_OFFICE',
      'MUNICIPAL_OFFICE',
      'FRIENDSHIP_ASSOCIATION',
      'EMBASSY',
      'CONSULATE',
      'FOREIGN_REGIONAL_GOVERNMENT',
      'NGO',
      'UNIVERSITY',
      'ENTERPRISE',
      'RAIL_CORRIDOR',
    ]),
    name_zh: text,
    name_en: text,
    held_by: reference,
    reaches: list,
    passes_through: list,
    status: oneOf(['ACTIVE', 'ENDED', 'UNKNOWN']),
    since: optionalDate,
    sources,
    confidence,
    remark_zh: optionalText,
    remark_en: optionalText,
  },
  alliances: {
    id,
    name_zh: text,
    name_en: text,
    members: filledList,
    status: oneOf(['AGREED', 'INTENT', 'BEING_SET_UP']),
    agreed_on: optionalDate,
    ends_on: optionalDate,
    sources,
    confidence,
    remark_zh: optionalText,
    remark_en: optionalText,
  },
  offices: {
    id,
    kind: oneOf(officeKinds),
    field: optionalOneOf(departmentFields),
    name_zh: text,
    name_en: text,
    serves: optionalReference,
    subordinate_to: optionalReference,
    sources,
    confidence,
  },
  known_for: { place: reference, theme: reference, sources, confidence },
  rules: {
    id,
    title_zh: text,
    title_en: text,
    applies_to: list,
    instrument_zh: optionalText,
    instrument_en: optionalText,
    article: optionalText,
    year: optionalYear,
    kinds: listOf(agreementKinds),
    checks: listOf(checkNames),
    elsewhere: listOf(agreementKinds),
    sources,
    confidence,
  },
};

/** The files of a data set, without their ending, in the order in which their rows are loaded. */
export type FileName = keyof typeof columnsOf;

/** One row of a file, its cells read. */
export type RowOf<Name extends FileName> = {
  readonly [Column in keyof (typeof columnsOf)[Name]]: z.output<(typeof columnsOf)[Name][Column] & z.ZodType>;
};

/** The rows of all files. */
export type DataSet = { readonly [Name in FileName]: readonly RowOf<Name>[] };

/** The columns of each file and the kind of cell in each. */
export const columns: Readonly<Record<FileName, Readonly<Record<string, z.ZodType>>>> = columnsOf;

/** The names of the files, in the order in which their rows are loaded. */
export const fileNames = Object.keys(columnsOf) as FileName[];

/** Files that a data set may leave out, as if they had no row. */
export const optionalFiles: readonly FileName[] = ['offices'];

/** Columns that a file may leave out, as if every cell of them were empty. */
export const optionalColumns: readonly string[] = [
  'expires_on',
  'field',
  'ends_on',
  'read_on',
  'diplomatic_relations',
  'diplomatic_relations_since',
  'open_by',
  'year',
  'kinds',
  'checks',
  'elsewhere',
];

/** Which columns hold ids of which file. */
export const references: Readonly<Record<FileName, Readonly<Record<string, FileName>>>> = {
  sources: {},
  themes: { broader: 'themes' },
  places: { part_of: 'places', sources: 'sources' },
  assets: { located_in: 'places', themes: 'themes', sources: 'sources' },
  agreements: { home: 'places', partner: 'places', sources: 'sources' },
  channels: { held_by: 'places', reaches: 'places', passes_through: 'places', sources: 'sources' },
  alliances: { members: 'places', sources: 'sources' },
  offices: { serves: 'places', subordinate_to: 'offices', sources: 'sources' },
  known_for: { place: 'places', theme: 'themes', sources: 'sources' },
  rules: { sources: 'sources' },
};
