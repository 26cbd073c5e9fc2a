/** A chosen file as the mutation takes it: text where it is UTF-8, base64 otherwise. */

/** What a request holds for a file beside its query, as the service sets it. */
export const REQUEST_BYTES = 1024 * 1024;

export type FileContent = { readonly text: string } | { readonly base64: string };

/** Undefined where a request does not hold it. */
export async function contentOf(file: File): Promise<FileContent | undefined> {
  // Nothing becomes shorter on its way.
  if (file.size > REQUEST_BYTES) return undefined;
  const content = contentOfBytes(new Uint8Array(await file.arrayBuffer()));
  return fits(file.name, content) ? content : undefined;
}

/** Workbooks, and texts in the encodings of older programs, are left to the service to read. */
export function contentOfBytes(bytes: Uint8Array): FileContent {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { base64: base64Of(bytes) };
  }
}

const fits = (fileName: string, content: FileContent) =>
  new TextEncoder().encode(JSON.stringify({ input: { fileName, ...content } })).length < REQUEST_BYTES;

/** A call takes so many arguments and no more. */
const PART = 8192;

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PART)
    binary += String.fromCharCode(...bytes.subarray(at, at + PART));
  return btoa(binary);
}
