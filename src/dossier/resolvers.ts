/** The field of the query type that asks for a handover file. */
import type { RootResolver } from '../read/resolver.js';
import type { DossierLanguage } from './document.js';
import { readDossier } from './dossier.js';

const dossier: RootResolver<{ of: string; language: DossierLanguage }> = (
  _source,
  { of, language },
  context,
) => readDossier(context, of, language);

export const dossierQueries = { dossier };
