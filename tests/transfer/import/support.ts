import { describeProblem } from '../../../src/transfer/problem.js';
import {
  bytesInput,
  readImport,
  type ImportInput,
  type ImportItem,
  type ImportOptions,
} from '../../../src/transfer/import/read.js';

/** What an import file holds: its records, and all that is wrong, each in a line. */
export async function readAll(input: ImportInput, options?: ImportOptions) {
  const items: ImportItem[] = [];
  for await (const item of readImport(input, options)) items.push(item);
  const records = items.filter((item) => item.type === 'record');
  return {
    records,
    rows: records.map(({ cells }) => given(cells)),
    lines: records.map(({ line }) => line),
    wrong: items
      .flatMap((item) => (item.type === 'fault' ? [item.problem] : item.problems))
      .sort((one, other) => (one.line ?? 0) - (other.line ?? 0))
      .map(describeProblem),
  };
}

/** Reads a text or bytes as a file of that name. */
export const readText = (name: string, content: string | Uint8Array, options?: ImportOptions) =>
  readAll(bytesInput(name, typeof content === 'string' ? Buffer.from(content) : content), options);

/** The cells that hold something. */
export const given = (cells: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(cells).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** How a text may be written into a file. */
export const encodings = {
  'UTF-8': (text: string) => Buffer.from(text),
  'UTF-8 with BOM': (text: string) => Buffer.from(`\ufeff${text}`),
  'UTF-16LE with BOM': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16BE with BOM': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  GB18030: (text: string) => gb18030(text),
} as const;

/** The platform decodes GB18030 only, so its table is turned round. */
function gb18030(text: string): Buffer {
  return Buffer.concat([...text].map((character) => Buffer.from(bytesOf(character))));
}

const table = new Map<string, readonly number[]>();

function bytesOf(character: string): readonly number[] {
  const point = character.codePointAt(0)!;
  if (point < 0x80) return [point];
  if (point >= 0x10000) return fourBytes(point - 0x10000, 0x90);
  if (table.size === 0) fillTable();
  const bytes = table.get(character);
  if (bytes === undefined) throw new Error(`no GB18030 for U+${point.toString(16)}`);
  return bytes;
}

const fourBytes = (index: number, lead: number): number[] => [
  lead + Math.floor(index / 12_600),
  0x30 + (Math.floor(index / 1_260) % 10),
  0x81 + (Math.floor(index / 10) % 126),
  0x30 + (index % 10),
];

function fillTable(): void {
  const decoder = new TextDecoder('gb18030');
  const add = (bytes: number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if ([...character].length === 1 && character !== '\ufffd' && !table.has(character))
      table.set(character, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) add([lead, trail]);
  for (let index = 0; index < 39_420; index += 1) add(fourBytes(index, 0x81));
}
