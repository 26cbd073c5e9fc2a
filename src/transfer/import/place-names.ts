/** Which known place a cell means: by its id, or by a name, with the places that it lies in before or behind it. */
import { labelOfKind, type PlaceKind } from '../../places/rules.js';
import { matchName, withoutDivision, type NameMatch, type Named } from '../../search/name-match.js';
import { searchForm } from '../../search/search-text.js';

/** A place as the matching of names needs it. */
export interface PlaceNamed extends Named {
  readonly label: (typeof labelOfKind)[PlaceKind];
  /** Id of the place that it lies in; null for a country. */
  readonly partOf: string | null;
}

export { labelOfKind };

/** The kind of the places that have a label. */
export const kindOfLabel = (label: PlaceNamed['label']): PlaceKind =>
  (Object.keys(labelOfKind) as PlaceKind[]).find((kind) => labelOfKind[kind] === label)!;

/** What stands between the parts of 秩父市（日本埼玉县） and of Chichibu, Saitama, Japan. */
const SEPARATORS = /[,，、/／()（）·;；|]+|\s*-\s+/;

/** A longer cell is no name. */
const LONGEST_NAME = 120;

/** Candidates that a report shows. */
const SHOWN_CANDIDATES = 5;

/** Failed names for which similar ones are looked for: each reads all places. */
const MOST_SEARCHES = 200;

/** The places of the registry and those that a file brought, by their names. */
export class PlaceNames {
  readonly #byId = new Map<string, PlaceNamed>();
  readonly #byForm = new Map<string, PlaceNamed[]>();
  #searches = 0;

  /** Adds a place, or puts it in the place of what was known of its id. */
  add(place: PlaceNamed): void {
    this.#byId.set(place.id, place);
    for (const form of formsOf(place)) {
      const others = (this.#byForm.get(form) ?? []).filter(({ id }) => id !== place.id);
      this.#byForm.set(form, [...others, place]);
    }
  }

  get(id: string): PlaceNamed | undefined {
    return this.#byId.get(id);
  }

  /** Ids of a place and of those that it lies in, itself first. */
  chainOf(id: string): string[] {
    const chain: string[] = [];
    for (let next: string | null = id; next !== null && !chain.includes(next);) {
      chain.push(next);
      next = this.#byId.get(next)?.partOf ?? null;
    }
    return chain;
  }

  /**
   * Finds the place that is meant. Of several that are called alike, those that `fits` accepts count first, and those
   * that lie in the places that are named beside it. What remains uncertain is not guessed.
   */
  match(text: string, fits: (place: PlaceNamed) => boolean = () => true): NameMatch<PlaceNamed> {
    const known = this.#byId.get(text.trim());
    if (known !== undefined) return { found: known };
    if (text.length > LONGEST_NAME) return { isAmbiguous: false, candidates: [] };
    const plain = matchName(text, this.#called(text).filter(fits));
    if (plain.found !== undefined || plain.candidates.length > 0) return shortened(plain);
    const within = this.#inContext(text, fits);
    if (within.length === 1) return { found: within[0]! };
    if (within.length > 1) return shortened({ isAmbiguous: true, candidates: within });
    return shortened({ isAmbiguous: false, candidates: this.#similar(text, fits) });
  }

  #called(name: string): PlaceNamed[] {
    const form = searchForm(name);
    const found = [form, withoutDivision(form)].flatMap((one) => this.#byForm.get(one) ?? []);
    return [...new Set(found)];
  }

  /** Places of one of the parts of a text whose other parts all name places that it lies in. */
  #inContext(text: string, fits: (place: PlaceNamed) => boolean): PlaceNamed[] {
    const parts = text
      .split(SEPARATORS)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const readings = parts.flatMap((part, index) =>
      [part, ...suffixesOf(part)].map((name) => ({
        name,
        context: [...parts.filter((_, other) => other !== index), part.slice(0, part.length - name.length)],
      })),
    );
    const found = readings.flatMap(({ name, context }) => {
      const there = this.#called(name).filter((place) => {
        if (!fits(place)) return false;
        const above = this.chainOf(place.id)
          .slice(1)
          .map((id) => this.#byId.get(id)!);
        return context.every((part) => isMadeOf(searchForm(part), above));
      });
      // Of 奈良县 and 奈良市 a text that says 奈良县 means the first.
      const match = matchName(name, there);
      if (match.found !== undefined) return [match.found];
      return match.isAmbiguous ? match.candidates : [];
    });
    return [...new Set(found)];
  }

  #similar(text: string, fits: (place: PlaceNamed) => boolean): PlaceNamed[] {
    this.#searches += 1;
    const wanted = withoutDivision(searchForm(text));
    if (this.#searches > MOST_SEARCHES || wanted === '') return [];
    const found: PlaceNamed[] = [];
    for (const [form, places] of this.#byForm) {
      if (!form.includes(wanted) && !(form.length > 1 && wanted.includes(form))) continue;
      for (const place of places) if (fits(place) && !found.includes(place)) found.push(place);
      if (found.length >= SHOWN_CANDIDATES) break;
    }
    return found;
  }
}

const namesOf = (place: Named) => [place.nameZh, place.nameEn, ...place.aliases];

/** The names of a place as they are looked up, with and without the kind of division. */
const formsOf = (place: Named): Set<string> =>
  new Set(
    namesOf(place)
      .map(searchForm)
      .filter((form) => form !== '')
      .flatMap((form) => [form, withoutDivision(form)]),
  );

/** Ends of a Chinese text that may be a name by themselves: 秩父市 of 日本埼玉县秩父市. */
function suffixesOf(text: string): string[] {
  if (!/\p{Script=Han}/u.test(text)) return [];
  const characters = [...text];
  return characters.slice(1, -1).map((_, index) => characters.slice(index + 1).join(''));
}

/** Whether a text is made of names of these places, the farthest first: 日本埼玉县, or 埼玉 alone. */
function isMadeOf(text: string, places: readonly PlaceNamed[]): boolean {
  const rest = text.trim();
  if (rest === '') return true;
  return places.some((place, index) =>
    [...formsOf(place)].some((form) => {
      if (!rest.endsWith(form)) return false;
      // A name is used once, and what stands before it names what it lies in.
      return isMadeOf(rest.slice(0, rest.length - form.length), places.slice(index + 1));
    }),
  );
}

const shortened = (match: NameMatch<PlaceNamed>): NameMatch<PlaceNamed> =>
  match.found === undefined ? { ...match, candidates: match.candidates.slice(0, SHOWN_CANDIDATES) } : match;
