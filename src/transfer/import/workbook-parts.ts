/** Unpacks what is needed of an Excel workbook, and no more than a bounded amount of it. */
import { unzipSync, zipSync } from 'fflate';

/** Most bytes of a workbook's file, and of what is unpacked from it; docs/adr/0015 says what they cost in memory. */
export const LARGEST_WORKBOOK = 10 * 1_048_576;
export const LARGEST_UNPACKED = 32 * 1_048_576;

/** A workbook that unpacks to more than {@link LARGEST_UNPACKED}. */
export class UnpackedSizeError extends Error {
  override readonly name = 'UnpackedSizeError';
}

/** Parts of a workbook that hold no cells. */
const WITHOUT_CELLS =
  /(^|\/)(drawings|charts|media|theme|pivot[^/]*|embeddings|externalLinks|ctrlProps|printerSettings|customXml|docProps)\//i;

/**
 * The same workbook without pictures and the like, stored without compression. What a part says of its length is
 * believed in advance and enforced while it is unpacked, so that no small file becomes a large one; parts that two
 * readers might understand differently stand in the result once.
 *
 * @throws {UnpackedSizeError}
 * @throws {Error} when it is no zip file
 */
export function repacked(bytes: Uint8Array): Uint8Array {
  let total = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.(xml|rels)$/i.test(name) || WITHOUT_CELLS.test(name)) return false;
      total += originalSize;
      if (total > LARGEST_UNPACKED) throw new UnpackedSizeError();
      return true;
    },
  });
  return zipSync(parts, { level: 0 });
}
