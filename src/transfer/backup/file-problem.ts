/** Why a file cannot be restored. */
import { bothLanguages, type BilingualText } from '../../refusal.js';

/** A file is no whole, unaltered backup of a version that is understood. Nothing was changed. */
export class BackupFileError extends Error {
  override readonly name = 'BackupFileError';

  /** @param line of the uncompressed text, from 1; `null` when the whole file is meant */
  constructor(file: string, line: number | null, text: BilingualText) {
    super(`${line === null ? file : `${file}:${String(line)}`}: ${bothLanguages(text)}`);
  }
}
