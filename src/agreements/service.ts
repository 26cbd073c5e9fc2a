/** Enters agreements, corrects them and takes them through their life. */
import { z } from 'zod';
import { homeKinds, partnerKinds } from '../places/rules.js';
import { dateText } from '../dates.js';
import { Refusal } from '../refusal.js';
import { asked, change, type Change, type Input, type WriteContext } from '../registry/change.js';
import { amendRecord } from '../registry/amend.js';
import { requirePlaces, type PlaceAbove } from '../registry/entering.js';
import { date, longText, parseInput, pastDate, isBefore } from '../registry/input.js';
import { findRecord, requireSound, writeRecords } from '../registry/kinds.js';
import { withProperties, type RecordRow } from '../registry/records.js';
import {
  settleSource,
  sourceInput,
  surest,
  type Confidence,
  requireRealSource,
  withSources,
} from '../registry/sources.js';
import { newAgreementId } from './ids.js';
import {
  agreementKinds,
  agreementStatuses,
  stepOf,
  type AgreementEventKind,
  type AgreementKind,
  type AgreementStatus,
} from './lifecycle.js';

const facts = {
  signedOn: pastDate.nullish(),
  expiresOn: date.nullish(),
  remarkZh: longText.nullish(),
  remarkEn: longText.nullish(),
};

/** `RegisterAgreementInput` of the schema. */
export const registerInput = z.object({
  home: z.string(),
  partner: z.string(),
  kind: z.enum(agreementKinds),
  status: z.enum(agreementStatuses),
  ...facts,
  source: sourceInput,
});

/**
 * Enters an agreement.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND`, `RULE_VIOLATION` and `CONFLICT`
 */
export function registerAgreement(context: WriteContext, input: Input): Promise<string> {
  const said = parseInput(registerInput, input);
  return change(context, asked('REGISTER_AGREEMENT', input), (change) => enterAgreement(change, said));
}

/**
 * Enters an agreement as a part of a change.
 *
 * @returns its id
 * @throws {Refusal} `NOT_FOUND`, `FORBIDDEN`, `RULE_VIOLATION` and `CONFLICT`
 */
export async function enterAgreement(
  change: Change,
  { source: given, ...said }: z.output<typeof registerInput>,
): Promise<string> {
  const { home, partner, kind, status, ...facts } = said;
  requireSimpleStatus(status);
  await requireParties(change, home, partner);
  const id = await newAgreementId(change, { home, partner, kind, signedOn: facts.signedOn ?? undefined });
  const source = await settleSource(change, given);
  const after: RecordRow = {
    id,
    properties: withProperties({}, { kind, status, ...facts, confidence: source.confidence }),
    home,
    partner,
    sources: [source.id],
  };
  requireSound('agreement', after);
  await writeRecords(change, 'agreement', [{ after, source }]);
  return id;
}

const amendInput = z.object({
  id: z.string(),
  version: z.int(),
  kind: z.enum(agreementKinds).optional(),
  status: z.enum(agreementStatuses).optional(),
  ...facts,
  source: sourceInput,
});

/**
 * Corrects or completes an agreement, see {@link amendRecord}.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND`, `CONFLICT` for a stale version, `RULE_VIOLATION`
 */
export function amendAgreement(context: WriteContext, input: Input): Promise<string> {
  const { id, version, source, ...given } = parseInput(amendInput, input);
  return change(context, asked('AMEND_AGREEMENT', input), async (change) => {
    const { row } = await findRecord(change, 'agreement', { id, version });
    // What could never hold does not become a claim either.
    requireSound('agreement', { ...row, properties: withProperties(row.properties, given) }, row);
    await requireBeforeSteps(change, id, given.signedOn ?? undefined);
    await amendRecord(change, 'agreement', row, given, await settleSource(change, source));
    return id;
  });
}

const stepInput = z.object({
  id: z.string(),
  version: z.int(),
  on: pastDate,
  kind: z.enum(agreementKinds).optional(),
  expiresOn: date.nullish(),
  remark: longText.nullish(),
  source: sourceInput,
});

const actionOf = {
  RENEWED: 'RENEW_AGREEMENT',
  SUSPENDED: 'SUSPEND_AGREEMENT',
  RESUMED: 'RESUME_AGREEMENT',
  TERMINATED: 'TERMINATE_AGREEMENT',
  UPGRADED: 'UPGRADE_AGREEMENT',
} as const satisfies Record<AgreementEventKind, string>;

/** `stepInput`, checked, of an agreement that was found. */
export type AgreementStep = Omit<z.output<typeof stepInput>, 'id' | 'version'>;

/**
 * Takes a step in an agreement's life, as {@link stepOf} allows.
 *
 * @returns a function of the mutation's input that answers the agreement's id
 */
export const takeStep =
  (event: AgreementEventKind) =>
  (context: WriteContext, input: Input): Promise<string> => {
    const { id, version, ...said } = parseInput(stepInput, input);
    return change(context, asked(actionOf[event], input), async (change) => {
      const { row } = await findRecord(change, 'agreement', { id, version });
      await stepAgreement(change, row, event, said);
      return id;
    });
  };

