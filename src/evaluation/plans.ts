/** Yearly plans: an office saves its own as a whole and reports how far each item is. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { agreementKinds } from '../agreements/lifecycle.js';
import { exchangeFields, exchangeKinds } from '../exchanges/terms.js';
import type { Value } from '../graph/graph.js';
import { requireTarget, type About } from '../internal/records.js';
import { viewerParameters } from '../read/answer.js';
import { Refusal } from '../refusal.js';
import { asked, change, type Change, type Input, type WriteContext } from '../registry/change.js';
import { date, longText, name, parseInput, reference } from '../registry/input.js';
import {
  defined,
  differences,
  noSuch,
  requireVersion,
  versionOf,
  withProperties,
} from '../registry/records.js';
import { planGoals } from './plan-progress.js';
import { requireFittingReport, requireSoundItem, type PlannedItem } from './plan-rules.js';
import { checkYear, YEARS_AHEAD } from './years.js';

/** Items of one plan: more than anybody keeps in view. */
const MOST_ITEMS = 100;

/** Records that show what was done, of one item. */
const MOST_SHOWN = 100;

const itemInput = z.object({
  id: z.string().nullish(),
  titleZh: name,
  titleEn: name.nullish(),
  goal: z.enum(planGoals),
  exchangeKind: z.enum(exchangeKinds).nullish(),
  field: z.enum(exchangeFields).nullish(),
  agreementKind: z.enum(agreementKinds).nullish(),
  target: z.int().nullish(),
  dueOn: date.nullish(),
});

const saveInput = z.object({
  id: z.string().nullish(),
  version: z.int().nullish(),
  year: z.int(),
  remark: longText.nullish(),
  items: z.array(itemInput).max(MOST_ITEMS),
});

const reportInput = z.object({
  item: z.string(),
  version: z.int(),
  done: z.int().nullish(),
  isMet: z.boolean().nullish(),
  remark: longText.nullish(),
  shownBy: z.array(reference).max(MOST_SHOWN).nullish(),
});

type Properties = Readonly<Record<string, Value>>;

interface HeldItem {
  readonly id: string;
  readonly properties: Properties;
  /** Ids of the records that show what was done. */
  readonly shownBy: readonly string[];
}

interface HeldPlan {
  readonly id: string;
  readonly properties: Properties;
  /** Id of the office whose plan it is. */
  readonly office: string;
  readonly items: readonly HeldItem[];
}

/**
 * Saves a plan as a whole, a new one of the viewer's office unless the input names one.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND` also for one that the viewer may not see, `CONFLICT` for a stale version or a
 *   second plan for a year, `RULE_VIOLATION` for an item that cannot be
 */
export function savePlan(context: WriteContext, input: Input): Promise<string> {
  const { id, version, year, remark, items } = parseInput(saveInput, input);
  checkYear('year', year, YEARS_AHEAD);
  return change(context, asked('SAVE_PLAN', input), async (change) => {
    const before = id == null ? undefined : await findPlan(change, { id }, requireGiven(version));
    if (before === undefined) await requireFirst(change, year);
    else if (before.properties['year'] !== year)
      throw new Refusal('RULE_VIOLATION', {
        zh: `该计划是${Number(before.properties['year'])}年的，年份不能更改`,
        en: `this is the plan for ${Number(before.properties['year'])}, and its year stays`,
      });
    for (const item of items) requireSoundItem(item, year);
    const plan = before?.id ?? `plan-${randomUUID()}`;
    await writePlan(change, before, {
      id: plan,
      office: before?.office ?? change.viewer.office,
      properties: { year, ...withProperties({}, { remark }) },
      items: itemsOf(plan, before, items),
    });
    return plan;
  });
}

/**
 * Reports how far an item of a plan is.
 *
 * @returns id of the plan
 * @throws {Refusal} as {@link savePlan}, `RULE_VIOLATION` for what the registry counts
 */
export function reportPlanItem(context: WriteContext, input: Input): Promise<string> {
  const { item, version, shownBy, ...said } = parseInput(reportInput, input);
  return change(context, asked('REPORT_PLAN_ITEM', input), async (change) => {
    const before = await findPlan(change, { item }, version);
    const held = before.items.find(({ id }) => id === item)!;
    requireFittingReport(held.properties as unknown as PlannedItem, said);
    const shown = shownBy === undefined ? undefined : await requireShown(change, shownBy ?? []);
    const { isMet: met, ...others } = said;
    const reported: HeldItem = {
      id: item,
      properties: withProperties(held.properties, defined({ met, ...others })),
      shownBy: shown?.ids ?? held.shownBy,
    };
    await writePlan(change, before, {
      ...before,
      items: before.items.map((each) => (each.id === item ? reported : each)),
    });
    if (shown !== undefined) await change.run('evaluation/show-plan-item', { id: item, ...shown.byKind });
    return before.id;
  });
}

function requireGiven(version: number | null | undefined): number {
  if (version != null) return version;
  throw new Refusal('BAD_USER_INPUT', {
    zh: '修改计划须给出 version',
    en: 'a plan that is there is saved with its version',
  });
}

