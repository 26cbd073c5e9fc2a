/** Enters themes and corrects them. They are the registry's own scheme: no source says what a theme is. */
import { z } from 'zod';
import { asked, change, type Change, type Input, type WriteContext } from '../registry/change.js';
import { freshNames, names, requireFree, requireOwnName, requireThemes } from '../registry/entering.js';
import { entryId, slugOf } from '../registry/entry-ids.js';
import { withFacts } from '../registry/facts.js';
import { name, parseInput, reference } from '../registry/input.js';
import { findRecord, readRecords, writeRecords } from '../registry/kinds.js';
import { defined, withProperties, type RecordRow } from '../registry/records.js';
import { Refusal } from '../refusal.js';

const addInput = z.object({
  id: z.string().nullish(),
  kind: z.string(),
  nameZh: name,
  nameEn: name,
  aliases: names,
  broader: reference.nullish(),
});

/**
 * Enters a theme.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND`, and `CONFLICT` for one that is there
 */
export function addTheme(context: WriteContext, input: Input): Promise<string> {
  const { id: given, broader, kind, nameZh, nameEn, aliases = [] } = parseInput(addInput, input);
  return change(context, asked('ADD_THEME', input), async (change) => {
    const above = broader == null ? [] : [broader];
    await requireThemes(change, 'broader', above);
    await requireOwnName(change, 'theme', null, [nameZh, nameEn, ...aliases]);
    const id = entryId(given, slugOf(nameEn, '_'));
    await requireFree(change, 'theme', id);
    const after: RecordRow = {
      id,
      properties: withProperties({}, { kind, nameZh, nameEn, aliases }),
      broader: above,
    };
    await writeRecords(change, 'theme', [{ after }]);
    return id;
  });
}

const amendInput = z.object({
  id: z.string(),
  version: z.int(),
  kind: z.string().optional(),
  nameZh: name.optional(),
  nameEn: name.optional(),
  aliases: names,
  broader: reference.nullish(),
});

/**
 * Corrects a theme, or puts it below another.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND`, `CONFLICT` for a stale version or a name that another one has,
 *   `RULE_VIOLATION` for a theme below itself
 */
export function amendTheme(context: WriteContext, input: Input): Promise<string> {
  const { id, version, broader, ...said } = parseInput(amendInput, input);
  return change(context, asked('AMEND_THEME', input), async (change) => {
    const { row } = await findRecord(change, 'theme', { id, version });
    const above = broader === undefined ? undefined : broader === null ? [] : [broader];
    await requireThemes(change, 'broader', above);
    await requireAbove(change, id, broader);
    await requireOwnName(change, 'theme', null, freshNames(row, said), id);
    const after = withFacts(row, defined({ ...said, broader: above }));
    await writeRecords(change, 'theme', [{ before: row, after }]);
    return id;
  });
}

/** @throws {Refusal} `RULE_VIOLATION` when the way up leads back */
async function requireAbove(change: Change, id: string, broader: string | null | undefined): Promise<void> {
  for (let next = broader ?? undefined; next !== undefined;) {
    if (next === id)
      throw new Refusal('RULE_VIOLATION', {
        zh: '主题不能位于自身之下',
        en: 'a theme cannot stand below itself',
      });
    const above = (await readRecords(change, 'theme', [next])).get(next)?.row['broader'] as
      string[] | undefined;
    next = above?.[0];
  }
}
