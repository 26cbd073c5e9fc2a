/** Cuts a JSON text into its items without reading it as a whole. */
import type { JsonItem } from './json.js';
import { fault, type ImportFault } from './record.js';

/** Characters of the longest item. */
const LONGEST_ITEM = 1_000_000;

const tooLong = (file: string, line: number): ImportFault =>
  fault(
    file,
    line,
    null,
    `超过 ${LONGEST_ITEM} 个字，可能是括号或引号没有闭合；其后没有读取`,
    `has more than ${LONGEST_ITEM} characters, perhaps for a bracket or quotation mark that is not closed; nothing behind it was read`,
  );

const noArray = (file: string): ImportFault =>
  fault(
    file,
    null,
    null,
    '不是 JSON 数组：应以 [ 开头、以 ] 结尾，其间是若干对象',
    'is no JSON array: it begins with [, ends with ], and holds objects',
  );

/** The lines of a JSON Lines text that hold something. */
export async function* linesOfJson(
  file: string,
  texts: AsyncIterable<string>,
): AsyncGenerator<JsonItem | ImportFault> {
  let line = 1;
  let held = '';
  for await (const text of texts) {
    const lines = (held + text).split('\n');
    held = lines.pop()!;
    for (const whole of lines) {
      if (whole.length > LONGEST_ITEM) yield tooLong(file, line);
      else if (whole.trim() !== '') yield { line, text: whole };
      line += 1;
    }
    if (held.length > LONGEST_ITEM) {
      yield tooLong(file, line);
      return;
    }
  }
  if (held.trim() !== '') yield { line, text: held };
}

/** The items of a JSON array, numbered from 1. What stands in them is not looked at, but for where they end. */
export async function* itemsOfArray(
  file: string,
  texts: AsyncIterable<string>,
): AsyncGenerator<JsonItem | ImportFault> {
  const scan = new ArrayScan();
  for await (const text of texts) {
    for (const item of scan.take(text)) yield item;
    if (scan.isLost) {
      yield noArray(file);
      return;
    }
    if (scan.isTooLong) {
      yield tooLong(file, scan.number);
      return;
    }
  }
  if (!scan.isWhole) yield noArray(file);
}

/** Where a reading of an array stands between two parts of its text. */
class ArrayScan {
  /** Number of the item that is being read. */
  number = 1;
  /** Whether something stands before or behind the array. */
  isLost = false;
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  #isDone = false;
  #held = '';

  get isTooLong(): boolean {
    return this.#held.length > LONGEST_ITEM;
  }

  get isWhole(): boolean {
    return this.#isDone;
  }

  /** Reads on, and hands out the items that have ended. */
  take(text: string): JsonItem[] {
    const items: JsonItem[] = [];
    let from = 0;
    const end = (at: number, isLast: boolean) => {
      const item = this.#held + text.slice(from, at);
      this.#held = '';
      from = at + 1;
      // An empty array has no item; behind a comma one is missing.
      if (isLast && this.number === 1 && item.trim() === '') return;
      items.push({ line: this.number, text: item });
      this.number += 1;
    };
    for (let at = 0; at < text.length; at += 1) {
      const character = text[at]!;
      if (this.#isInString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (character === '\\') this.#isEscaped = true;
        else if (character === '"') this.#isInString = false;
      } else if (this.#depth === 0) {
        if (character === '[' && !this.#isDone) {
          this.#depth = 1;
          from = at + 1;
        } else if (character.trim() !== '') {
          this.isLost = true;
          return items;
        }
      } else if (character === '"') this.#isInString = true;
      else if (character === '[' || character === '{') this.#depth += 1;
      else if (character === ']' || character === '}') {
        this.#depth -= 1;
        if (this.#depth === 0) {
          if (character === '}') this.isLost = true;
          end(at, true);
          this.#isDone = true;
        }
      } else if (character === ',' && this.#depth === 1) end(at, false);
    }
    if (this.#depth > 0) this.#held += text.slice(from);
    return items;
  }
}
