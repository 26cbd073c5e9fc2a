/** Takes proposals through their life: writes them, submits them, decides them, and enters what was signed. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { agreementKinds, type AgreementKind } from '../agreements/lifecycle.js';
import { enterAgreement, requireParties, stepAgreement } from '../agreements/service.js';
import { daysAfter, dateText, today } from '../dates.js';
import { requireTarget } from '../internal/records.js';
import { Refusal } from '../refusal.js';
import { asked, change, type Change, type Input, type WriteContext } from '../registry/change.js';
import { references } from '../registry/entering.js';
import { date, isBefore, longText, name, parseInput, pastDate, reference } from '../registry/input.js';
import { readRecords } from '../registry/kinds.js';
import { defined, noSuch, withProperties } from '../registry/records.js';
import { sourceInput } from '../registry/sources.js';
import { proposedKinds, readApprovalChains, chainFor, type ProposedKind } from './approval-chains.js';
import { attachmentProperties, attachments } from './attachments.js';
import { officesOf, stageName, type ChainFacts, type StageOffice } from './chain.js';
import { judgeProposal } from './eligibility.js';
import { decisions, stateAfter } from './lifecycle.js';
import {
  decisionTold,
  findProposal,
  kindOf,
  requireProposer,
  reviewOf,
  stateOf,
  writeProposal,
  writeSteps,
  type HeldProposal,
  type Said,
} from './records.js';
import { actOf, begun, nextStep, turnOf } from './review.js';
import { titleOf } from './titles.js';

const chains = readApprovalChains();

const MOST_RESOURCES = 50;

const facts = {
  reasons: longText.nullish(),
  plannedSignOn: date.nullish(),
  attachments: attachments.nullish(),
  resources: references.refine((ids) => ids === undefined || ids.length <= MOST_RESOURCES, {
    message: `at most ${MOST_RESOURCES}`,
    params: { zh: `最多 ${MOST_RESOURCES} 项`, en: `has to be ${MOST_RESOURCES} at most` },
  }),
};

const proposeInput = z.object({
  home: reference,
  partner: reference,
  kind: z.enum(agreementKinds),
  titleZh: name.nullish(),
  ...facts,
  submit: z.boolean(),
});

/**
 * Proposes an agreement, and submits it unless it is to stay a draft.
 *
 * @returns id of the proposal
 * @throws {Refusal} as {@link change}, `NOT_FOUND`, and as {@link submit}
 */
export function proposeAgreement(context: WriteContext, input: Input): Promise<string> {
  const said = parseInput(proposeInput, input);
  const { home, partner, titleZh, reasons, plannedSignOn, submit: isSubmitted } = said;
  return change(context, asked('PROPOSE_AGREEMENT', input), async (change) => {
    const { ours, theirs } = await requireParties(change, home, partner);
    const kind = requireProposable(said.kind);
    const id = `proposal-${randomUUID()}`;
    const draft: Said = {
      properties: withProperties(
        {},
        {
          state: 'DRAFT',
          round: 0,
          kind,
          titleZh: titleZh ?? titleOf(ours.nameZh, theirs.nameZh, kind),
          reasons,
          plannedSignOn,
          ...attachmentProperties(said.attachments ?? null),
        },
      ),
      home,
      partner,
      proposedBy: change.viewer.office,
      ...(await resourcesOf(change, said.resources ?? [])),
    };
    if (!isSubmitted) await writeProposal(change, id, undefined, draft);
    else await submit(change, { id, ...draft, steps: [] }, undefined);
    return id;
  });
}

const amendInput = z.object({
  id: z.string(),
  version: z.int(),
  kind: z.enum(agreementKinds).optional(),
  titleZh: name.optional(),
  ...facts,
});

/**
 * Changes what a proposal says.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND` also for one that the viewer may not see, `CONFLICT` for a stale version,
 *   `FORBIDDEN` for another office than the one that proposes, `RULE_VIOLATION` unless it is a draft or was returned
 */
