/** Finds out how a text is encoded and reads it a part at a time, so that its length costs no memory. */
import { firstBytes, type ImportInput } from './input.js';

/** The encodings that are read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Bytes of one line that are looked through for where a text cannot be decoded. */
const LONGEST_LINE = 1_048_576;

/** A text that is in none of the encodings. `line` is the first that cannot be decoded, where it is known. */
export class EncodingError extends Error {
  override readonly name = 'EncodingError';

  constructor(readonly line: number | null) {
    super('neither UTF-8 nor GB18030');
  }
}

/**
 * A byte order mark decides; without one, a text that is valid UTF-8 as a whole is UTF-8, and any other that is valid
 * GB18030 is that. GBK and GB2312 are parts of GB18030. Reads the file once or twice.
 *
 * @throws {EncodingError}
 */
export async function encodingOf(input: ImportInput): Promise<Encoding> {
  const [first, second] = await firstBytes(input, 2);
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (await decodes(input, 'utf-8')) return 'utf-8';
  if (await decodes(input, 'gb18030')) return 'gb18030';
  throw new EncodingError(await firstUndecoded(input));
}

/**
 * The text of a file, a part at a time, without byte order mark and with every line ended by `\n` alone.
 *
 * @throws {EncodingError} when the bytes are not of that encoding
 */
export async function* textOf(input: ImportInput, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let isFirst = true;
  // A `\r` at the end of a part may belong to a `\n` at the beginning of the next.
  let held = '';
  const normalised = (text: string): string => {
    const whole = held + (isFirst ? text.replace(/^\ufeff/, '') : text);
    if (text !== '') isFirst = false;
    held = whole.endsWith('\r') ? '\r' : '';
    return whole.slice(0, whole.length - held.length).replace(/\r\n?/g, '\n');
  };
  try {
    for await (const part of input.parts()) {
      const text = normalised(decoder.decode(part, { stream: true }));
      if (text !== '') yield text;
    }
    const rest = normalised(decoder.decode()) + (held === '' ? '' : '\n');
    if (rest !== '') yield rest;
  } catch (error) {
    if (error instanceof TypeError) throw new EncodingError(null);
    throw error;
  }
}

async function decodes(input: ImportInput, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const part of input.parts()) decoder.decode(part, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/**
 * The first line that is not of the encoding that most of the text is in: UTF-8 where some line needs it, else
 * GB18030. In both, the byte of a line feed is nothing else.
 */
async function firstUndecoded(input: ImportInput): Promise<number | null> {
  const wrong: Record<'utf-8' | 'gb18030', { first: number | null; lines: number }> = {
    'utf-8': { first: null, lines: 0 },
    gb18030: { first: null, lines: 0 },
  };
  let line = 0;
  for await (const bytes of linesOf(input)) {
    line += 1;
    if (bytes === null) return line;
    for (const encoding of ['utf-8', 'gb18030'] as const)
      if (!isOf(encoding, bytes)) {
        wrong[encoding].first ??= line;
        wrong[encoding].lines += 1;
      }
  }
  return wrong['utf-8'].lines <= wrong.gb18030.lines ? wrong['utf-8'].first : wrong.gb18030.first;
}

function isOf(encoding: Encoding, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The lines of a file as bytes; `null`, as the last, for one that is too long to be kept. */
async function* linesOf(input: ImportInput): AsyncGenerator<Uint8Array | null> {
  let held: Uint8Array = new Uint8Array();
  for await (const part of input.parts()) {
    const bytes = held.length === 0 ? part : Buffer.concat([held, part]);
    let from = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
      yield bytes.subarray(from, end);
      from = end + 1;
    }
    held = bytes.subarray(from);
    if (held.length > LONGEST_LINE) {
      yield null;
      return;
    }
  }
  yield held;
}
