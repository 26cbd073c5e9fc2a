/** The source that comes with a change: one that the registry knows, or a new one. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '../refusal.js';
import type { Change } from './change.js';
import { name, longText, pastDate, reference, webAddress } from './input.js';

export const confidences = ['DOCUMENTED', 'REPORTED', 'HYPOTHETICAL'] as const;

/** How sure a fact is. */
export type Confidence = (typeof confidences)[number];

/** `SourceInput` of the schema. */
export const sourceInput = z.object({
  id: reference.nullish(),
  title: name.nullish(),
  titleEn: name.nullish(),
  url: webAddress.nullish(),
  kind: z.string().nullish(),
  readOn: pastDate.nullish(),
  remark: longText.nullish(),
  confidence: z.enum(confidences),
});

/** A source as facts refer to it. */
export interface KnownSource {
  readonly id: string;
  readonly title: string;
  readonly url: string | undefined;
  readonly confidence: Confidence;
}

/**
 * Finds the source by its id, else by its address, else by its title where neither has an address; and writes a new one.
 *
 * @throws {Refusal} `NOT_FOUND` for an id that does not exist, `BAD_USER_INPUT` where there is neither id nor title
 */
export async function settleSource(
  { run }: Change,
  { id, title, titleEn, url, kind, readOn, remark, confidence }: z.output<typeof sourceInput>,
): Promise<KnownSource> {
  const [known] = await run('registry/source', { id: id ?? null, url: url ?? null, title: title ?? null });
  if (known !== undefined)
    return {
      id: known['id'] as string,
      title: known['title'] as string,
      url: (known['url'] ?? undefined) as string | undefined,
      confidence,
    };
  if (id != null)
    throw new Refusal('NOT_FOUND', { zh: `没有找到来源 ${id}`, en: `there is no source ${id}` });
  if (title == null)
    throw new Refusal('BAD_USER_INPUT', {
      zh: 'source 须给出 id 或 title',
      en: 'source needs an id or a title',
    });
  const fresh = {
    id: `source-${createHash('sha256')
      .update(url ?? title)
      .digest('hex')
      .slice(0, 16)}`,
    kind: kind ?? (url == null ? 'DOCUMENT' : 'PAGE'),
    title,
    titleEn: titleEn ?? title,
    ...(url != null && { url }),
    ...(readOn != null && { readOn }),
    ...(remark != null && { remark }),
  };
  await run('transfer/source', { rows: [{ id: fresh.id, properties: fresh }] });
  return { id: fresh.id, title, url: url ?? undefined, confidence };
}

/** The surer one of two. */
export const surest = (one: Confidence, other: Confidence): Confidence =>
  confidences.indexOf(one) <= confidences.indexOf(other) ? one : other;
