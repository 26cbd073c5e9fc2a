/** The source that comes with a change: one that the registry knows, or a new one. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '../refusal.js';
import type { Change } from './change.js';
import type { RecordRow } from './records.js';
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

/** `SourceInput`, checked. */
export type SourceGiven = z.output<typeof sourceInput>;

/**
 * Finds the source by its id, else by its address, else by its title where neither has an address; and writes a new one.
 *
 * @throws {Refusal} `NOT_FOUND` for an id that does not exist, `BAD_USER_INPUT` where there is neither id nor title
 */
export async function settleSource(change: Pick<Change, 'run'>, given: SourceGiven): Promise<KnownSource> {
  const [source] = await settleSources(change, [given]);
  if (source instanceof Refusal) throw source;
  return source!;
}

/** As {@link settleSource}, for several at once: the source of each, or why there is none. */
export async function settleSources(
  { run }: Pick<Change, 'run'>,
  given: readonly SourceGiven[],
): Promise<(KnownSource | Refusal)[]> {
  const all = (field: 'id' | 'url' | 'title') => [
    ...new Set(given.flatMap((source) => (source[field] == null ? [] : [source[field]]))),
  ];
  const known = (await run('registry/sources', {
    ids: all('id'),
    urls: all('url'),
    titles: all('title'),
  })) as unknown as { id: string; title: string; url: string | null }[];
  const fresh = new Map<string, SourceProperties>();
  const settled = given.map(({ confidence, ...source }) => {
    const one = known.find((other) => isSame(source, other));
    if (one !== undefined) return { id: one.id, title: one.title, url: one.url ?? undefined, confidence };
    if (source.id != null)
      return new Refusal('NOT_FOUND', {
        zh: `没有找到来源 ${source.id}`,
        en: `there is no source ${source.id}`,
      });
    if (source.title == null)
      return new Refusal('BAD_USER_INPUT', {
        zh: 'source 须给出 id 或 title',
        en: 'source needs an id or a title',
      });
    const made = newSource(source as typeof source & { title: string });
    if (!fresh.has(made.id)) fresh.set(made.id, made);
    return { id: made.id, title: made.title, url: made.url, confidence };
  });
  const rows = [...fresh.values()].map((properties) => ({ id: properties.id, properties }));
  if (rows.length > 0) await run('transfer/source', { rows });
  return settled;
}

type Described = Omit<SourceGiven, 'confidence'>;

function isSame(source: Described, known: { id: string; title: string; url: string | null }): boolean {
  if (source.id != null) return source.id === known.id;
  return source.url != null ? source.url === known.url : known.url === null && source.title === known.title;
}

type SourceProperties = Record<string, string> & { id: string; title: string; url?: string };

const newSource = ({ title, titleEn, url, kind, readOn, remark }: Described & { title: string }) =>
  ({
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
  }) as SourceProperties;

/** How sure a record is on the word of another source too; a worked example stays one. */
export const surest = (record: Confidence, source: Confidence): Confidence =>
  record !== 'HYPOTHETICAL' && confidences.indexOf(source) < confidences.indexOf(record) ? source : record;

/** Ids of the sources on which a record rests once further ones support it too: each once, in the order of the alphabet. */
export const withSources = (row: RecordRow, ...further: readonly Pick<KnownSource, 'id'>[]): string[] =>
  [...new Set([...(row['sources'] as string[]), ...further.map(({ id }) => id)])].sort();

/** @throws {Refusal} `RULE_VIOLATION` for a worked example that is to say something of a record that is none */
export function requireRealSource(row: RecordRow, source: Pick<KnownSource, 'confidence'>): void {
  if (source.confidence !== 'HYPOTHETICAL' || row.properties['confidence'] === 'HYPOTHETICAL') return;
  throw new Refusal('RULE_VIOLATION', {
    zh: '演示用例不能作为更改真实记录的依据',
    en: 'a worked example is no ground for changing a record that is none',
  });
}
