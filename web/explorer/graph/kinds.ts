/** What stands in a graph and what joins it: the words and the colour of each kind, and the legend's entries. */
import { agreementKindText, placeKindText, recordKindText, type AgreementKind } from '../text/words.js';
import type { BilingualText } from '../text/language.js';
import type { introspection } from '../graphql/schema.js';

type EnumOf<Name extends keyof introspection['types']> = introspection['types'][Name] extends {
  enumValues: infer Values extends string;
}
  ? Values
  : never;

export type NodeKind = EnumOf<'NeighbourKind'>;
export type RelationshipKind = EnumOf<'RelationshipKind'>;

interface KindLook {
  readonly text: BilingualText;
  /** The custom property of `style/palette.css` that names its colour. */
  readonly colour: `--${string}`;
}

/** In the order of the legend and of lists. */
export const nodeKinds: Readonly<Record<NodeKind, KindLook>> = {
  COUNTRY: { text: placeKindText.Country, colour: '--node-country' },
  PROVINCE: { text: placeKindText.Province, colour: '--node-province' },
  CITY: { text: placeKindText.City, colour: '--node-city' },
  PARTNER_REGION: { text: placeKindText.PartnerRegion, colour: '--node-partner-region' },
  PARTNER_CITY: { text: placeKindText.PartnerCity, colour: '--node-partner-city' },
  CHANNEL: { text: recordKindText.Channel, colour: '--node-channel' },
  CULTURAL_ASSET: { text: recordKindText.CulturalAsset, colour: '--node-cultural-asset' },
  THEME: { text: recordKindText.Theme, colour: '--node-theme' },
  ALLIANCE: { text: { zh: '协作机制', en: 'Alliance' }, colour: '--node-alliance' },
};

/** Agreements by their kinds, and what else joins records by what it is about. */
export const tieGroups = {
  FORMAL: { text: agreementKindText.FORMAL, colour: '--tie-formal' },
  COOPERATION: { text: agreementKindText.COOPERATION, colour: '--tie-cooperation' },
  INTENT: { text: agreementKindText.INTENT, colour: '--tie-intent' },
  NEGOTIATION: { text: agreementKindText.NEGOTIATION, colour: '--tie-negotiation' },
  TERRITORY: { text: { zh: '隶属', en: 'Lies in' }, colour: '--line-strong' },
  ALLIANCES: { text: { zh: '协作', en: 'Alliances' }, colour: '--node-alliance' },
  CHANNELS: { text: { zh: '渠道往来', en: 'Through channels' }, colour: '--node-channel' },
  CULTURE: { text: { zh: '文化与特色', en: 'Culture and themes' }, colour: '--node-cultural-asset' },
} as const satisfies Record<string, KindLook>;

export type TieGroup = keyof typeof tieGroups;

interface RelationshipLook {
  readonly group: Exclude<TieGroup, AgreementKind>;
  /** Stands between the names of the two. */
  readonly verb: BilingualText;
}

const relationshipLooks: Readonly<Record<Exclude<RelationshipKind, 'AGREEMENT'>, RelationshipLook>> = {
  PART_OF: { group: 'TERRITORY', verb: { zh: '隶属', en: 'lies in' } },
  MEMBER_OF: { group: 'ALLIANCES', verb: { zh: '参加', en: 'is a member of' } },
  HOLDS: { group: 'CHANNELS', verb: { zh: '拥有渠道', en: 'holds' } },
  REACHES: { group: 'CHANNELS', verb: { zh: '通达', en: 'reaches' } },
  PASSES_THROUGH: { group: 'CHANNELS', verb: { zh: '途经', en: 'passes through' } },
  LOCATED_IN: { group: 'CULTURE', verb: { zh: '位于', en: 'is in' } },
  KNOWN_FOR: { group: 'CULTURE', verb: { zh: '见长于', en: 'is known for' } },
  HAS_THEME: { group: 'CULTURE', verb: { zh: '主题为', en: 'has the theme' } },
  BROADER: { group: 'CULTURE', verb: { zh: '属于', en: 'belongs to' } },
};

export const verbOf = (by: Exclude<RelationshipKind, 'AGREEMENT'>) => relationshipLooks[by].verb;

/** @param agreementKind of an agreement */
export const groupOf = (by: RelationshipKind, agreementKind: AgreementKind | null): TieGroup =>
  by === 'AGREEMENT' ? (agreementKind ?? 'NEGOTIATION') : relationshipLooks[by].group;

export const nodeKindList = Object.keys(nodeKinds) as readonly NodeKind[];
export const tieGroupList = Object.keys(tieGroups) as readonly TieGroup[];
export const placeKindList = [
  'COUNTRY',
  'PROVINCE',
  'CITY',
  'PARTNER_REGION',
  'PARTNER_CITY',
] as const satisfies readonly NodeKind[];
export const agreementKindList = Object.keys(agreementKindText) as readonly AgreementKind[];

/** The relationships that are left when groups are hidden: agreements, as long as one kind of them is shown. */
export function relationshipsWithout(hidden: ReadonlySet<string>): RelationshipKind[] {
  const others = Object.entries(relationshipLooks).flatMap(([by, { group }]) =>
    hidden.has(group) ? [] : [by as RelationshipKind],
  );
  return agreementKindList.every((kind) => hidden.has(kind)) ? others : ['AGREEMENT', ...others];
}
