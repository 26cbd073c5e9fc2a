/**
 * How much two places share by their themes.
 *
 * A theme stands for those above it too: a city of coal and one of power share energy. The topmost themes, such as
 * `culture`, say nothing and are left out unless a place has nothing narrower.
 */

/** A theme as the facts statements name it. */
export interface ThemeFacts {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kind: string;
  /** Id of the theme directly above it. */
  readonly broader: string | null;
}

/** The kinds of theme that tell what a place lives by, and what it is known and visited for. */
export const themeKinds = { industry: ['INDUSTRY'], culture: ['CULTURE', 'NATURE'] } as const;
export type Aspect = keyof typeof themeKinds;

/** A theme that two places share. */
export interface SharedTheme {
  readonly theme: ThemeFacts;
  /** How many of the places compared have it, or one below it. */
  readonly holders: number;
}

/** What two places share. */
export interface Overlap {
  /** 0 to 1; null when no theme is known of one of them. */
  readonly value: number | null;
  /** The narrowest themes shared, the rarest first, equally rare ones by id. */
  readonly shared: readonly SharedTheme[];
}

/**
 * How much a theme counts that `holders` of the places compared have: 1/2 for two, 1/3 for four, 1/4 for eight. One that
 * only a single place has counts nothing: nobody can share it, so it would lower every similarity alike.
 *
 * The usual inverse document frequency, log(N / holders), rises with N, the number of all places: a province added to
 * the graph would change the scores of cities that have nothing to do with it. This depends on the holders alone.
 */
export const rarity = (holders: number): number => (holders < 2 ? 0 : 1 / (1 + Math.log2(holders)));

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The themes of the places that are compared with each other. */
export class ThemeIndex {
  readonly #themes: ReadonlyMap<string, ThemeFacts>;
  readonly #holders = new Map<string, number>();

  /** @param places the theme ids of each place compared; a theme is rare or common among these */
  constructor(themes: readonly ThemeFacts[], places: Iterable<readonly string[]>) {
    this.#themes = new Map(themes.map((theme) => [theme.id, theme]));
    for (const place of places)
      for (const id of this.withBroader(place)) this.#holders.set(id, (this.#holders.get(id) ?? 0) + 1);
  }

  /** The themes, those above them save the topmost ones, by id; ids that are no theme are left out. */
  withBroader(ids: readonly string[]): string[] {
    const found = new Set<string>();
    for (const id of ids) {
      let theme = this.#themes.get(id);
      if (theme !== undefined) found.add(id);
      // A theme met before has been followed upwards already; a cycle in the data ends here too.
      while ((theme = this.#above(theme)) !== undefined && theme.broader !== null && !found.has(theme.id))
        found.add(theme.id);
    }
    return [...found].sort(byText);
  }

  /** How many of the places compared have the theme, or one below it. */
  holdersOf(id: string): number {
    return this.#holders.get(id) ?? 0;
  }

  /** Of these themes, those of some kinds. */
  ofKinds(ids: readonly string[], kinds: readonly string[]): ThemeFacts[] {
    return ids.flatMap((id) => {
      const theme = this.#themes.get(id);
      return theme !== undefined && kinds.includes(theme.kind) ? [theme] : [];
    });
  }

  /**
   * What two places share of some kinds of theme: the cosine of the two sets of themes, each with those above it and
   * weighted by {@link rarity} (Salton's measure; Ochiai's coefficient, where all weights are equal). A registry knows
   * one place better than the other; an index that divides by the themes of both would hold that against them.
   */
  overlap(one: readonly string[], other: readonly string[], kinds: readonly string[]): Overlap {
    const ofOne = this.ofKinds(this.withBroader(one), kinds);
    const ofOther = this.ofKinds(this.withBroader(other), kinds);
    if (ofOne.length === 0 || ofOther.length === 0) return { value: null, shared: [] };

    const others = new Set(ofOther.map(({ id }) => id));
    const both = ofOne.filter(({ id }) => others.has(id));
    const product = this.#weigh(ofOne) * this.#weigh(ofOther);
    return {
      // Rounding could lift it above 1 by the last digit.
      value: product === 0 ? 0 : Math.min(1, this.#weigh(both) / Math.sqrt(product)),
      shared: this.#narrowest(both),
    };
  }

  #above(theme: ThemeFacts | undefined): ThemeFacts | undefined {
    return theme?.broader == null ? undefined : this.#themes.get(theme.broader);
  }

  #weigh(themes: readonly ThemeFacts[]): number {
    return themes.reduce((sum, { id }) => sum + rarity(this.holdersOf(id)), 0);
  }

  #narrowest(themes: readonly ThemeFacts[]): SharedTheme[] {
    const above = new Set(themes.map(({ broader }) => broader));
    return themes
      .filter(({ id }) => !above.has(id))
      .map((theme) => ({ theme, holders: this.holdersOf(theme.id) }))
      .sort((a, b) => a.holders - b.holders || byText(a.theme.id, b.theme.id));
  }
}