export function amendProposal(context: WriteContext, input: Input): Promise<string> {
  const { id, version, attachments: files, resources, ...said } = parseInput(amendInput, input);
  return change(context, asked('AMEND_PROPOSAL', input), async (change) => {
    const held = await findProposal(change, id, version);
    requireProposer(change, held);
    const state = stateAfter(stateOf(held), 'AMEND');
    if (said.kind !== undefined) requireProposable(said.kind);
    await writeProposal(change, id, held, {
      ...held,
      properties: withProperties(held.properties, {
        ...defined(said),
        ...(files !== undefined && attachmentProperties(files)),
        state,
      }),
      ...(resources !== undefined && (await resourcesOf(change, resources))),
    });
    return id;
  });
}

const submitInput = z.object({ id: z.string(), version: z.int() });

/**
 * Submits a draft, or anew one that was returned.
 *
 * @returns its id
 * @throws {Refusal} as {@link amendProposal} and {@link submit}
 */
export function submitProposal(context: WriteContext, input: Input): Promise<string> {
  const { id, version } = parseInput(submitInput, input);
  return change(context, asked('SUBMIT_PROPOSAL', input), async (change) => {
    const held = await findProposal(change, id, version);
    requireProposer(change, held);
    await submit(change, held, held);
    return id;
  });
}

/**
 * Sends a proposal to the first office of its chain.
 *
 * @param before as it is in the graph; undefined for one that is new
 * @throws {Refusal} `RULE_VIOLATION` for a state that does not allow it, a rule that refuses, or an office that is missing
 */
async function submit(change: Change, held: HeldProposal, before: HeldProposal | undefined): Promise<void> {
  const state = stateAfter(stateOf(held), 'SUBMIT');
  const [kind, submittedOn, round] = [kindOf(held), today(), Number(held.properties['round']) + 1];
  const eligibility = await judgeProposal(change, { ...held, kind }, submittedOn);
  const { rules, stages } = await requireChain(change, held, kind);
  await writeProposal(
    change,
    held.id,
    before,
    {
      ...held,
      properties: withProperties(held.properties, {
        state,
        round,
        submittedOn,
        rules: [...rules],
        eligibility: JSON.stringify(eligibility),
      }),
    },
    [{ field: 'verdict', before: '', after: eligibility.verdict }],
  );
  await writeSteps(
    change,
    held.id,
    stages.map(({ stage, days, office }, index) => ({
      id: `${held.id}/${round}/${String(index + 1).padStart(2, '0')}`,
      office,
      properties: {
        round,
        position: index + 1,
        stage,
        days,
        ...(index === 0 && begun({ days }, submittedOn)),
      },
    })),
  );
}

/** @throws {Refusal} `RULE_VIOLATION` that names what is missing */
async function requireChain(
  change: Change,
  { home, proposedBy }: Said,
  kind: ProposedKind,
): Promise<{
  readonly rules: readonly string[];
  readonly stages: readonly (StageOffice & { readonly office: string })[];
}> {
  const against = (zh: string, en: string) => new Refusal('RULE_VIOLATION', { zh, en });
  const [row] = await change.run('proposals/chain-facts', { home });
  const facts = row as unknown as ChainFacts;
  const chain = chainFor(chains, facts.within[0]!.level, kind);
  if (chain === undefined)
    throw against(
      `${facts.within[0]!.nameZh}的级别未载，不能确定审批程序`,
      `the level of ${facts.within[0]!.nameEn} is not recorded, so that its chain of offices is not known`,
    );
  const stages = officesOf(chain, facts, proposedBy);
  const missing = stages.filter(({ office }) => office === null).map(stageName);
  if (missing.length > 0)
    throw against(
      `登记簿中缺少审批单位：${missing.map(({ zh }) => zh).join('、')}，请管理员先登记`,
      `the registry lacks offices of the chain: ${missing.map(({ en }) => en).join(', ')}; an administrator has to register them first`,
    );
  if (stages.length === 0)
    throw against('没有其他单位可以审批', 'there is no other office that could decide');
  return { rules: chain.rules, stages: stages as (StageOffice & { office: string })[] };
}

