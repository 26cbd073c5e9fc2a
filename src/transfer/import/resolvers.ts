/** The field of the mutation type that imports a file. */
import { requireRole } from '../../access/policy.js';
import { answer } from '../../read/answer.js';
import { Refusal } from '../../refusal.js';
import type { MutationResolver } from '../../registry/mutation.js';
import { importFiles } from './import.js';
import { bytesInput, readImport, type ImportKind } from './read.js';

interface ImportRecordsInput {
  readonly fileName: string;
  readonly text?: string | null;
  readonly base64?: string | null;
  readonly kind?: Uppercase<ImportKind> | null;
  readonly dryRun: boolean;
  readonly keepGoing: boolean;
  readonly idempotencyKey?: string | null;
}

const importRecords: MutationResolver = async (
  _source,
  given: { readonly input: unknown },
  context,
  info,
) => {
  const input = given.input as ImportRecordsInput;
  const { fileName, kind, dryRun, keepGoing, idempotencyKey } = input;
  // Before anything is done with what somebody sent.
  requireRole(context.viewer, 'IMPORT_RECORDS');
  const file = bytesInput(fileName, contentOf(input));
  const options = { kind: kind == null ? undefined : (kind.toLowerCase() as ImportKind) };
  const { counts, written, lines } = await importFiles(context, [() => readImport(file, options)], {
    dryRun,
    keepGoing,
    idempotencyKey,
    input,
  });
  return answer(context, info, {
    written,
    counts: { ...counts },
    lines: lines.map(({ text, ...line }) => ({ ...line, ...text })),
  });
};

/** @throws {Refusal} `BAD_USER_INPUT` unless there is either a text or base64 */
function contentOf({ text, base64 }: ImportRecordsInput): Uint8Array {
  if (text != null && base64 == null) return Buffer.from(text, 'utf8');
  const compact = base64?.replace(/\s+/g, '');
  if (compact !== undefined && text == null && /^[A-Za-z0-9+/]*={0,2}$/.test(compact))
    return Buffer.from(compact, 'base64');
  throw new Refusal('BAD_USER_INPUT', {
    zh: '须给出 text 或 base64 之一，且 base64 须有效',
    en: 'either text or base64 is needed, and base64 has to be valid',
  });
}

export const importMutations = { importRecords };
