/** What is sent as a whole: packed as the caller takes it, and not sent at all to who has it already. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { chooseCoding, contentCodings, type ContentCoding } from './negotiation.js';

/** Less than this fits into one packet of the network beside its headers, packed or not. */
const LEAST_PACKED_BYTES = 1_400;

/** What is packed and takes a larger part of the bytes than this is sent as it is. */
const MOST_PACKED = 0.5;

const packers: Readonly<Record<ContentCoding, (bytes: Buffer, effort: Effort) => Promise<Buffer>>> = {
  br: (bytes, effort) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: effort === 'fast' ? 1 : 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes, effort) => promisify(gzip)(bytes, { level: effort === 'fast' ? 1 : 6 }),
};

/**
 * `fast` for an answer, which is of use for a while; `small` for a file, which is packed once for as long as the service runs, but
 * while its first reader waits: the last levels take a second for a tenth less.
 */
export type Effort = 'fast' | 'small';

/** Bytes with what is worked out of them at most once. */
export class Content {
  readonly bytes: Buffer;
  readonly #effort: Effort;
  readonly #packed = new Map<ContentCoding, Promise<Buffer | undefined>>();
  #tag: string | undefined;

  constructor(bytes: Buffer, effort: Effort) {
    this.bytes = bytes;
    this.#effort = effort;
  }

  /** The most bytes that it ever takes, with all that is kept beside it. */
  get mostBytes(): number {
    return this.bytes.length * (1 + contentCodings.length * MOST_PACKED);
  }

  /**
   * An entity tag of the bytes alone: who has the same bytes, from whichever process and time, need not be sent them. It is
   * weak because it is the same however they are packed.
   */
  get tag(): string {
    this.#tag ??= `W/"${createHash('sha256').update(this.bytes).digest('base64url')}"`;
    return this.#tag;
  }

  /** The bytes in a coding; undefined where that saves too little. */
  async packed(coding: ContentCoding): Promise<Buffer | undefined> {
    if (this.bytes.length < LEAST_PACKED_BYTES) return undefined;
    let packing = this.#packed.get(coding);
    if (packing === undefined) {
      packing = packers[coding](this.bytes, this.#effort).then((packed) =>
        packed.length <= this.bytes.length * MOST_PACKED ? packed : undefined,
      );
      this.#packed.set(coding, packing);
    }
    return packing;
  }
}

/** A text as bytes of its own: small buffers of node share a larger one, which would live as long as any of them. */
export function bytesOf(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
}

/** Whether the caller has the content of this tag, RFC 9110 section 13.1.2. No tag of ours has a comma. */
function isKnown(request: FastifyRequest, tag: string): boolean {
  const given = request.headers['if-none-match'] ?? '';
  return given.split(',').some((one) => one.trim() === '*' || opaque(one.trim()) === opaque(tag));
}

/** Weak comparison, RFC 9110 section 8.8.3.2. */
const opaque = (tag: string) => tag.replace(/^W\//, '');

/**
 * What a handler returns to answer with the content.
 *
 * @param options.isTagged the caller may keep it, and asks with its tag whether it is still the same
 * @param options.varies headers by which another content would be answered
 */
export async function sendContent(
  request: FastifyRequest,
  reply: FastifyReply,
  content: Content,
  { isTagged, varies = [] }: { readonly isTagged: boolean; readonly varies?: readonly string[] },
): Promise<Buffer | ''> {
  reply.header('vary', [...varies, 'accept-encoding'].join(', '));
  if (isTagged) {
    reply.header('etag', content.tag);
    if (isKnown(request, content.tag)) {
      reply.code(304).removeHeader('content-type');
      return '';
    }
  }
  const coding = chooseCoding(request.headers['accept-encoding']);
  const packed = coding && (await content.packed(coding));
  if (packed !== undefined) reply.header('content-encoding', coding);
  return packed ?? content.bytes;
}