const decideInput = z
  .object({
    id: z.string(),
    version: z.int().nullish(),
    decision: z.enum(decisions),
    remark: longText.nullish(),
  })
  .refine(({ decision, remark }) => decision === 'APPROVE' || remark != null, {
    path: ['remark'],
    message: 'is needed',
    params: { zh: '退回或不予批准须写明意见', en: 'is needed to return or refuse' },
  });

/**
 * Decides for the office whose turn it is.
 *
 * @returns id of the proposal
 * @throws {Refusal} as {@link change}, `NOT_FOUND` also for one that the viewer may not see, `CONFLICT` for a stale version,
 *   `RULE_VIOLATION` when it is nobody's turn, `FORBIDDEN` when it is another office's
 */
export function decideProposal(context: WriteContext, input: Input): Promise<string> {
  const { id, version, decision, remark } = parseInput(decideInput, input);
  return change(context, asked('DECIDE_PROPOSAL', input), async (change) => {
    const held = await findProposal(change, id, version);
    const review = reviewOf(held);
    const step = turnOf(review);
    const next = step && nextStep(review, step);
    const state = stateAfter(review.state, actOf(decision, next));
    // The table allows decisions in no other states than those in which it is somebody's turn.
    if (step === undefined) throw new Error(`${id} is ${review.state} and waits for nobody`);
    requireTurn(change, step.office);

    const decidedOn = today();
    await writeProposal(
      change,
      id,
      held,
      {
        ...held,
        properties: withProperties(held.properties, {
          state,
          ...((state === 'APPROVED' || state === 'REFUSED') && { decidedOn }),
          ...(state === 'APPROVED' && { approvedUntil: daysAfter(decidedOn, chains.approvalHoldsDays) }),
          ...(state === 'REFUSED' && { closedOn: decidedOn }),
        }),
      },
      decisionTold(step, decision, remark ?? undefined),
    );
    const decided = {
      decision,
      decidedOn,
      decidedBy: change.viewer.actor,
      ...(remark != null && { remark }),
    };
    await writeSteps(change, id, [
      { ...step, properties: decided },
      ...(next !== undefined && decision === 'APPROVE'
        ? [{ ...next, properties: begun(next, decidedOn) }]
        : []),
    ]);
    return id;
  });
}

/** @throws {Refusal} `FORBIDDEN` */
function requireTurn({ viewer }: Change, office: string): void {
  if (viewer.role === 'ADMIN' || viewer.office === office) return;
  throw new Refusal('FORBIDDEN', {
    zh: `现由单位 ${office} 审批，尚未轮到或已过贵单位`,
    en: `It is the turn of the office ${office} to decide`,
  });
}

const signInput = z.object({
  id: z.string(),
  version: z.int(),
  signedOn: pastDate,
  expiresOn: date.nullish(),
  upgrades: reference.nullish(),
  source: sourceInput,
});

/**
 * Enters the agreement that was approved and signed, or raises a weaker one to it.
 *
 * @returns id of the proposal
 * @throws {Refusal} as {@link amendProposal}, {@link enterAgreement} and {@link stepAgreement}; `RULE_VIOLATION` for a
 *   signing before the approval, or after it ran out
 */
