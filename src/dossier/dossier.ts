/** A place's handover file as it is answered: read, judged and written. */
import { readHealthWeights } from '../exchanges/health-weights.js';
import { healthOf, type HeldExchange } from '../exchanges/health.js';
import { readFacts } from '../read/facts.js';
import type { ReadContext } from '../read/answer.js';
import { today } from '../dates.js';
import type { DossierLanguage } from './document.js';
import type { DossierFacts, EntryFacts, SharingFacts, TieFacts } from './facts.js';
import { handoverFile, type HandoverFile } from './handover-file.js';
import { toHtml } from './html.js';
import { toMarkdown } from './markdown.js';

/** Items of a list that a file shows; more are counted. */
const LONGEST_LIST = 200;

/** Changes that a file shows. */
const ENTRIES = 20;

const weights = readHealthWeights();

/** What is read by statements of its own, because not every reader may see all of it. */
type Apart = 'proposals' | 'proposalTotal' | 'entries' | 'entryTotal' | keyof SharingFacts;

/** What `dossier/facts` answers: of each tie what its health is judged by, instead of the judgement. */
type FactsRead = Omit<DossierFacts, 'ties' | Apart> & {
  readonly ties: readonly (Omit<TieFacts, 'health'> & { readonly held: readonly HeldExchange[] })[];
};

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
  const { ties, ...facts } = await readFacts<FactsRead>(context, 'dossier/facts', {
    of,
    most: LONGEST_LIST,
    asOf: null,
  });
  const history = await readFacts<{ totalCount: number; edges: readonly { node: EntryFacts }[] }>(
    context,
    'audit/history',
    {
      of,
      order: 'SEQUENCE_DESC',
      descending: true,
      afterKey: null,
      first: ENTRIES,
      limit: ENTRIES + 1,
    },
  );
  const proposed = await readFacts<Pick<DossierFacts, 'proposals' | 'proposalTotal'>>(
    context,
    'proposals/under-way',
    { of, most: LONGEST_LIST },
  );
  const sharing = await readFacts<SharingFacts>(context, 'dossier/shared-lists', { of, most: LONGEST_LIST });
  const madeAt = new Date().toISOString();
  context.markMomentary?.();
  const entries = history.edges.map(({ node }) => node);
  const judged = ties.map(({ held, ...tie }) => ({ ...tie, health: healthOf(held, today(), weights) }));
  const { document, ...counts } = handoverFile(
    { ...facts, ...proposed, ...sharing, ties: judged, entries, entryTotal: history.totalCount },
    madeAt,
  );
  return {
    ...counts,
    madeAt,
    markdown: () => toMarkdown(document, language),
    html: () => toHtml(document, language),
  };
}
