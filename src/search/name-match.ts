/** Which of the known things a person means by a name. An uncertain name is never guessed. */
import { searchForm } from './search-text.js';

/** A thing with names. */
export interface Named {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Other names and spellings, former ones among them. */
  readonly aliases: readonly string[];
}

/** One thing is meant, or nobody can say which. */
export type NameMatch<Thing extends Named> =
  | { readonly found: Thing }
  | {
      readonly found?: never;
      /** Whether several things are called so; otherwise the candidates only come near. */
      readonly isAmbiguous: boolean;
      readonly candidates: readonly Thing[];
    };

/** The kind of division at the end of a Chinese name, which people leave out or add. */
const DIVISION = /(?:特别行政区|自治[区州县]|广域市|特别市|大区|[省市县区州盟旗道府都邦郡町村镇])$/;

/**
 * A name without the kind of division at its end: 朔州 of 朔州市. A search for it finds the name with and without. A
 * name of two characters stays whole: 滨 is not what 滨县 is called.
 */
export function withoutDivision(name: string): string {
  const rest = name.replace(DIVISION, '');
  return [...rest].length >= 2 ? rest : name;
}

/**
 * Finds the thing that is meant: by its id, by a name that equals the text, or by one that equals it when one of the two
 * leaves out the kind of division. Capitals, full-width letters and spaces make no difference. 吉林省 is never 吉林市.
 *
 * @param things those that come near, for instance what a search found, the nearest first
 */
export function matchName<Thing extends Named>(text: string, things: readonly Thing[]): NameMatch<Thing> {
  const wanted = searchForm(text);
  const isCalled = (test: (name: string) => boolean) => (thing: Thing) =>
    [thing.nameZh, thing.nameEn, ...thing.aliases].some((name) => test(searchForm(name)));
  const ways: ((thing: Thing) => boolean)[] = [
    (thing) => thing.id === text.trim(),
    isCalled((name) => name === wanted),
    isCalled((name) => withoutDivision(name) === wanted),
    // Not by its aliases: 吉林 is one of 吉林市, which a person who writes 吉林省 does not mean.
    (thing) => thing.nameZh === withoutDivision(wanted),
  ];
  for (const way of ways) {
    const [found, ...others] = things.filter(way);
    if (found === undefined) continue;
    return others.length === 0 ? { found } : { isAmbiguous: true, candidates: [found, ...others] };
  }
  return { isAmbiguous: false, candidates: things };
}
