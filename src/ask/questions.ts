/** The questions of the command line by name, in the order in which the help shows them. */
import type { Question } from './question.js';
import { channelMix, contention, coverage, scorecard } from './questions/evaluation.js';
import { calendar, dormant } from './questions/exchanges.js';
import { peers, similar, standing, suggest } from './questions/matching.js';
import { paths, reachable } from './questions/reach.js';
import { agreements, place } from './questions/registry.js';
import { eligibility } from './questions/rules.js';
import { search } from './questions/search.js';

export const questions: Readonly<Record<string, Question>> = {
  reachable,
  suggest,
  eligibility,
  paths,
  peers,
  standing,
  similar,
  'channel-mix': channelMix,
  contention,
  coverage,
  dormant,
  calendar,
  scorecard,
  agreements,
  place,
  search,
};
