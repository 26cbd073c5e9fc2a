/** Attachments: what a proposal says of files that stay in the office's archive. */
import { z } from 'zod';
import type { Value } from '../graph/graph.js';
import { name } from '../registry/input.js';

const MOST_ATTACHMENTS = 50;
const LONGEST_MEDIA_TYPE = 100;

const refusing = (zh: string, en: string) => ({ message: en, params: { zh, en } });

const attachment = z.object({
  name,
  mediaType: z
    .string()
    .max(LONGEST_MEDIA_TYPE)
    .refine(
      (text) => /^[a-z0-9][a-z0-9.+-]*\/[a-z0-9][a-z0-9.+-]*$/i.test(text),
      refusing('须为媒体类型，如 application/pdf', 'has to be a media type such as application/pdf'),
    ),
  size: z.int().refine((bytes) => bytes > 0, refusing('须大于 0', 'has to be above 0')),
  sha256: z
    .string()
    .refine(
      (text) => /^[0-9a-f]{64}$/i.test(text),
      refusing('须为 SHA-256 摘要：64 位十六进制数字', 'has to be a SHA-256 hash: 64 hexadecimal digits'),
    )
    .transform((text) => text.toLowerCase()),
});

/** `[AttachmentInput!]` of the schema. */
export const attachments = z
  .array(attachment)
  .max(MOST_ATTACHMENTS)
  .refine(
    (all) => new Set(all.map(({ name }) => name)).size === all.length,
    refusing('附件名称不能重复', 'must not name two attachments alike'),
  );

/** One attachment, checked. */
export type Attachment = z.output<typeof attachment>;

/** Attachments as properties of a node, which cannot be maps: a list of each field, in one order. */
export const attachmentProperties = (all: readonly Attachment[] | null): Record<string, Value> => {
  const given = all === null || all.length === 0 ? null : all;
  const list = <Field extends keyof Attachment>(field: Field) =>
    given === null ? null : given.map((one) => one[field]);
  return {
    attachmentNames: list('name'),
    attachmentMediaTypes: list('mediaType'),
    attachmentSizes: list('size'),
    attachmentHashes: list('sha256'),
  };
};
