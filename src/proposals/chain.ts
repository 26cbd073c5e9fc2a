/** Finds the offices that a proposal has to pass: stages of the data, offices of the registry. Pure. */
import type { OfficeKind } from '../access/office-rules.js';
import type { BilingualText } from '../refusal.js';
import type { ApprovalChain, ApprovalStage, Area } from './approval-chains.js';

/** The home place or one that it lies in. */
export interface PlaceAbove {
  readonly id: string;
  readonly kind: 'COUNTRY' | 'PROVINCE' | 'CITY';
  readonly level: string | null;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** An office that may decide. */
export interface DecidingOffice {
  readonly id: string;
  readonly kind: OfficeKind;
  /** Id of the place that it serves; null for none. */
  readonly serves: string | null;
}

/** What the chain of a home place is found from, as `proposals/chain-facts` reads it. */
export interface ChainFacts {
  /** The home place first, then those that it lies in. */
  readonly within: readonly PlaceAbove[];
  readonly offices: readonly DecidingOffice[];
}

/** A stage with its office. */
export interface StageOffice {
  readonly stage: ApprovalStage;
  readonly days: number;
  readonly place: PlaceAbove;
  /** Id of the office; null where the registry has none. */
  readonly office: string | null;
}

const KIND_OF_STAGE: Readonly<Record<ApprovalStage, OfficeKind>> = {
  CITY_OFFICE: 'CITY',
  CITY_GOVERNMENT: 'GOVERNMENT',
  PROVINCIAL_OFFICE: 'PROVINCE',
  NATIONAL_ASSOCIATION: 'NATIONAL',
};

const stageText: Readonly<Record<ApprovalStage, BilingualText>> = {
  CITY_OFFICE: { zh: '外事办公室', en: 'foreign affairs office' },
  CITY_GOVERNMENT: { zh: '人民政府', en: 'government' },
  PROVINCIAL_OFFICE: { zh: '省级外办', en: 'provincial foreign affairs office' },
  NATIONAL_ASSOCIATION: { zh: '中国人民对外友好协会', en: 'national friendship association' },
};

const areaOf: Readonly<Record<Area, (within: readonly PlaceAbove[]) => PlaceAbove | undefined>> = {
  HOME: ([home]) => home,
  CITY: ([, ...above]) => above.find(({ kind }) => kind === 'CITY'),
  PROVINCE: (within) => within.find(({ kind }) => kind === 'PROVINCE'),
  COUNTRY: (within) => within.find(({ kind }) => kind === 'COUNTRY'),
};

/**
 * The stages of a chain with their offices. A stage of a place that there is not, such as the city of a county that lies in its
 * province directly, is left out, and so is the stage of the office that proposes: to propose is its decision.
 *
 * @param proposedBy id of the proposing office; null to see the whole chain
 */
export function officesOf(
  chain: ApprovalChain,
  { within, offices }: ChainFacts,
  proposedBy: string | null,
): StageOffice[] {
  return chain.stages.flatMap(({ stage, of, days }) => {
    const place = areaOf[of](within);
    if (place === undefined) return [];
    const kind = KIND_OF_STAGE[stage];
    const ids = offices
      .filter((office) => office.kind === kind && (kind === 'NATIONAL' || office.serves === place.id))
      .map(({ id }) => id)
      .sort();
    if (proposedBy !== null && ids.includes(proposedBy)) return [];
    return [{ stage, days, place, office: ids[0] ?? null }];
  });
}

/** A stage in words: 朔州市人民政府; the government of Shuozhou. */
export function stageName({ stage, place }: StageOffice): BilingualText {
  const { zh, en } = stageText[stage];
  return stage === 'NATIONAL_ASSOCIATION'
    ? { zh, en: `the ${en}` }
    : { zh: `${place.nameZh}的${zh}`, en: `the ${en} of ${place.nameEn}` };
}