export function signProposal(context: WriteContext, input: Input): Promise<string> {
  const { id, version, signedOn, expiresOn, upgrades, source } = parseInput(signInput, input);
  return change(context, asked('SIGN_PROPOSAL', input), async (change) => {
    const held = await findProposal(change, id, version);
    requireProposer(change, held);
    const state = stateAfter(stateOf(held), 'SIGN');
    requireApproved(held, signedOn);
    const { home, partner } = held;
    const kind = kindOf(held);
    let agreement = upgrades ?? undefined;
    // Everybody sees the agreement: its entries say what was entered, not what was proposed.
    if (agreement === undefined)
      agreement = await enterAgreement(
        { ...change, action: 'REGISTER_AGREEMENT' },
        { home, partner, kind, status: 'ACTIVE', signedOn, expiresOn, source },
      );
    else
      await raise({ ...change, action: 'UPGRADE_AGREEMENT' }, agreement, held, {
        on: signedOn,
        kind,
        expiresOn,
        source,
      });
    await writeProposal(
      change,
      id,
      held,
      { ...held, properties: withProperties(held.properties, { state, signedOn, closedOn: today() }) },
      [{ field: 'agreement', before: '', after: agreement }],
    );
    await change.run('proposals/lead-to', { id, agreement });
    return id;
  });
}

/** @throws {Refusal} `RULE_VIOLATION` */
function requireApproved({ properties }: HeldProposal, signedOn: string): void {
  const [from, until] = [properties['decidedOn'], properties['approvedUntil']] as [string, string];
  if (isBefore(signedOn, from))
    throw new Refusal('RULE_VIOLATION', {
      zh: `签署日期早于批准日期（${dateText(from).zh}）`,
      en: `it cannot have been signed before ${dateText(from).en}, when it was approved`,
    });
  if (isBefore(until, signedOn))
    throw new Refusal('RULE_VIOLATION', {
      zh: `批准已于${dateText(until).zh}期满，不能再凭以签署，请重新请示`,
      en: `the approval ran out on ${dateText(until).en}: propose anew`,
    });
}

/** @throws {Refusal} `NOT_FOUND`, `RULE_VIOLATION` for a tie of other places, and as {@link stepAgreement} */
async function raise(
  change: Change,
  agreement: string,
  { home, partner }: HeldProposal,
  step: Parameters<typeof stepAgreement>[3],
): Promise<void> {
  const found = (await readRecords(change, 'agreement', [agreement])).get(agreement);
  if (found === undefined) throw noSuch('upgrades', agreement);
  change.mustServe(found.chain);
  if (found.row['home'] !== home || found.row['partner'] !== partner)
    throw new Refusal('RULE_VIOLATION', {
      zh: `${agreement} 不是请示所涉两地之间的协议`,
      en: `${agreement} is no tie of the two places that the proposal is about`,
    });
  await stepAgreement(change, found.row, 'UPGRADED', step);
}

const lapseInput = z.object({ id: z.string(), version: z.int(), remark: longText.nullish() });

/**
 * Withdraws a proposal, or gives up an approval that was not used.
 *
 * @returns its id
 * @throws {Refusal} as {@link amendProposal}
 */
export function lapseProposal(context: WriteContext, input: Input): Promise<string> {
  const { id, version, remark } = parseInput(lapseInput, input);
  return change(context, asked('LAPSE_PROPOSAL', input), async (change) => {
    const held = await findProposal(change, id, version);
    requireProposer(change, held);
    const state = stateAfter(stateOf(held), 'LAPSE');
    await writeProposal(change, id, held, {
      ...held,
      properties: withProperties(held.properties, { state, closedOn: today(), lapseRemark: remark }),
    });
    return id;
  });
}

/** @throws {Refusal} `RULE_VIOLATION` for talks */
function requireProposable(kind: AgreementKind): ProposedKind {
  const found = proposedKinds.find((one) => one === kind);
  if (found !== undefined) return found;
  throw new Refusal('RULE_VIOLATION', {
    zh: '商谈无须请示，可直接登记',
    en: 'talks need no approval: enter them as an agreement',
  });
}

/** @throws {Refusal} `NOT_FOUND` for an id that names neither a channel nor an asset */
async function resourcesOf(
  change: Change,
  ids: readonly string[],
): Promise<Pick<Said, 'channels' | 'assets'>> {
  const channels: string[] = [];
  const assets: string[] = [];
  for (const id of ids) {
    const found = await requireTarget(change, 'resources', id, ['channels', 'assets']);
    channels.push(...found.channels);
    assets.push(...found.assets);
  }
  return { channels, assets };
}
