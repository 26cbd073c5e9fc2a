/** Reads the records of a CSV or TSV text, a part at a time. */
import { Readable } from 'node:stream';
import { parse, type CsvError, type Info, type InfoRecord } from 'csv-parse';
import { fault, type ImportFault, type RawRow } from './record.js';

/** Characters of the longest record: a quotation mark that is never closed must not draw the whole file into memory. */
const LONGEST_RECORD = 1_000_000;

/** The characters that may stand between two values. Excel writes a tab into what it calls Unicode text. */
const DELIMITERS = [',', '\t', ';'] as const;

/**
 * The rows of a text and, in their place, the faults of records that cannot be told apart. Rows without any value are
 * left out. A value keeps the spaces within quotation marks.
 *
 * @param texts the text, lines ended by `\n`
 */
export async function* delimitedRows(
  file: string,
  texts: AsyncIterable<string>,
): AsyncGenerator<RawRow | ImportFault> {
  const { first, all } = await peeked(texts);
  // Where the last record ended that could be read, so that a fault behind it is said to begin on the next line.
  let ended = 0;
  const faults: ImportFault[] = [];
  let isStopped = false;
  const untilStopped = async function* () {
    for await (const text of all) {
      if (isStopped) return;
      yield text;
    }
  };
  const parser = parse({
    delimiter: delimiterOf(first),
    record_delimiter: '\n',
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
    skip_records_with_error: true,
    on_record: (record: string[], { lines }: InfoRecord) => {
      ended = lines;
      return record;
    },
    on_skip: (error) => {
      // The parser would find the same record too long again with each of its characters.
      isStopped ||= error?.code === 'CSV_MAX_RECORD_SIZE';
      const found = faultOf(file, ended + 1, error?.code);
      if (faults.at(-1)?.problem.line !== found.problem.line) faults.push(found);
      return undefined;
    },
  });
  const source = Readable.from(untilStopped());
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const { info, record } of parser as AsyncIterable<{ info: Info; record: string[] }>) {
      yield* faults.splice(0);
      // The parser names the line that a record ends on.
      yield { line: info.lines - newlinesIn(record), values: record };
    }
    yield* faults;
  } finally {
    source.destroy();
    parser.destroy();
  }
}

const newlinesIn = (record: readonly string[]): number =>
  record.reduce((total, value) => total + value.split('\n').length - 1, 0);

/** What is wrong with a record that cannot be told from others. */
function faultOf(file: string, line: number, code: CsvError['code'] | undefined): ImportFault {
  if (code === 'CSV_MAX_RECORD_SIZE')
    return fault(
      file,
      line,
      null,
      `从此处起的一条记录超过 ${LONGEST_RECORD} 个字，可能是引号没有闭合；其后没有读取`,
      `the record that begins here has more than ${LONGEST_RECORD} characters, perhaps for a quotation mark that is not closed; nothing behind it was read`,
    );
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return fault(
      file,
      line,
      null,
      '从此处起的一条记录，引号没有闭合，直到文件末尾都未能读取',
      'a quotation mark of the record that begins here is not closed; it and all behind it could not be read',
    );
  return fault(
    file,
    line,
    null,
    '从此处起的一条记录，引号有误，未能读取：含有引号的值须整体置于引号之内，其中的引号写两次',
    'the record that begins here could not be read: a value with a quotation mark stands between quotation marks as a whole, and has it twice',
  );
}

/** The first text of a sequence, and the sequence from its beginning. */
async function peeked(texts: AsyncIterable<string>) {
  const iterator = texts[Symbol.asyncIterator]();
  const next = await iterator.next();
  const first = next.done === true ? '' : next.value;
  return {
    first,
    all: (async function* () {
      yield first;
      yield* { [Symbol.asyncIterator]: () => iterator };
    })(),
  };
}

/** What stands between the values of the first line that has more than one, where most of the candidates stand. */
function delimiterOf(text: string): string {
  for (const line of text.split('\n', 50)) {
    const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: line.split(delimiter).length - 1 }));
    const best = counts.reduce((most, next) => (next.count > most.count ? next : most));
    if (best.count > 0) return best.delimiter;
  }
  return ',';
}