/**
 * Takes a step in an agreement's life as a part of a change.
 *
 * @param row the agreement as it was read
 * @throws {Refusal} `RULE_VIOLATION`, `CONFLICT`, and as {@link settleSource}
 */
export async function stepAgreement(
  change: Change,
  row: RecordRow,
  event: AgreementEventKind,
  { on, kind, expiresOn, remark, source: given }: AgreementStep,
): Promise<void> {
  const { id, properties } = row;
  const [life] = await change.run('agreements/last-event', { id });
  const former = properties as { kind: AgreementKind; status: AgreementStatus; signedOn?: string };
  const lastEventOn = (life?.['lastOn'] ?? undefined) as string | undefined;
  const next = stepOf({ ...former, lastEventOn }, event, on, kind);
  if (next.kind === 'FORMAL' && former.kind !== 'FORMAL') await requireNoFormalTie(change, row);
  const term = event === 'RENEWED' || event === 'UPGRADED' ? { expiresOn } : {};
  requireOrder(on, term.expiresOn);
  const source = await settleSource(change, given);
  requireRealSource(row, source);
  const after = {
    ...row,
    properties: withProperties(properties, {
      ...next,
      ...term,
      ...(event === 'UPGRADED' && { signedOn: on }),
      confidence: surest(properties['confidence'] as Confidence, source.confidence),
    }),
    sources: withSources(row, source),
  };
  // A step may leave the record as it was; its entry and version tell of it nevertheless.
  const also = [{ field: 'life', before: '', after: [event, on, remark].filter(Boolean).join(' · ') }];
  await writeRecords(change, 'agreement', [{ before: row, after, source, also }]);
  const number = String(Number(life?.['steps'] ?? 0) + 1).padStart(4, '0');
  await change.run('agreements/add-event', {
    agreement: id,
    source: source.id,
    properties: withProperties(
      {},
      {
        id: `${id}/${number}`,
        kind: event,
        on,
        remark: remark ?? null,
        confidence: source.confidence,
        ...term,
        ...(event === 'UPGRADED' && {
          fromKind: former.kind,
          fromSignedOn: former.signedOn ?? null,
          toKind: next.kind,
        }),
      },
    ),
  });
}

/**
 * Finds the two sides of an agreement.
 *
 * @throws {Refusal} `NOT_FOUND`, `FORBIDDEN` as {@link Change.mustServe}, `RULE_VIOLATION` for places that cannot be its sides
 */
export async function requireParties(
  change: Change,
  home: string,
  partner: string,
): Promise<{ readonly ours: PlaceAbove; readonly theirs: PlaceAbove }> {
  const places = await requirePlaces(change, { home, partner });
  const [ours, theirs] = [places.get(home)!, places.get(partner)!];
  change.mustServe(ours.chain);
  if (!homeKinds.includes(ours.kind))
    throw new Refusal('RULE_VIOLATION', {
      zh: `home 须为中国的省、市或县，${ours.nameZh}不是`,
      en: `home has to be a province, city or county of China, which ${ours.nameEn} is not`,
    });
  if (!partnerKinds.includes(theirs.kind))
    throw new Refusal('RULE_VIOLATION', {
      zh: `partner 须为外国的地区或城市，${theirs.nameZh}不是`,
      en: `partner has to be a foreign region or city, which ${theirs.nameEn} is not`,
    });
  return { ours, theirs };
}

/** @throws {Refusal} `CONFLICT` that names the sister-city tie which the two places have already */
async function requireNoFormalTie(change: Change, { home, partner }: RecordRow): Promise<void> {
  await newAgreementId(change, { home: home as string, partner: partner as string, kind: 'FORMAL' });
}

/** @throws {Refusal} `RULE_VIOLATION` for a signing that is dated after what happened to the agreement */
async function requireBeforeSteps(change: Change, id: string, signedOn: string | undefined): Promise<void> {
  if (signedOn === undefined) return;
  const [life] = await change.run('agreements/last-event', { id });
  const first = life?.['firstOn'] as string | null | undefined;
  if (first == null || !isBefore(first, signedOn)) return;
  throw new Refusal('RULE_VIOLATION', {
    zh: `签署日期不能晚于此后的${dateText(first).zh}`,
    en: `it cannot have been signed after ${dateText(first).en}, when a step of its life was taken`,
  });
}

/** What only a step of its own leads to cannot simply be written down. */
function requireSimpleStatus(status: AgreementStatus): void {
  if (status !== 'SUSPENDED' && status !== 'TERMINATED') return;
  throw new Refusal('RULE_VIOLATION', {
    zh: '中止和终止须按程序另行办理，不能直接填写',
    en: 'suspending and terminating are steps of their own and cannot be written down as a status',
  });
}

function requireOrder(signedOn: string | null | undefined, expiresOn: string | null | undefined): void {
  if (signedOn == null || expiresOn == null || !isBefore(expiresOn, signedOn)) return;
  throw new Refusal('RULE_VIOLATION', {
    zh: '到期日期不能早于签署日期',
    en: 'the term cannot end before it began',
  });
}
