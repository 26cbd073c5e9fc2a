/** All questions, in the order in which the first page shows them; the first is the main one. */
import { channelMix } from './channel-mix.js';
import { contention } from './contention.js';
import { coverage } from './coverage.js';
import { eligibility } from './eligibility.js';
import { paths } from './paths.js';
import { peers } from './peers.js';
import type { Question } from './question.js';
import { reachablePartners } from './reachable-partners.js';
import { similarPlaces } from './similar-places.js';
import { suggestPartners } from './suggest-partners.js';
import { tiesOnRecord } from './ties-on-record.js';

export const questions: readonly [Question, ...Question[]] = [
  reachablePartners,
  suggestPartners,
  similarPlaces,
  paths,
  eligibility,
  peers,
  contention,
  tiesOnRecord,
  channelMix,
  coverage,
];

/** @param id as an address names it */
export const questionOf = (id: string | null): Question | undefined =>
  questions.find((question) => question.id === id);
