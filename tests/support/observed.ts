/** What a test saw, for the document that `npm run reliability` writes. */
// Without an import of 'vitest' the compiler cannot augment it below.
import type {} from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** In words and figures, as somebody would note it who watched. */
    observed?: string;
  }
}