/** @throws {Refusal} `NOT_FOUND`, or `CONFLICT` for a stale version */
async function findPlan(
  change: Change,
  named: { readonly id: string } | { readonly item: string },
  version: number,
): Promise<HeldPlan> {
  const [row] = await change.run('evaluation/held-plan', {
    id: '',
    item: '',
    ...named,
    ...viewerParameters(change.viewer),
  });
  const [[field, id]] = Object.entries(named) as [[string, string]];
  if (row === undefined) throw noSuch(field, id);
  const held = row as unknown as HeldPlan;
  requireVersion({ id: held.id, properties: held.properties }, version);
  return held;
}

/** @throws {Refusal} `CONFLICT` when the viewer's office has a plan for the year */
async function requireFirst(change: Change, year: number): Promise<void> {
  const [known] = await change.run('evaluation/plan-of-year', { office: change.viewer.office, year });
  if (known === undefined) return;
  throw new Refusal('CONFLICT', {
    zh: `贵单位已有${year}年的计划 ${known['id'] as string}，请在其上修改`,
    en: `your office has a plan for ${year}, ${known['id'] as string}: save that one`,
  });
}

/** Items in their order, each with what was reported of it before. */
function itemsOf(
  plan: string,
  before: HeldPlan | undefined,
  given: readonly z.output<typeof itemInput>[],
): HeldItem[] {
  const named = given.flatMap(({ id }) => id ?? []);
  const twice = named.find((id, index) => named.indexOf(id) !== index);
  if (twice !== undefined)
    throw new Refusal('BAD_USER_INPUT', {
      zh: `items 中 ${twice} 出现了两次`,
      en: `items has ${twice} twice`,
    });
  // A number is never given twice, so that the history of one item is not taken for that of another.
  let last = Number(before?.properties['lastItem'] ?? 0);
  return given.map(({ id, ...said }, index) => {
    const held = before?.items.find((one) => one.id === id);
    if (id != null && held === undefined) throw noSuch(`items.${index}.id`, id);
    if (held === undefined) last += 1;
    return {
      id: held?.id ?? `${plan}/${String(last).padStart(4, '0')}`,
      properties: withProperties({}, { ...said, position: index + 1, ...reportOf(held, said) }),
      shownBy: held?.shownBy ?? [],
    };
  });
}

/** What was reported of an item stays, as far as it still fits. */
function reportOf(
  held: HeldItem | undefined,
  { goal, target }: PlannedItem,
): Record<string, Value | undefined> {
  if (held === undefined) return {};
  const { remark, done, met } = held.properties;
  return { remark, ...(goal === 'OTHER' && (target == null ? { met } : { done })) };
}

/**
 * Writes a plan with its next version, and an audit entry that the same people see. One that does not differ is left alone.
 *
 * @throws {Refusal} `FORBIDDEN` for somebody whose office the registry does not have
 */
async function writePlan(change: Change, before: HeldPlan | undefined, after: HeldPlan): Promise<void> {
  const changes = differences(before && rowOf(before), rowOf(after));
  if (before !== undefined && changes.length === 0) return;
  const { id, office, properties, items } = after;
  const numbers = items.map((item) => Number(item.id.split('/').at(-1)));
  const [row] = await change.run('evaluation/write-plan', {
    id,
    office,
    properties: withProperties(properties, {
      id,
      version: before === undefined ? 1 : versionOf({ id, properties: before.properties }) + 1,
      lastItem: Math.max(Number(before?.properties['lastItem'] ?? 0), ...numbers),
      author: change.viewer.actor,
      at: change.at,
    }),
    items: items.map((item) => ({ id: item.id, properties: { ...item.properties, id: item.id } })),
  });
  if (Number(row?.['written'] ?? 0) === 0)
    throw new Refusal('FORBIDDEN', {
      zh: `登记簿中没有单位 ${office}，不能保存计划`,
      en: `The registry does not know the office ${office}, so it cannot have a plan`,
    });
  await change.record({
    action: change.action,
    subject: id,
    concerned: { plans: [id], offices: [office] },
    changes,
    keptBy: office,
  });
}

/** A plan as its history compares it: `0001.target` is the target of its first item. */
const rowOf = ({ id, properties, items }: HeldPlan) => ({
  id,
  properties: {
    ...withProperties(properties, { author: null, at: null, lastItem: null }),
    ...Object.fromEntries(
      items.flatMap((item) => {
        const { id: _, ...said } = item.properties;
        const facts = { ...said, ...(item.shownBy.length > 0 && { shownBy: [...item.shownBy] }) };
        return Object.entries(facts).map(([field, value]) => [
          `${item.id.split('/').at(-1)!}.${field}`,
          value,
        ]);
      }),
    ),
  },
});

/** @throws {Refusal} `NOT_FOUND` for the first record that does not exist */
async function requireShown(
  change: Change,
  ids: readonly string[],
): Promise<{ readonly ids: string[]; readonly byKind: { readonly [Kind in keyof About]: string[] } }> {
  const byKind = { places: [], agreements: [], channels: [], assets: [] } as Record<keyof About, string[]>;
  const distinct = [...new Set(ids)].sort();
  for (const id of distinct) {
    const about = await requireTarget(change, 'shownBy', id, ['agreements', 'channels', 'places', 'assets']);
    for (const kind of Object.keys(byKind) as (keyof About)[]) byKind[kind].push(...about[kind]);
  }
  return { ids: distinct, byKind };
}
