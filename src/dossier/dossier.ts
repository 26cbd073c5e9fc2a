/** A place's handover file as it is answered: read, judged and written. */
import { readFacts } from '../read/facts.js';
import { viewerParameters, type ReadContext } from '../read/answer.js';
import type { DossierLanguage } from './document.js';
import type { DossierFacts, EntryFacts } from './facts.js';
import { handoverFile, type HandoverFile } from './handover-file.js';
import { toHtml } from './html.js';
import { toMarkdown } from './markdown.js';

/** Items of a list that a file shows; more are counted. */
const LONGEST_LIST = 200;

/** Changes that a file shows. */
const ENTRIES = 20;

/** A handover file in one form of language, written when its text is asked for. */
export interface Dossier extends Omit<HandoverFile, 'document'> {
  /** ISO 8601 instant in UTC. */
  readonly madeAt: string;
  markdown(): string;
  html(): string;
}

/**
 * Reads the handover file of a place, as the reader may see it.
 *
 * @param id of a place, also a former one
 * @throws {Refusal} `NOT_FOUND` when there is no such place
 */
export async function readDossier(
  context: ReadContext,
  id: string,
  language: DossierLanguage,
): Promise<Dossier> {
  const [stays] = await context.graph.read(context.statements.get('registry/former-place'), { id });
  const of = (stays?.['place'] ?? id) as string;
  const facts = await readFacts<Omit<DossierFacts, 'entries' | 'entryTotal'>>(context, 'dossier/facts', {
    of,
    most: LONGEST_LIST,
  });
  const history = await readFacts<{ totalCount: number; edges: readonly { node: EntryFacts }[] }>(
    context,
    'audit/history',
    {
      of,
      ...viewerParameters(context.viewer),
      order: 'SEQUENCE_DESC',
      descending: true,
      afterKey: null,
      first: ENTRIES,
      limit: ENTRIES + 1,
    },
  );
  const madeAt = new Date().toISOString();
  const entries = history.edges.map(({ node }) => node);
  const { document, ...counts } = handoverFile({ ...facts, entries, entryTotal: history.totalCount }, madeAt);
  return {
    ...counts,
    madeAt,
    markdown: () => toMarkdown(document, language),
    html: () => toHtml(document, language),
  };
}
