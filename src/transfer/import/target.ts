/** What a row of a file is about, once what it names is found: a record of the registry, or a new one. */
import type { RecordKind } from '../../registry/kinds.js';
import type { RecordRow } from '../../registry/records.js';
import { Refusal, type BilingualText } from '../../refusal.js';
import { searchForm } from '../../search/search-text.js';
import type { Problem } from '../problem.js';
import type { PlaceNamed } from './place-names.js';
import type { ImportRecord } from './record.js';
import type { World } from './world.js';

/** What tells a record without an id from the others around it. */
export interface Likeness {
  /** Ids of the places, in order, at which it would be: those of its candidates are the same. */
  readonly places: readonly string[];
  /** Whether there can be but one such record, whatever its id. */
  readonly isOnly: boolean;
  /** Which of the records at these places it is for certain, and which it may be. */
  readonly among: (candidates: readonly Candidate[]) => {
    readonly certain: readonly Candidate[];
    readonly uncertain: readonly Candidate[];
  };
}

/** A record is known by all the names that a row gives; by one of two only it is uncertain whether it is meant. */
export const byNames =
  (
    names: { readonly name_zh: string; readonly name_en: string },
    fits: (candidate: Candidate) => boolean = () => true,
  ) =>
  (candidates: readonly Candidate[]) => {
    const forms = [names.name_zh, names.name_en].map(searchForm);
    const called = candidates.filter(fits).flatMap((candidate) => {
      const its = new Set(candidate.names.map(searchForm));
      const shared = forms.filter((form) => its.has(form)).length;
      return shared === 0 ? [] : [{ candidate, isWhole: shared === forms.length }];
    });
    const whole = called.filter(({ isWhole }) => isWhole).map(({ candidate }) => candidate);
    return whole.length === 1
      ? { certain: whole, uncertain: [] }
      : { certain: [], uncertain: called.map(({ candidate }) => candidate) };
  };

/** A record that lies at the places of a {@link Likeness}. */
export interface Candidate {
  readonly id: string;
  readonly places: readonly string[];
  readonly kind: string | null;
  readonly signedOn: string | null;
  readonly hasEnded: boolean;
  readonly names: readonly string[];
}

/** The kinds of record that files bring. */
export type ImportedKind = Extract<RecordKind, 'agreement' | 'place' | 'channel' | 'asset'>;

/** A row that can be entered. */
export interface Target {
  readonly kind: ImportedKind;
  /** Id that the row gives, or by which its name is known; undefined where it has to be recognised. */
  readonly id: string | undefined;
  /** Readable id of a new record; a number is put behind it where it is taken. */
  readonly newId: string;
  readonly likeness: Likeness;
  /** What the row says, as it is written; its id and sources are set later. */
  readonly row: RecordRow;
  /** Properties that the row speaks of. */
  readonly given: readonly string[];
  /** The place that the record belongs to and those above it. */
  readonly chain: readonly string[];
}

/** Finds what the cells of one row name, and notes what cannot be found. */
export class Resolving {
  readonly world: World;
  readonly #record: ImportRecord;
  readonly #problems: Problem[];

  constructor(record: ImportRecord, world: World) {
    this.world = world;
    this.#record = record;
    this.#problems = [...record.problems];
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Notes that a cell, or the row as a whole, cannot be used. */
  refuse(column: string | null, zh: string, en: string): void {
    const { file, line } = this.#record;
    this.#problems.push({ file, line, column, text: { zh, en } });
    return undefined;
  }

  /** @returns whether a rule allows it; what the rule says against it is noted */
  allows(column: string, rule: () => unknown): boolean {
    try {
      rule();
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refuse(column, error.text.zh, error.text.en);
      return false;
    }
  }

  /** @returns id of the place that a cell means, or undefined, which is noted unless the cell could not be read */
  place(
    column: string,
    text: string | undefined,
    fits: (place: PlaceNamed) => boolean,
    wanted: BilingualText,
  ): string | undefined {
    if (text === undefined) return undefined;
    const { places } = this.world;
    const match = places.match(text, fits);
    if (match.found !== undefined && fits(match.found)) return match.found.id;
    if (match.found !== undefined) {
      this.refuse(
        column,
        `"${text}"（${match.found.id}）不是${wanted.zh}`,
        `"${text}" (${match.found.id}) is not ${wanted.en}`,
      );
      return undefined;
    }
    const named = match.candidates.map(({ id, nameZh }) => `${id} ${nameZh}`).join('、');
    if (match.isAmbiguous)
      this.refuse(
        column,
        `"${text}" 有多处同名，请写明国家和地区或用标识：${named}`,
        `several places are called "${text}"; add country and region, or give the id: ${named}`,
      );
    else
      this.refuse(
        column,
        `登记簿中没有"${text}"${named === '' ? '' : `，相近的有：${named}`}`,
        `the registry has no "${text}"${named === '' ? '' : `; near it are: ${named}`}`,
      );
    return undefined;
  }

  /** @returns ids of the themes that cells mean, or undefined when one is not found, which is noted */
  themes(column: string, texts: readonly string[]): string[] | undefined {
    const found = texts.map((text) => {
      const [id, ...others] = this.world.themes.get(searchForm(text)) ?? [];
      if (id !== undefined && others.length === 0) return id;
      if (id === undefined) this.refuse(column, `没有主题"${text}"`, `there is no theme "${text}"`);
      else
        this.refuse(
          column,
          `"${text}" 是几个主题的名称，请用标识：${[id, ...others].join('、')}`,
          `several themes are called "${text}"; give the id: ${[id, ...others].join(', ')}`,
        );
      return undefined;
    });
    return found.includes(undefined) ? undefined : (found as string[]);
  }
}
