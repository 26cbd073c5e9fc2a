/** Whether this browser can draw the graph. */

let known: boolean | undefined;

/** Tried once: a window may have few contexts at a time. */
export function hasWebGl(): boolean {
  if (known === undefined) {
    const context =
      document.createElement('canvas').getContext('webgl2') ??
      document.createElement('canvas').getContext('webgl');
    known = context !== null;
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  }
  return known;
}
