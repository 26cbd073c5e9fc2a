/** Enters agreements, corrects them and takes them through their life. */
import { z } from 'zod';
import type { Value } from '../graph/graph.js';
import { homeKinds, partnerKinds, type PlaceKind } from '../places/rules.js';
import { Refusal } from '../refusal.js';
import { asked, change, type Change, type Input, type WriteContext } from '../registry/change.js';
import { amendRecord } from '../registry/amend.js';
import { date, longText, parseInput, pastDate, isBefore } from '../registry/input.js';
import { findRecord, writeRecords } from '../registry/kinds.js';
import { noSuch, withProperties, type RecordRow } from '../registry/records.js';
import { settleSource, sourceInput, surest, type Confidence, type KnownSource } from '../registry/sources.js';
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
  requireOrder(facts.signedOn, facts.expiresOn);
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
    const { properties } = row;
    if (given.status !== undefined) requireSimpleStatus(given.status);
    if (given.status !== undefined && ['TERMINATED', 'SUSPENDED'].includes(properties['status'] as string))
      throw new Refusal('RULE_VIOLATION', {
        zh: '已终止或中止的协议，其现状不能更正，只能按程序变更',
        en: 'the status of an agreement that was terminated or suspended cannot be amended; take the step that changes it',
      });
    const kept = withProperties(properties, given);
    requireOrder(kept['signedOn'] as string | undefined, kept['expiresOn'] as string | undefined);
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

/**
 * Takes a step in an agreement's life, as {@link stepOf} allows.
 *
 * @returns a function of the mutation's input that answers the agreement's id
 */
export const takeStep =
  (event: AgreementEventKind) =>
  (context: WriteContext, input: Input): Promise<string> => {
    const { id, version, on, kind, expiresOn, remark, source: given } = parseInput(stepInput, input);
    return change(context, asked(actionOf[event], input), async (change) => {
      const { row } = await findRecord(change, 'agreement', { id, version });
      const { properties } = row;
      const [life] = await change.run('agreements/last-event', { id });
      const former = properties as { kind: AgreementKind; status: AgreementStatus; signedOn?: string };
      const lastEventOn = (life?.['lastOn'] ?? undefined) as string | undefined;
      const next = stepOf({ ...former, lastEventOn }, event, on, kind);
      const term = event === 'RENEWED' || event === 'UPGRADED' ? { expiresOn } : {};
      requireOrder(on, term.expiresOn);
      const source = await settleSource(change, given);
      const after = {
        ...row,
        properties: withProperties(properties, {
          ...next,
          ...term,
          ...(event === 'UPGRADED' && { signedOn: on }),
          confidence: surest(properties['confidence'] as Confidence, source.confidence),
        }),
        sources: withSource(row, source),
      };
      await writeRecords(change, 'agreement', [{ before: row, after, source }]);
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
      return id;
    });
  };

const withSource = (row: RecordRow, source: KnownSource): Value =>
  [...new Set([...(row['sources'] as string[]), source.id])].sort();

async function requireParties(change: Change, home: string, partner: string): Promise<void> {
  const rows = await change.run('registry/places-above', { ids: [home, partner] });
  const place = (field: string, id: string) => {
    const row = rows.find((one) => one['id'] === id);
    if (row === undefined) throw noSuch(field, id);
    return row as { kind: PlaceKind; nameZh: string; nameEn: string; chain: string[] };
  };
  const [ours, theirs] = [place('home', home), place('partner', partner)];
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
