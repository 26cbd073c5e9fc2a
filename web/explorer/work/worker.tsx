/** The person whose desk this is: who they are, for which office, and what they may do. */
import { createContext, use } from 'react';
import type { Named } from '../text/language.js';
import type { RecordKind } from '../parts/record-field.js';
import type { Rights, Role } from './rights.js';

export interface Worker {
  readonly actor: string;
  readonly role: Role;
  /** Undefined where the registry does not have the office that the token names. */
  readonly officeId: string | undefined;
  /** The place that the office works for; undefined for one of the whole country. */
  readonly place: (Named & { readonly id: string; readonly __typename: RecordKind }) | undefined;
  readonly may: Rights;
  /** What was done last; null when nothing was yet. */
  readonly said: Said | null;
  /** Tells what was done, at the top of the desk, until something else is. */
  readonly tell: (said: Said | null) => void;
}

/** What was done. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

export const WorkerContext = createContext<Worker | null>(null);

export function useWorker(): Worker {
  const worker = use(WorkerContext);
  if (worker === null) throw new Error('useWorker belongs inside of the desk');
  return worker;
}
