/** The functions that judge by a rule, under the names that `checks` in `data/rules.csv` uses. */
import { approvalStep, cityChain, countyChain, foreignStep, provincialOffice } from './approval.js';
import type { Check } from './check.js';
import { contactBefore } from './contact-before.js';
import { diplomaticRelations } from './diplomatic-relations.js';
import { homeMayConclude } from './home-may-conclude.js';
import { levelsMatch, levelsMatchOrOpen } from './levels-match.js';
import { oneToOne } from './one-to-one.js';
import { ownTie } from './own-tie.js';
import { upgrade } from './upgrade.js';

export const checks = {
  'diplomatic-relations': diplomaticRelations,
  'home-may-conclude': homeMayConclude,
  'levels-match': levelsMatch,
  'levels-match-or-open': levelsMatchOrOpen,
  'own-tie': ownTie,
  'one-to-one': oneToOne,
  'contact-before': contactBefore,
  upgrade,
  'approval-step': approvalStep,
  'provincial-office': provincialOffice,
  'city-chain': cityChain,
  'county-chain': countyChain,
  'foreign-step': foreignStep,
} as const satisfies Record<string, Check>;

export const checkNames = Object.keys(checks) as (keyof typeof checks)[];

/** The check of a name; undefined for one of another version of the data. */
export const checkOf = (name: string): Check | undefined =>
  Object.hasOwn(checks, name) ? checks[name as keyof typeof checks] : undefined;
