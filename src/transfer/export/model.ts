/** What an export holds of the graph, whatever its format. */
import type { Value } from '../../graph/graph.js';
import { directTieTypes } from '../direct-ties.js';

/**
 * Labels of the nodes that are exported, in the order in which they are written. A node has one of them. What is not
 * named here stays in the graph: an office's own work and its log are for their readers only.
 */
export const exportedLabels = [
  'Country',
  'Province',
  'City',
  'PartnerRegion',
  'PartnerCity',
  'Agreement',
  'AgreementEvent',
  'Exchange',
  'Claim',
  'Channel',
  'CulturalAsset',
  'Theme',
  'Alliance',
  'Office',
  'Assessment',
  'Rule',
  'Source',
] as const;

/** One of the {@link exportedLabels}; of exchanges only those that were held, which the statements see to. */
export type ExportedLabel = (typeof exportedLabels)[number];

/** Labels that an export names: the specific ones first, then what several kinds have in common. */
export const shownLabels: readonly string[] = [...exportedLabels, 'Place'];

/**
 * Types of the relationships that are left out, because they only repeat what is exported: an agreement is there with
 * its parties.
 */
export const derivedTypes: readonly string[] = Object.values(directTieTypes);

/** Properties by name. */
export type Properties = Readonly<Record<string, Value>>;

/** A node as it is written. */
export interface ExportedNode {
  /** Unique in the whole export; see {@link nodeKey}. */
  readonly key: string;
  readonly nodeType: string;
  /** The specific label and the common ones. */
  readonly labels: readonly string[];
  readonly properties: Properties;
}

/** A relationship as it is written. */
export interface ExportedRelationship {
  /** Unique in the whole export; see {@link relationshipKey}. */
  readonly key: string;
  readonly type: string;
  /** Key of the node that it starts at. */
  readonly from: string;
  /** Key of the node that it ends at. */
  readonly to: string;
  readonly properties: Properties;
}

/** `City:cn/shanxi/shuozhou`: an id is unique among nodes of a label only, and a file needs one for all. */
export const nodeKey = (label: string, id: string) => `${label}:${id}`;

/**
 * `PART_OF:City:cn/shanxi/shuozhou>Province:cn/shanxi`, with `#2` behind the second relationship of the same type
 * between the same nodes. The engines' own ids differ, and change with time.
 */
export const relationshipKey = (type: string, from: string, to: string, occurrence: number) =>
  `${type}:${from}>${to}${occurrence > 1 ? `#${String(occurrence)}` : ''}`;

/**
 * Properties that are no facts: a text for the search that repeats names, a count of changes, and who of an office decided,
 * which stands in the audit trail.
 */
const INTERNAL_PROPERTIES = new Set(['searchText', 'version', 'decidedBy']);

/** Whether a property is written. */
export const isExported = (property: string) => !INTERNAL_PROPERTIES.has(property);

/** The properties that are written, without those that have no value. */
export const exportedProperties = (properties: Properties): Properties =>
  Object.fromEntries(
    Object.entries(properties).filter(([name, value]) => isExported(name) && value !== null),
  );
